import type { FC } from "hono/jsx";
import { Content, Notice, PageHeader, Prose, Tell, useView } from "../../../web/index.ts";
import type { OwnPage } from "../own-pages/own-page.ts";

/** A page that the initiative wrote itself. */
export const OwnPagePage: FC<{ page: OwnPage }> = ({ page }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={<Tell map={page.title} />} />
      <Content>
        {!page.isPublic && (
          <Notice tone="warn">
            <p>{t("site.page.only-you")}</p>
          </Notice>
        )}
        <Prose text={{ format: "markdown", text: page.body }} />
      </Content>
    </>
  );
};
