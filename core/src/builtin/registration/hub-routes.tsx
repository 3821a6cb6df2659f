import type { Context } from "hono";
import { Hono } from "hono";
import { isAhead } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, publicForm, secretPage, textOf } from "../../web/index.ts";
import { getAtEvent } from "./at-event.ts";
import { askForHub, reportHub, withdrawHub } from "./hub-verbs.ts";
import { HubFormPage } from "./pages/hub-form-page.tsx";
import { HubPage } from "./pages/hub-page.tsx";
import { HubWithdrawPage } from "./pages/hub-withdraw-page.tsx";
import { countOf, readHub } from "./read-hub.ts";
import { lineOf } from "./read-place.ts";
import { readable } from "./register-form.tsx";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { findHub } from "./store/hub-store.ts";
import { findOwner } from "./store/link-store.ts";

/** Remote hubs: the form, and below a secret address the hub's own page with its report. */
export function hubRoutes(ctx: RegistrationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const ask = askForm(ctx);
  app.get("/:event{[0-9a-z]{26}}", ask.page);
  app.post("/:event{[0-9a-z]{26}}", ask.send);
  const own = "/me/:secret{[\\w-]{32}}";
  app.use(`${own}/*`, async (c, next) => {
    await next();
    secretPage(c.res);
  });
  const report = reportForm(ctx);
  app.get(own, report.page);
  app.post(`${own}/report`, report.send);
  const withdraw = withdrawForm(ctx);
  app.get(`${own}/withdraw`, withdraw.page);
  app.post(`${own}/withdraw`, withdraw.send);
  return app;
}

async function found(ctx: RegistrationCtx, c: Context<PageEnv>) {
  const secret = c.req.param("secret") ?? "";
  const id = await findOwner(ctx.db, secret, "hub");
  const hub = id === undefined ? undefined : await findHub(ctx.db, id);
  if (hub === undefined) throw new Refusal("not-found");
  return { at: await getAtEvent(ctx, hub.event), hub, path: `/registration/hub/me/${secret}` };
}

function askForm(ctx: RegistrationCtx) {
  const open = async (c: Context<PageEnv>) => {
    const at = await readable(ctx, c);
    if (!at.form.hubs || !isAhead(at.event, ctx.clock.now()) || at.form.purged !== undefined)
      throw new Refusal("not-found");
    return at;
  };
  return publicForm({
    async show(c, state, status) {
      const at = await open(c);
      const title = c.var.t("hub.title");
      return c.var.page({
        title,
        status,
        mistakes: state.problems.length > 0,
        body: <HubFormPage at={at} state={state} />,
      });
    },
    async accept(c, { values, key }) {
      const at = await open(c);
      const read = readHub(values, c.var.t);
      if (!read.ok) return read;
      const secret = await askForHub(ctx, at, { hub: read.value, lang: c.var.lang, key });
      return c.redirect(c.var.view.url(`/registration/hub/me/${secret}`), 303);
    },
  });
}

function reportForm(ctx: RegistrationCtx) {
  return publicForm({
    quick: true,
    async show(c, state, status) {
      const here = await found(ctx, c);
      const done = c.req.query("done") === "reported";
      return c.var.page({
        title: c.var.t("hub.page.title"),
        status,
        mistakes: state.problems.length > 0,
        noIndex: true,
        body: <HubPage {...here} state={state} done={done} />,
      });
    },
    async accept(c, { values }) {
      const { at, hub, path } = await found(ctx, c);
      if (hub.state !== "accepted" || ctx.clock.now() < at.event.start) throw new Refusal("conflict");
      const given = lineOf(values, "participants");
      const participants = countOf(given);
      if (given !== "" && participants === undefined) {
        return { problems: [{ path: "participants", message: c.var.t("problem.count") }] };
      }
      const remarks = textOf(values, "remarks");
      if (remarks.length > 3000) return { problems: [{ path: "remarks", message: c.var.t("problem.remarks") }] };
      await reportHub(ctx, hub.id, { participants, remarks: remarks || undefined });
      return c.redirect(c.var.view.url(`${path}?done=reported`), 303);
    },
  });
}

function withdrawForm(ctx: RegistrationCtx) {
  return publicForm({
    quick: true,
    async show(c, _state, status) {
      const { hub, path } = await found(ctx, c);
      const title = c.var.t("hub.withdraw.title");
      return c.var.page({ title, status, noIndex: true, body: <HubWithdrawPage hub={hub} path={path} /> });
    },
    async accept(c) {
      const { hub, path } = await found(ctx, c);
      await withdrawHub(ctx, hub.id);
      return c.redirect(c.var.view.url(path), 303);
    },
  });
}
