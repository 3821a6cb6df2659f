import type { Context } from "hono";
import { Hono } from "hono";
import type { Problem } from "../../kit/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, publicForm, sessionCookie } from "../../web/index.ts";
import { LanguagePage } from "./pages/language-page.tsx";
import { OverPage } from "./pages/over-page.tsx";
import { YouPage } from "./pages/you-page.tsx";
import type { SetupCtx } from "./setup-ctx.ts";

const token = "/:token{[\\w-]{20,100}}";

/** What the set-up link opens: the language, then the one who becomes the owner. Opening it uses nothing up. */
export function setupRoutes(ctx: SetupCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const you = youForm(ctx);

  app.get(token, async (c) => {
    if (!(await isOpen(ctx, c))) return over(c);
    return unseen(
      await c.var.page({
        title: c.var.t("language.title"),
        noIndex: true,
        body: <LanguagePage token={c.req.param("token")} />,
      }),
    );
  });
  app.get(`${token}/you`, async (c, next) => {
    if (!(await isOpen(ctx, c))) return over(c);
    return unseen(((await you.page(c, next)) as Response | undefined) ?? (await over(c)));
  });
  app.post(`${token}/you`, you.send);
  return app;
}

function youForm(ctx: SetupCtx) {
  return publicForm({
    show: (c, state, status) =>
      c.var.page({
        title: c.var.t("you.title"),
        status,
        mistakes: state.problems.length > 0,
        noIndex: true,
        body: <YouPage token={c.req.param("token") ?? ""} state={state} />,
      }),
    async accept(c, { values }) {
      const text = (name: string) => String(values[name] ?? "").trim();
      const problems = problemsOf({ name: text("name"), email: text("email") }, c.var.t);
      if (problems.length > 0) return { problems };
      try {
        const signedIn = await ctx.transaction((tx) =>
          ctx.people.claimSetup(tx, {
            token: c.req.param("token") ?? "",
            name: text("name"),
            email: text("email"),
            agent: c.req.header("user-agent") ?? "",
            lang: c.var.lang,
          }),
        );
        sessionCookie(ctx.site.origin).set(c, signedIn.token);
        return c.redirect(c.var.view.url("/console/setup/new"), 303);
      } catch (error) {
        if (error instanceof Refusal && error.code === "gone") return over(c);
        if (error instanceof Refusal && error.code === "invalid") {
          return { problems: error.problems.map(({ path }) => ({ path, message: c.var.t(`problem.${path}`) })) };
        }
        throw error;
      }
    },
  });
}

function problemsOf({ name, email }: { name: string; email: string }, t: PageEnv["Variables"]["t"]): Problem[] {
  return [
    ...(name === "" || name.length > 200 ? [{ path: "name", message: t("problem.name") }] : []),
    ...(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(email)
      ? []
      : [{ path: "email", message: t("problem.email") }]),
  ];
}

async function isOpen(ctx: SetupCtx, c: Context<PageEnv>): Promise<boolean> {
  return (await ctx.people.findSetup(c.req.param("token") ?? "")) !== undefined;
}

/** Used, or too old: who set it up by now is told to sign in. */
async function over(c: Context<PageEnv>): Promise<Response> {
  return unseen(await c.var.page({ title: c.var.t("over.title"), status: 410, noIndex: true, body: <OverPage /> }));
}

/** The address is a secret: nobody on the way keeps the page. */
function unseen(page: Response): Response {
  page.headers.set("cache-control", "private, no-store");
  page.headers.set("referrer-policy", "no-referrer");
  return page;
}
