import type { FC } from "hono/jsx";
import { Content, PageHeader, Prose, useView } from "../../../web/index.ts";
import type { ShownConduct } from "../conduct/current-conduct.ts";

export const ConductPage: FC<{ conduct: ShownConduct }> = ({ conduct: { lang, text, version, at, own } }) => {
  const { t, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t("conduct.title")}
        lead={t("conduct.version", { version, date: format.date(at, site.zone) })}
      />
      <Content>
        <Prose text={{ format: "markdown", text: { [lang]: text } }} />
        {!own && <p class="muted small">{t("conduct.standard")}</p>}
      </Content>
    </>
  );
};
