import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../web/index.ts";

export const OverPage: FC = () => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("over.title")} lead={t("over.lead")} />
      <Content>
        <p>{t("over.signed-up")}</p>
        <p>
          <a class="btn" href={url("/sign-in")}>
            {t("over.sign-in")}
          </a>
        </p>
        <p>{t("over.new")}</p>
        <pre dir="ltr">
          <code>nri users setup</code>
        </pre>
      </Content>
    </>
  );
};
