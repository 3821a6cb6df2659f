import { deriveId, isJsonObject } from "@nri-commons/core/kit";
import { findLab } from "../forms/lab-of.ts";
import type { Import } from "../import/import.ts";
import { toWire } from "../import/read-items.ts";
import { importedLabId } from "../labs/import-lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { isWritten } from "../risks/risk.ts";
import { findResilience } from "../risks/risk-store.ts";
import { say } from "../say.ts";
import { lacksOf } from "./brief.ts";
import { findBrief, findBriefRow } from "./brief-store.ts";
import { fromBriefWire } from "./brief-wire.ts";
import { publishBrief } from "./publish-brief.ts";
import { putFollowUp, putOption, writeBrief } from "./write-brief.ts";

/** What a brief of a file is called, on whichever site reads it, and an option of it. */
export function importedBriefId(lab: string): string {
  return deriveId("imported policy brief", lab);
}

export function importedOptionId(lab: string, option: string): string {
  return deriveId("imported policy option", lab, option);
}

/** The `brief` that stands beside a lab in a file, with its options and what became of them. */
export async function importBrief(ctx: LabsCtx, { item: { key, all }, publish }: Import): Promise<string[]> {
  const [id, lab] = [importedBriefId(key), await findLab(ctx.db, importedLabId(key))];
  if (!isJsonObject(all["brief"]) || lab === undefined) return [];
  const read = fromBriefWire({ ...toWire(all["brief"]), "nri:lab": lab.iri }, ctx);
  if (read === undefined) return ["the brief cannot be read"];
  const known = await findBriefRow(ctx.db, id);
  if (known !== undefined && known.state !== "draft") return [];
  await writeBrief(ctx, { ...(known === undefined ? { as: id } : { id }), lab: lab.id, text: read.text });
  for (const { id: own, option, followUps } of read.options) {
    const optionId = importedOptionId(key, own);
    await putOption(ctx, id, { id: optionId, option });
    for (const followUp of followUps)
      await putFollowUp(ctx, {
        brief: id,
        option: optionId,
        followUp: { ...followUp, id: deriveId(optionId, followUp.id) },
      });
  }
  if (!publish || lab.state === "preparing") return [];
  const brief = await findBrief(ctx.db, id);
  if (brief === undefined) return [];
  const hasResilience = isWritten(await findResilience(ctx.db, lab.id));
  const lacks = lacksOf(brief, { limit: ctx.settings.briefWords, hasResilience });
  if (lacks.length > 0) return [`the brief stays a draft: ${lacks.map(({ lack }) => lack).join(", ")}`];
  await publishBrief(ctx, { brief, lab, t: (await say(ctx.site.languages[0] ?? "en")).t });
  return [];
}
