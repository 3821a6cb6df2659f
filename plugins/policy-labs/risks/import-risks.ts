import { isTerm } from "@nri-commons/core/content/types";
import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import { lineOf, objectsOf, readLanguageMap } from "@nri-commons/core/plugin";
import type { Import } from "../import/import.ts";
import { importedLabId } from "../labs/import-lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { layers } from "./layers.ts";
import { levels, type NewRisk, type Position } from "./risk.ts";
import { listRisks, putPosition, putResilience, putRisk } from "./risk-store.ts";

/** The risk map that stands beside a lab in a file, with its section on resilience: `risks` and `resilience`. */
export async function importRisks(ctx: LabsCtx, { item: { key, all } }: Import): Promise<string[]> {
  const lab = importedLabId(key);
  // What people of this site wrote meanwhile is not touched.
  if ((await listRisks(ctx.db, lab)).length > 0) return [];
  const read = objectsOf(all["risks"]).map((one) => ({ risk: readRisk(one), positions: readPositions(one) }));
  const resilience = readLanguageMap(all["resilience"], 10_000);
  await ctx.transaction(async (tx) => {
    for (const [place, { risk, positions }] of read.entries()) {
      if (risk === undefined) continue;
      const id = deriveId(lab, "risk", String(place));
      await putRisk(tx, { id, lab, risk });
      for (const position of positions) await putPosition(tx, id, position);
    }
    if (resilience !== undefined) await putResilience(tx, lab, resilience);
  });
  return read.flatMap(({ risk }, place) => (risk === undefined ? [`risk ${place + 1} cannot be read`] : []));
}

function readRisk(one: JsonObject): NewRisk | undefined {
  const title = readLanguageMap(one["title"], 300);
  const about = readLanguageMap(one["about"], 5000);
  const [likelihood, impact] = readLevels(one);
  const layer = layers.find((known) => known === lineOf(one["layer"], 40));
  if (title === undefined || likelihood === undefined || impact === undefined || layer === undefined) return undefined;
  return { title, ...(about && { about }), likelihood, impact, layer };
}

function readPositions(one: JsonObject): Position[] {
  return objectsOf(one["positions"]).flatMap((said) => {
    const group = lineOf(said["stakeholderGroup"], 64);
    const note = readLanguageMap(said["note"], 2000);
    const [likelihood, impact] = readLevels(said);
    if (group === undefined || !isTerm("stakeholder-groups", group) || likelihood === undefined || impact === undefined)
      return [];
    return [{ group, likelihood, impact, ...(note && { note }) }];
  });
}

function readLevels(one: JsonObject) {
  return ["likelihood", "impact"].map((term) => levels.find((level) => level === lineOf(one[term], 10)));
}
