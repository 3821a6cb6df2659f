import { type ConsoleEnv, emptyForm, type FormState, readFiles, readForm, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { getImport, listImports } from "./import-store.ts";
import { judgeFile } from "./judge-file.ts";
import { ImportPage } from "./pages/import-page.tsx";
import { ImportedPage } from "./pages/imported-page.tsx";
import { languageOf, toText } from "./read-pathway-file.ts";
import { keepImport, takeImport } from "./take-import.ts";
import { canUndo, undoImport } from "./undo-import.ts";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/pathways/import";
const at = "/pathways/import/:import{[0-9a-z]{26}}";

/** `/console/capacity/pathways/import`: what a file holds is shown first, taken in when a person says so, and can be undone. */
export function pathwayImportDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/pathways/import", (c) => showStart(ctx, c, { ...emptyForm, values: { lang: languageOf(ctx) } }));
  app.post("/pathways/import", async (c) => {
    const values = await readForm(c);
    const [file] = await readFiles(c, "file");
    const text = file && toText(new Uint8Array(await file.bytes()));
    if (file === undefined || text === undefined)
      return showStart(ctx, c, {
        values,
        problems: [{ path: "file", message: c.var.t("pathway.import.problem.file") }],
      });
    const lang = textOf(values, "lang") || languageOf(ctx);
    const id = await keepImport(ctx, { name: file.name.slice(0, 200), text, lang });
    return c.redirect(c.var.view.url(`${home}/${id}`), 303);
  });
  app.get(at, async (c) => {
    const row = await getImport(ctx.db, c.req.param("import"));
    const judged = await judgeFile(ctx, { file: row, t: c.var.t });
    const body = <ImportedPage row={row} judged={judged} undoable={await canUndo(ctx.db, row)} />;
    return c.var.page({ title: row.name, body });
  });
  const doThen = (path: string, run: (c: C, id: string) => Promise<unknown>) =>
    app.post(`${at}/${path}`, async (c) => {
      const id = c.req.param("import");
      await run(c, id);
      return c.redirect(c.var.view.url(`${home}/${id}`), 303);
    });
  doThen("take", (c, id) => takeImport(ctx, { id, t: c.var.t, keepGood: true }));
  doThen("undo", (_, id) => undoImport(ctx, id));
  return app;
}

async function showStart(ctx: CapacityCtx, c: C, state: FormState): Promise<Response> {
  const mistakes = state.problems.length > 0;
  const body = <ImportPage state={state} imports={await listImports(ctx.db)} />;
  return c.var.page({ title: c.var.t("pathway.import"), mistakes, status: mistakes ? 422 : 200, body });
}
