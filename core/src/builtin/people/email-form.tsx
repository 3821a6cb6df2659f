import type { Context } from "hono";
import { networkOf, type PageEnv, publicForm, secretPage, textOf } from "../../web/index.ts";
import type { Browser } from "./browser.ts";
import { codeMail } from "./mails.ts";
import { SignInPage } from "./pages/sign-in-page.tsx";
import type { PeopleCtx } from "./people-ctx.ts";
import { isRefused } from "./refused.ts";

/** Whether a mail is written or not: the answer takes as long. */
export const answerTime = 400;

/** The address of somebody who wants to sign in. What it answers says nothing about who is here. */
export function emailForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const title = c.var.t("sign-in.title");
      const mistakes = state.problems.length > 0;
      const mail = await ctx.mail.isSetUp();
      const next = textOf(state.values, "next") || (c.req.query("next") ?? "");
      const failed = c.req.query("passkey") === "failed";
      const body = <SignInPage state={state} mail={mail} next={next} failed={failed} />;
      return secretPage(await c.var.page({ title, status, mistakes, noIndex: true, scripts: ["passkeys.js"], body }));
    },
    async accept(c, { values }) {
      const { t, view } = c.var;
      const slow = new Promise((resolve) => setTimeout(resolve, answerTime));
      try {
        browser.attempt.set(c, await ask(ctx, c, values));
      } catch (error) {
        if (isRefused(error, "invalid")) return { problems: [{ path: "email", message: t("problem.email") }] };
        if (isRefused(error, "too-many-requests")) return { problems: [{ path: "", message: t("problem.many") }] };
        throw error;
      } finally {
        await slow;
      }
      return c.redirect(view.url("/sign-in/code"), 303);
    },
  });
}

function ask(ctx: PeopleCtx, c: Context<PageEnv>, values: Readonly<Record<string, string | readonly string[]>>) {
  const asked = {
    email: textOf(values, "email"),
    lang: c.var.lang,
    next: textOf(values, "next"),
    address: networkOf(c.var.form.address),
  };
  return ctx.transaction(async (tx) => {
    const { attempt, mail } = await ctx.people.askToSignIn(tx, asked);
    if (mail) await ctx.mail.send(tx, { ...(await codeMail(ctx, mail)), urgent: true, until: tx.now + 15 * 60_000 });
    return attempt;
  });
}
