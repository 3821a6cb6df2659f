import { Content, Empty, type PageEnv, PageHeader, Prose } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { NoticeCtx } from "./notice.ts";
import { listNotices } from "./notice-store.ts";

/** `GET /{lang}/notices` */
export function noticeRoutes(ctx: NoticeCtx): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  routes.get("/", async (c) => {
    const { t } = c.var;
    const notices = await listNotices(ctx.db);
    return c.var.page({
      title: t("notices.title"),
      body: (
        <>
          <PageHeader title={t("notices.title")} />
          <Content>
            {notices.length === 0 && <Empty title={t("notices.none")} why={t("notices.why")} />}
            {notices.map(({ text, origin }) => (
              <article>
                <Prose text={{ format: origin === null ? "plain" : "html", text: { und: text } }} />
                {origin !== null && <a href={origin}>{new URL(origin).host}</a>}
              </article>
            ))}
          </Content>
        </>
      ),
    });
  });
  return routes;
}
