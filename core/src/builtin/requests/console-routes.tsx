import { Hono } from "hono";
import { type ConsoleEnv, readForm, textOf } from "../../web/index.ts";
import { answerRequest, deleteRequest, getRequest, listForTeam, moveRequest } from "./handle-request.ts";
import { DeleteRequestPage } from "./pages/delete-request-page.tsx";
import { RequestListPage } from "./pages/request-list-page.tsx";
import { RequestPage } from "./pages/request-page.tsx";
import { longestText } from "./request.ts";
import type { RequestsCtx } from "./requests-ctx.ts";

/** What people asked: read, answered by mail, closed. */
export function requestConsole(ctx: RequestsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const state = c.req.query("state") === "closed" ? "closed" : "open";
    const { items, next } = await listForTeam(ctx, { state, after: c.req.query("cursor") || undefined }, c.var.person);
    return c.var.page({
      title: c.var.t("console.title"),
      body: <RequestListPage state={state} requests={items} next={next} />,
    });
  });

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const request = await getRequest(ctx, c.req.param("id"), c.var.person);
    return c.var.page({
      title: c.var.t(`kind.${request.kind}`),
      body: <RequestPage request={request} canMail={await ctx.mail.isSetUp()} />,
    });
  });
  app.post(`${at}/answer`, async (c) => {
    const request = await getRequest(ctx, c.req.param("id"), c.var.person);
    const values = await readForm(c);
    const text = textOf(values, "text");
    if (text === "" || text.length > longestText) {
      const state = { values, problems: [{ path: "text", message: c.var.t("problem.text") }] };
      return c.var.page({
        title: c.var.t(`kind.${request.kind}`),
        status: 422,
        mistakes: true,
        body: <RequestPage request={request} canMail={await ctx.mail.isSetUp()} state={state} />,
      });
    }
    await answerRequest(ctx, { id: request.id, text }, c.var.person);
    return c.redirect(c.var.view.url(`/console/ask/${request.id}`), 303);
  });
  for (const [path, state] of [
    ["close", "closed"],
    ["reopen", "open"],
  ] as const) {
    app.post(`${at}/${path}`, async (c) => {
      await moveRequest(ctx, { id: c.req.param("id"), state }, c.var.person);
      return c.redirect(c.var.view.url("/console/ask"), 303);
    });
  }
  app.get(`${at}/delete`, async (c) => {
    const request = await getRequest(ctx, c.req.param("id"), c.var.person);
    return c.var.page({ title: c.var.t("delete.title"), body: <DeleteRequestPage request={request} /> });
  });
  app.post(`${at}/delete`, async (c) => {
    await deleteRequest(ctx, c.req.param("id"), c.var.person);
    return c.redirect(c.var.view.url("/console/ask"), 303);
  });
  return app;
}
