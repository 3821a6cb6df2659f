import type { Context } from "hono";
import { Hono } from "hono";
import { type PageEnv, publicForm, secretPage, textOf } from "../../web/index.ts";
import { agentOf, type Browser, browserOf } from "./browser.ts";
import { codeForm } from "./code-form.tsx";
import { emailForm } from "./email-form.tsx";
import { ButtonPage } from "./pages/button-page.tsx";
import { InvitationPage } from "./pages/invitation-page.tsx";
import { OverPage } from "./pages/over-page.tsx";
import type { PeopleCtx } from "./people-ctx.ts";
import { isRefused } from "./refused.ts";

const quick = { quick: true, ownLimits: true } as const;
const token = "/:token{[\\w-]{43}}";

/** Signing in, out, and accepting an invitation. Nothing is used up by looking at it: mail scanners open links. */
export function peopleRoutes(ctx: PeopleCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const browser = browserOf(ctx);
  const email = emailForm(ctx, browser);
  const code = codeForm(ctx, browser);
  const passkey = passkeyForm(ctx, browser);
  const link = linkForm(ctx, browser);
  const invitation = invitationForm(ctx, browser);
  const out = outForm(ctx, browser);

  app.get("/sign-in", async (c) => {
    if (c.var.signedIn) return c.redirect(c.var.view.url("/console"), 303);
    return email.page(c, async () => {});
  });
  app.post("/sign-in", email.send);
  app.get("/sign-in/code", code.page);
  app.post("/sign-in/code", code.send);
  app.get("/sign-in/passkey", async (c) => secretPage(c.json(await ctx.people.passkeyChallenge())));
  app.post("/sign-in/passkey", passkey.send);
  app.get(`/sign-in/link${token}`, link.page);
  app.post(`/sign-in/link${token}`, link.send);
  app.get(`/invitation${token}`, invitation.page);
  app.post(`/invitation${token}`, invitation.send);
  app.get("/sign-out", out.page);
  app.post("/sign-out", out.send);
  return app;
}

function passkeyForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    ...quick,
    show: async (c) => c.redirect(c.var.view.url("/sign-in?passkey=failed"), 303),
    async accept(c, { values }) {
      const [next, agent] = [textOf(values, "next"), agentOf(c)];
      const response = toJson(textOf(values, "passkey"));
      const answer = await ctx.transaction((tx) => ctx.people.signInWithPasskey(tx, { response, agent, next }));
      if (answer.ok) return browser.enter(c, answer.value);
      return c.redirect(c.var.view.url("/sign-in?passkey=failed"), 303);
    },
  });
}

function linkForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    ...quick,
    async show(c, state, status) {
      const { t } = c.var;
      const found = await ctx.people.findSignInLink(tokenOf(c));
      if (!found) return overPage(c);
      const title = t("link.title", { name: found.name });
      const body = <ButtonPage title={title} lead={t("link.lead")} button={t("link.submit")} state={state} />;
      return secretPage(await c.var.page({ title, status, noIndex: true, body }));
    },
    async accept(c) {
      const answer = await ctx.transaction((tx) => ctx.people.signIn(tx, { token: tokenOf(c) }, agentOf(c)));
      return answer.ok ? browser.enter(c, answer.value) : overPage(c);
    },
  });
}

function invitationForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    ...quick,
    async show(c, state, status) {
      const found = await ctx.people.findInvitation(tokenOf(c));
      if (!found) return overPage(c);
      const title = c.var.t("invitation.title");
      const mistakes = state.problems.length > 0;
      const body = <InvitationPage invitation={found} state={state} />;
      return secretPage(await c.var.page({ title, status, mistakes, noIndex: true, body }));
    },
    async accept(c, { values }) {
      const { t, lang } = c.var;
      const given = { token: tokenOf(c), name: textOf(values, "name"), agent: agentOf(c), lang };
      try {
        return await browser.enter(c, await ctx.transaction((tx) => ctx.people.acceptInvitation(tx, given)));
      } catch (error) {
        if (isRefused(error, "gone")) return overPage(c);
        if (isRefused(error, "invalid")) return { problems: [{ path: "name", message: t("problem.name") }] };
        throw error;
      }
    },
  });
}

function outForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    ...quick,
    async show(c, state, status) {
      const { t, view, signedIn } = c.var;
      if (!signedIn) {
        browser.session.clear(c);
        return c.redirect(view.url("/"), 303);
      }
      const title = t("out.title");
      const body = <ButtonPage title={title} lead={t("out.lead")} button={t("out.submit")} state={state} />;
      return secretPage(await c.var.page({ title, status, noIndex: true, body }));
    },
    async accept(c) {
      const { signedIn, view } = c.var;
      if (signedIn) {
        const { session, viewer, csrf } = signedIn;
        const person = await ctx.people.find(viewer.id);
        if (person) await ctx.transaction((tx) => ctx.people.signOut(tx, { session, person, csrf }));
      }
      browser.session.clear(c);
      return c.redirect(view.url("/"), 303);
    },
  });
}

async function overPage(c: Context<PageEnv>): Promise<Response> {
  const title = c.var.t("over.title");
  return secretPage(await c.var.page({ title, status: 410, noIndex: true, body: <OverPage title={title} /> }));
}

function tokenOf(c: Context): string {
  return c.req.param("token") ?? "";
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
