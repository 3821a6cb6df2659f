import { networkOf, publicForm, secretPage, textOf } from "../../web/index.ts";
import { agentOf, type Browser } from "./browser.ts";
import { CodePage } from "./pages/code-page.tsx";
import type { PeopleCtx } from "./people-ctx.ts";

/** The code, in the browser that asked for it. */
export function codeForm(ctx: PeopleCtx, browser: Browser) {
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const { t, view } = c.var;
      if (c.var.signedIn) return c.redirect(view.url("/console"), 303);
      if (browser.attempt.read(c) === undefined) return c.redirect(view.url("/sign-in"), 303);
      const mistakes = state.problems.length > 0;
      const body = <CodePage state={state} />;
      return secretPage(await c.var.page({ title: t("code.title"), status, mistakes, noIndex: true, body }));
    },
    async accept(c, { values }) {
      const attempt = browser.attempt.read(c) ?? "";
      const proof = { attempt, code: textOf(values, "code"), address: networkOf(c.var.form.address) };
      const answer = await ctx.transaction((tx) => ctx.people.signIn(tx, proof, agentOf(c)));
      if (answer.ok) return browser.enter(c, answer.value);
      const left = answer.why === "wrong" ? answer.left : 0;
      return { problems: [{ path: "code", message: c.var.t(`problem.code.${answer.why}`, { left }) }] };
    },
  });
}
