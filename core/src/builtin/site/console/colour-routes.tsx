import { Hono } from "hono";
import { type ConsoleEnv, type FormState, Notice, readForm, TextField, textOf } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { sayProblems } from "./say-problems.ts";
import { SectionPage } from "./section-page.tsx";
import { Swatch } from "./site-page.tsx";

/** The site's colour: looked at before it is saved, and one that nobody could read comes with a darker one to take. */
export function colourRoutes(ctx: SiteCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => c.var.page(page(c.var.t, { accent: ctx.profile.current().accent ?? "" })));

  app.post("/", async (c) => {
    const values = await readForm(c);
    const accent = (textOf(values, "take") || textOf(values, "accent")).toLowerCase();
    const patch = { accent: accent === "" ? undefined : accent };
    const problems = ctx.profile.check(patch);
    if (problems.length > 0 || textOf(values, "do") === "look") {
      const said = sayProblems(problems, { t: c.var.t, main: "en" });
      return c.var.page(page(c.var.t, { accent, problems: said, suggestion: problems[0]?.suggestion }));
    }
    await ctx.transaction((tx) => ctx.profile.write(tx, patch));
    return c.redirect(c.var.view.url("/console/site?saved"), 303);
  });
  return app;
}

interface Shown {
  accent: string;
  problems?: FormState["problems"];
  suggestion?: string | undefined;
}

function page(t: ConsoleEnv["Variables"]["t"], { accent, problems = [], suggestion }: Shown) {
  return {
    title: t("site.colour.title"),
    mistakes: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    body: (
      <SectionPage
        id="colour"
        state={{ values: { accent }, problems }}
        before={
          problems.length === 0 &&
          accent !== "" && (
            <Notice tone="ok">
              <p>
                <Swatch colour={accent} />
              </p>
              <p>{t("site.colour.good")}</p>
            </Notice>
          )
        }
        others={
          <>
            <button type="submit" class="btn quiet" name="do" value="look">
              {t("site.colour.look")}
            </button>
            {suggestion && (
              <button type="submit" class="btn quiet" name="take" value={suggestion}>
                {t("site.colour.take", { colour: suggestion })}
              </button>
            )}
          </>
        }
      >
        <TextField name="accent" label={t("site.colour")} hint={t("site.colour.hint")} optional />
      </SectionPage>
    ),
  };
}
