import { deriveId, isJsonObject } from "@nri-commons/core/kit";
import { lineOf, urlOf } from "@nri-commons/core/plugin";
import { importedBriefId, importedOptionId } from "../brief/import-brief.ts";
import type { Import } from "../import/import.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { beginTrial, publishTrial } from "./run-trial.ts";
import { findTrialRow } from "./trial-store.ts";
import { fromTrialWire } from "./trial-wire.ts";

/** A `trial` of a file. Where its brief came from a file too, `of` says which: the key of its lab, the option, and the site if it is another. */
export async function importTrial(ctx: LabsCtx, { item: { key, wire, all }, publish }: Import): Promise<string[]> {
  const read = fromTrialWire({ ...wire, ...tried(ctx, all["of"]) });
  if (read === undefined) return ["A trial needs the option that is tried, a scope and its first day"];
  const id = deriveId("imported policy trial", key);
  if ((await findTrialRow(ctx.db, id)) === undefined) await beginTrial(ctx, read.trial, id);
  const row = await findTrialRow(ctx.db, id);
  if (publish && row?.state === "draft") await publishTrial(ctx, id);
  return [];
}

function tried(ctx: LabsCtx, of: unknown) {
  if (!isJsonObject(of)) return {};
  const [lab, option] = [lineOf(of["lab"], 200) ?? "", lineOf(of["option"], 200) ?? ""];
  const { origin } = new URL(urlOf(of["site"]) ?? ctx.site.origin);
  const brief = ctx.objectIri(importedBriefId(lab)).replace(ctx.site.origin, origin);
  return { "nri:brief": brief, "nri:optionId": importedOptionId(lab, option) };
}
