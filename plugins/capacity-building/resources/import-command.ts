import { isJsonObject } from "@nri-commons/core/kit";
import { type Command, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { practiceNote, reuse } from "../practice/practice-note.ts";
import { importItems } from "../shelf/import-items.ts";
import { resource } from "./resource.ts";

/** Resources, practice notes, reuses and explainers from one file. */
export const importCommand: Readonly<Record<string, Command<CapacityCtx>>> = {
  "resource import": {
    summary: "Read learning resources, practice notes and explainers from a JSON file, as they go over the wire",
    example: "nri resource import learning.json --publish",
    arguments: [{ name: "file", description: "a list of them as JSON", file: true }],
    options: [{ flags: "--publish", description: "publish them, too" }],
    async run(ctx, { files, options }) {
      const data: unknown = JSON.parse(new TextDecoder().decode(files["file"]?.bytes));
      const list = isJsonObject(data) ? data["items"] : data;
      const items = Array.isArray(list) ? objectsOf(list) : [];
      const problems: string[] = [];
      let read = 0;
      for (const shelf of [resource, practiceNote, reuse, explainer]) {
        const done = await importItems(ctx, shelf, { items, publish: options["publish"] === true });
        problems.push(...done.problems);
        read += done.read;
      }
      const text = [`${read} of ${items.length} items read.`, ...problems].join("\n");
      return { text, data: { read, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
    },
  },
};
