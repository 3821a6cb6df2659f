import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { CommandInput, CommandResult } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { knownPartners } from "./known-partners.ts";
import { parsePartner } from "./parse-partner.ts";
import { findPartner, putPartner } from "./partner-store.ts";

/** Adds those that are not there yet; what people here changed stays as it is. Gives what could not be read. */
export async function addPartners(ctx: CapacityCtx, items: readonly JsonObject[]) {
  const problems: string[] = [];
  let added = 0;
  for (const item of items) {
    const read = parsePartner(item);
    const key = String(item["key"] ?? item["name"]);
    if (!read.ok) problems.push(`${key}: ${read.problems.map(({ message }) => message).join("; ")}`);
    else {
      const id = deriveId("capacity partner", key);
      added += await ctx.transaction(async (tx) => {
        if ((await findPartner(tx.db, id)) !== undefined) return 0;
        await putPartner(tx.db, { ...read.value, id, updated: tx.now });
        return 1;
      });
    }
  }
  return { added, problems };
}

/** Those of a file, or those that the plugin knows. */
export async function importPartners(ctx: CapacityCtx, { files }: CommandInput): Promise<CommandResult> {
  const items = files["file"] === undefined ? knownPartners : readItems(new TextDecoder().decode(files["file"].bytes));
  const { added, problems } = await addPartners(ctx, items);
  const text = [`${added} of ${items.length} partners added.`, ...problems].join("\n");
  return { text, data: { added, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
}

function readItems(text: string): JsonObject[] {
  const data: unknown = JSON.parse(text);
  const list = isJsonObject(data) ? data["items"] : data;
  return (Array.isArray(list) ? list : []).filter(isJsonObject);
}
