import type { Command } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../../capacity-ctx.ts";

/** Pathways from a table or JSON: looked at, taken in, undone. */
export const pathwayCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "pathway import": {
    summary: "Take in learning pathways from a table (.csv) or JSON; running it again changes nothing twice",
    example: "nri pathway import pathways.csv --preview",
    arguments: [{ name: "file", description: "the table, or JSON", file: true }],
    options: [
      { flags: "--preview", description: "say what would happen, and write nothing" },
      { flags: "--publish", description: "make what is new public at once; otherwise it waits as drafts" },
      { flags: "--keep-good", description: "take the pathways that are in order when others are not" },
      { flags: "--lang <language>", description: "language of texts that do not say theirs, such as fr" },
    ],
    run: async (ctx, input) => (await import("./run-import.ts")).runImport(ctx, input),
  },
  "pathway undo": {
    summary: "Undo an import of pathways, as long as nothing of it was public",
    example: "nri pathway undo 01k9zq0c3v5m8t2r7x4w6y1bzz",
    arguments: [{ name: "id", description: "of the import, as nri pathway import tells it" }],
    async run(ctx, { arguments: { id = "" } }) {
      await (await import("./undo-import.ts")).undoImport(ctx, id);
      return { text: "It is as if it had not been taken in.", data: { import: id } };
    },
  },
};
