import type { CapacityCtx } from "../../capacity-ctx.ts";
import { say } from "../../say.ts";
import { listImports } from "./import-store.ts";
import { keepImport, takeImport } from "./take-import.ts";
import { undoImport } from "./undo-import.ts";

const text = "pathway,about,step\nTowards a school,For whoever begins.,Read about it\n,,Come to it\n";

/** What the team does with a file, through the verbs behind the pages. */
export const pathwayImportActs: Readonly<Record<string, (ctx: CapacityCtx) => Promise<unknown>>> = {
  "looks at a file of pathways": (ctx) => keepImport(ctx, { name: "school.csv", text, lang: "en" }),
  "takes it in": async (ctx) => takeImport(ctx, { id: await newest(ctx), t: (await say("en")).t }),
  "undoes it": async (ctx) => undoImport(ctx, await newest(ctx)),
};

async function newest({ db }: CapacityCtx): Promise<string> {
  const [{ id } = { id: "" }] = await listImports(db, 1);
  return id;
}
