import type { Context, MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, readForm } from "../../../web/index.ts";
import { ownPagesConsole } from "../own-pages/own-pages-console.tsx";
import type { SiteCtx } from "../site-ctx.ts";
import { teamConsole } from "../team/team-console.tsx";
import { colourRoutes } from "./colour-routes.tsx";
import { logoRoutes } from "./logo-routes.tsx";
import { sayProblems } from "./say-problems.ts";
import type { Values } from "./section.ts";
import { SectionPage } from "./section-page.tsx";
import { sections } from "./sections.tsx";
import { SitePage } from "./site-page.tsx";

/** `/console/site`: what visitors see of the initiative, in short forms. Only owners change it. */
export function siteConsole(ctx: SiteCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(onlyOwners);
  app.get("/", (c) =>
    c.var.page({
      title: c.var.t("site.title"),
      body: <SitePage profile={ctx.profile.current()} saved={c.req.query("saved") !== undefined} />,
    }),
  );
  app.route("/logo", logoRoutes(ctx));
  app.route("/colour", colourRoutes(ctx));
  app.route("/pages", ownPagesConsole(ctx));
  app.route("/team", teamConsole(ctx));

  app.get("/:section", async (c) => {
    const { values } = sectionOf(c);
    return show(ctx, c, { values: values(await ctx.profile.read()), problems: [] });
  });
  app.post("/:section", async (c) => {
    const values = await readForm(c);
    const profile = await ctx.profile.read();
    const patch = sectionOf(c).patch(values, profile);
    const problems = ctx.profile.check(patch);
    if (problems.length > 0) {
      const main = profile.languages[0] ?? "en";
      return show(ctx, c, { values, problems: sayProblems(problems, { t: c.var.t, main }) });
    }
    await ctx.transaction((tx) => ctx.profile.write(tx, patch));
    return c.redirect(c.var.view.url("/console/site?saved"), 303);
  });
  return app;
}

/** The verbs refuse it, too; here nobody is asked for what they cannot save. */
const onlyOwners: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  if (!hasScope(c.var.person, "admin")) throw new Refusal("forbidden");
  await next();
};

function sectionOf(c: Context<ConsoleEnv>) {
  const section = sections.find(({ id }) => id === c.req.param("section"));
  if (section === undefined) throw new Refusal("not-found");
  return section;
}

interface Shown {
  values: Values;
  problems: { path: string; message: string }[];
}

async function show(ctx: SiteCtx, c: Context<ConsoleEnv>, state: Shown): Promise<Response> {
  const { id, Fields } = sectionOf(c);
  const profile = await ctx.profile.read();
  return c.var.page({
    title: c.var.t(`site.${id}.title`),
    mistakes: state.problems.length > 0,
    status: state.problems.length > 0 ? 422 : 200,
    body: (
      <SectionPage id={id} state={state}>
        <Fields profile={profile} />
      </SectionPage>
    ),
  });
}
