import { isJsonObject } from "@nri-commons/core/kit";
import { type CommandInput, type CommandResult, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { practiceNote, reuse } from "../practice/practice-note.ts";
import { importItems } from "../shelf/import-items.ts";
import { resource } from "./resource.ts";

/** Each shelf takes from the list what stands on it. */
export async function importLearning(ctx: CapacityCtx, { files, options }: CommandInput): Promise<CommandResult> {
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
}
