import { isJsonObject } from "@nri-commons/core/kit";
import { type Command, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { practiceNote } from "../practice/practice-note.ts";
import { importItems } from "../shelf/import-items.ts";
import { resource } from "./resource.ts";

/** Resources, practice notes and explainers from one file, each in its section. */
export const importCommand: Readonly<Record<string, Command<CapacityCtx>>> = {
  "resource import": {
    summary: "Read learning resources, practice notes and explainers from a JSON file, as they go over the wire",
    example: "nri resource import learning.json --publish",
    arguments: [{ name: "file", description: "lists under resources, practice and explainers", file: true }],
    options: [{ flags: "--publish", description: "publish them, too" }],
    async run(ctx, { files, options }) {
      const data: unknown = JSON.parse(new TextDecoder().decode(files["file"]?.bytes));
      const sections = isJsonObject(data) ? data : {};
      const publish = options["publish"] === true;
      const done = [
        await importItems(ctx, resource, { items: objectsOf(sections["resources"]), publish }),
        await importItems(ctx, practiceNote, { items: objectsOf(sections["practice"]), publish }),
        await importItems(ctx, explainer, { items: objectsOf(sections["explainers"]), publish }),
      ];
      const read = done.reduce((sum, one) => sum + one.read, 0);
      const problems = done.flatMap((one) => one.problems);
      const text = [`${read} of ${read + problems.length} items read.`, ...problems].join("\n");
      return { text, data: { read, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
    },
  },
};
