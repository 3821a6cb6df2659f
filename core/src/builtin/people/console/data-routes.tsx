import type { Context } from "hono";
import { Hono } from "hono";
import { type ConsoleEnv, emptyForm, type FormState, readForm, secretPage, textOf } from "../../../web/index.ts";
import { DataPage } from "../pages/data-page.tsx";
import { EraseDataPage } from "../pages/erase-data-page.tsx";
import { ErasedPage } from "../pages/erased-page.tsx";
import { FoundPage } from "../pages/found-page.tsx";
import type { PeopleCtx } from "../people-ctx.ts";
import { isRefused } from "../refused.ts";

/**
 * Everything about one person, whoever of the plugins keeps it. The address stands in forms only, never in the address of a page: logs and
 * histories keep those.
 */
export function dataRoutes(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", (c) => showForm(c, emptyForm, 200));
  app.post("/", (c) =>
    withAddress(c, async (email) => {
      const found = await ctx.personalData.find(email, c.var.lang);
      const unsearched = await ctx.personalData.unsearched();
      const title = c.var.t("data.found.title");
      return secretPage(
        await c.var.page({ title, body: <FoundPage email={email} found={found} unsearched={unsearched} /> }),
      );
    }),
  );
  // Where the language bar and a bookmark of such a page lead.
  app.get("/:step{export|reach|erase}", (c) => c.redirect(c.var.view.url("/console/people/data"), 303));
  app.post("/export", (c) =>
    withAddress(c, async (email) => {
      const data = await ctx.personalData.export(email, c.var.lang);
      c.header("content-disposition", 'attachment; filename="personal-data.json"');
      return secretPage(c.body(JSON.stringify(data, undefined, 2), 200, { "content-type": "application/json" }));
    }),
  );
  app.post("/reach", (c) =>
    withAddress(c, async (email) => {
      const found = await ctx.personalData.find(email, c.var.lang);
      const unsearched = await ctx.personalData.unsearched();
      const title = c.var.t("data.erase.title");
      return secretPage(
        await c.var.page({ title, body: <EraseDataPage email={email} found={found} unsearched={unsearched} /> }),
      );
    }),
  );
  app.post("/erase", (c) =>
    withAddress(c, async (email) => {
      const { erased, left } = await ctx.personalData.erase(email, c.var.lang);
      const unsearched = await ctx.personalData.unsearched();
      // Only counts go on: what was erased is told without the person.
      const title = c.var.t("data.erased.title");
      return secretPage(
        await c.var.page({ title, body: <ErasedPage erased={erased} left={left} unsearched={unsearched} /> }),
      );
    }),
  );
  return app;
}

/** What is no address comes back with what was typed. */
async function withAddress(c: Context<ConsoleEnv>, run: (email: string) => Promise<Response>): Promise<Response> {
  const values = await readForm(c);
  try {
    return await run(textOf(values, "email"));
  } catch (error) {
    if (!isRefused(error, "invalid")) throw error;
    const problems = [{ path: "email", message: c.var.t("problem.email") }];
    return showForm(c, { values, problems }, 422);
  }
}

async function showForm(c: Context<ConsoleEnv>, state: FormState, status: 200 | 422) {
  const mistakes = state.problems.length > 0;
  return c.var.page({ title: c.var.t("data.title"), status, mistakes, body: <DataPage state={state} /> });
}
