import { Hono } from "hono";
import { type PageEnv, publicForm, textOf } from "../../web/index.ts";
import { AskPage } from "./pages/ask-page.tsx";
import { RequestFormPage } from "./pages/request-form-page.tsx";
import { SentPage } from "./pages/sent-page.tsx";
import { isPath, readRequest } from "./read-request.ts";
import { type RequestKind, requestKinds } from "./request.ts";
import type { RequestsCtx } from "./requests-ctx.ts";
import { sendRequest } from "./send-request.ts";

/** What anybody can ask the team, without an account. */
export function askRoutes(ctx: RequestsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", (c) => {
    const { t } = c.var;
    return c.var.page({ title: t("ask.title"), description: t("ask.lead"), body: <AskPage /> });
  });
  app.get("/sent", (c) => c.var.page({ title: c.var.t("sent.title"), noIndex: true, body: <SentPage /> }));
  for (const kind of requestKinds) {
    const form = requestForm(ctx, kind);
    app.get(`/${kind}`, form.page);
    app.post(`/${kind}`, form.send);
  }
  return app;
}

function requestForm(ctx: RequestsCtx, kind: RequestKind) {
  return publicForm({
    show(c, state, status) {
      const { t, page } = c.var;
      const about = textOf(state.values, "about") || (c.req.query("about") ?? "");
      return page({
        title: t(`kind.${kind}`),
        description: t(`kind.${kind}.why`),
        status,
        mistakes: state.problems.length > 0,
        body: <RequestFormPage kind={kind} about={isPath(about) ? about : undefined} state={state} />,
      });
    },
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const read = readRequest(values, t);
      if (!read.ok) return read;
      await sendRequest(ctx, { ...read.value, kind, lang }, key);
      return c.redirect(view.url("/ask/sent"), 303);
    },
  });
}
