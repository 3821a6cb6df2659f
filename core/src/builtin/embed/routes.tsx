import { Hono } from "hono";
import { deliver, directionOf, type PageEnv } from "../../web/index.ts";
import type { EmbedCtx } from "./embed-ctx.ts";
import { embedItems } from "./embed-items.ts";
import { readEmbedQuestion } from "./embed-question.ts";
import { embedStyle } from "./embed-style.ts";
import { EmbeddedEvents } from "./pages/embedded-events.tsx";
import { SnippetPage } from "./pages/snippet-page.tsx";
import { snippetsOf } from "./snippets.ts";

export function embedRoutes(ctx: EmbedCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();

  app.get("/", (c) => {
    const { t, view } = c.var;
    const question = readEmbedQuestion(new URL(c.req.url).searchParams);
    return c.var.page({
      title: t("page.title"),
      description: t("page.lead"),
      body: <SnippetPage snippets={snippetsOf(question, view)} />,
    });
  });

  app.get("/events", async (c) => {
    const { t, view } = c.var;
    const items = await embedItems(ctx, readEmbedQuestion(new URL(c.req.url).searchParams), view);
    return c.var.alone({
      title: t("frame.title"),
      css: embedStyle,
      framed: true,
      body: <EmbeddedEvents items={items} />,
      headers: { "cache-control": "public, max-age=300", "cross-origin-resource-policy": "cross-origin" },
    });
  });

  app.get("/events.json", async (c) => {
    const { t, lang, view } = c.var;
    const items = await embedItems(ctx, readEmbedQuestion(new URL(c.req.url).searchParams), view);
    const all = { url: ctx.pageUrl("/events", lang), label: t("frame.all") };
    return deliver(c, {
      body: JSON.stringify({ lang, dir: directionOf(lang), none: t("frame.none"), all, items }),
      type: "application/json; charset=utf-8",
      headers: {
        "cache-control": "public, max-age=300",
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  });
  return app;
}
