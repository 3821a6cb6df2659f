import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import type { Ctx } from "../../plugin/index.ts";
import type { PageEnv } from "../../web/index.ts";
import { toArticle } from "./article.ts";
import { ArticlePage } from "./article-page.tsx";
import { ElsewherePage } from "./elsewhere-page.tsx";

const pageSize = 20;

export function elsewhereRoutes({ federation }: Ctx<"federation:read", object, Record<string, never>>): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { t } = c.var;
    const cursor = c.req.query("cursor") ?? "";
    const before = /^\d{1,16}$/.test(cursor) ? { before: Number(cursor) } : {};
    const { items, next } = await federation.unread.list({ limit: pageSize, ...before });
    const body = <ElsewherePage articles={items.map(toArticle)} next={next?.toString()} />;
    return c.var.page({ title: t("title"), description: t("lead"), noIndex: true, body });
  });
  app.get("/article", async (c) => {
    const found = await federation.unread.find(c.req.query("iri") ?? "");
    if (found === undefined) throw new Refusal("not-found");
    const article = toArticle(found);
    return c.var.page({
      title: article.title[c.var.lang] ?? Object.values(article.title)[0] ?? found.kind,
      canonical: article.href,
      noIndex: true,
      body: <ArticlePage article={article} />,
    });
  });
  return app;
}
