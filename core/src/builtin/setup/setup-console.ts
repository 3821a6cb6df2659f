import type { Context, Hono } from "hono";
import { type ConsoleEnv, type Draft, draftForm, draftShelf } from "../../web/index.ts";
import type { SetupCtx } from "./setup-ctx.ts";
import { patchOf, startValues } from "./setup-values.ts";
import { stepInitiative } from "./step-initiative.tsx";
import { stepPlace } from "./step-place.tsx";
import { stepVisibility } from "./step-visibility.tsx";

/** Who the initiative is, in three short pages and one that checks them. Everything can be changed later under “Site”. */
export function setupConsole(ctx: SetupCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: "setup",
    at: "/console/setup",
    home: { href: "/console", label: (t) => t("console") },
    steps: [stepInitiative, stepPlace, stepVisibility],
    shelf: draftShelf(ctx),
    title: (_, t) => t("form.title"),
    nameOf: (_, t) => t("form.title"),
    start: async () => startValues(await ctx.profile.read()),
    finishLabel: (c) => c.var.t("form.finish"),
    finish: (c, draft) => finish(ctx, c, draft),
  });
}

async function finish(ctx: SetupCtx, c: Context<ConsoleEnv>, { values }: Draft) {
  const patch = patchOf(values);
  const problems = ctx.profile.check(patch);
  if (problems.length > 0) return { problems };
  await ctx.transaction((tx) => ctx.profile.write(tx, patch));
  return c.redirect(c.var.view.url("/console?welcome"), 303);
}
