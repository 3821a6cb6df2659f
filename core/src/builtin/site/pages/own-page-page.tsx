import type { FC } from "hono/jsx";
import { hasScope } from "../../../content/types/index.ts";
import { Breadcrumb, Content, Notice, PageHeader, Prose, Tell, useView } from "../../../web/index.ts";
import type { OwnPage } from "../own-pages/own-page.ts";

/** A page that the initiative wrote itself. */
export const OwnPagePage: FC<{ page: OwnPage }> = ({ page }) => {
  const { t, url, viewer, format, site } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={page.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/about"), label: t("nav.about") }]} />}
        actions={
          hasScope(viewer, "admin") && (
            <a class="btn quiet" href={url(`/console/site/pages/${page.id}`)}>
              {t("site.page.change")}
            </a>
          )
        }
      />
      <Content>
        {!page.isPublic && (
          <Notice tone="warn">
            <p>{t("site.page.only-you")}</p>
          </Notice>
        )}
        <Prose text={{ format: "markdown", text: page.body }} />
        <p class="muted small">
          {t("site.page.changed")}: {format.date(page.changedAt, site.zone)}
        </p>
      </Content>
    </>
  );
};
