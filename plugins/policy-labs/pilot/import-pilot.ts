import { isLocalDate, type LocalDate } from "@nri-commons/core/content/types";
import { deriveId, type Json, type JsonObject, type LanguageMap } from "@nri-commons/core/kit";
import { lineOf, objectsOf, readLanguageMap } from "@nri-commons/core/plugin";
import { findLab } from "../forms/lab-of.ts";
import type { Import } from "../import/import.ts";
import { importedLabId } from "../labs/import-lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type Assessed, type Criterion, findings, pilotEnd } from "./pilot.ts";
import { findPilot, type PilotDoc, putEntry, putPilot } from "./pilot-store.ts";

/** A `pilot` of a file: of one lab of the same file (`of`) or of policy labs at this site, with what was seen on the way. */
export async function importPilot(ctx: LabsCtx, { item: { key, wire, all }, publish }: Import): Promise<string[]> {
  const id = deriveId("imported policy pilot", key);
  const doc = readPilot(wire, { months: ctx.settings.pilotMonths, id });
  if (doc === undefined) return ["A pilot needs a title, its first day and criteria"];
  if ((await findPilot(ctx.db, id)) !== undefined) return [];
  const lab = await findLab(ctx.db, importedLabId(lineOf(all["of"], 200) ?? ""));
  await ctx.transaction(async (tx) => {
    await putPilot(tx, { id, lab: lab?.id, isPublic: publish, doc });
    for (const [place, one] of objectsOf(wire["entries"]).entries()) {
      const [on, text] = [dayOf(one["on"]), textOf(one["text"])];
      if (on && text) await putEntry(tx, id, { id: deriveId(id, "entry", String(place)), on, text });
    }
  });
  return [];
}

function readPilot(wire: JsonObject, { months, id }: { months: number; id: string }): PilotDoc | undefined {
  const [title, aim, start] = [textOf(wire["title"]), textOf(wire["aim"]), dayOf(wire["start"])];
  const said = objectsOf(wire["criteria"]);
  const criteria: Criterion[] = said.flatMap((one, place) => {
    const text = textOf(one["text"]);
    return text === undefined ? [] : [{ id: deriveId(id, "criterion", String(place)), text }];
  });
  if (title === undefined || start === undefined || criteria.length === 0) return undefined;
  const assessment = said.flatMap((one, place): Assessed[] => {
    const finding = findings.find((known) => known === lineOf(one["finding"], 20));
    return finding === undefined ? [] : [{ criterion: deriveId(id, "criterion", String(place)), finding }];
  });
  return {
    title,
    ...(aim && { aim }),
    start,
    end: dayOf(wire["end"]) ?? pilotEnd(start, months),
    criteria,
    assessment,
    ...(wire["nri:sample"] === true && { sample: true as const }),
  };
}

function textOf(value: Json | undefined): LanguageMap | undefined {
  return readLanguageMap(value, 5000);
}

function dayOf(value: Json | undefined): LocalDate | undefined {
  const day = lineOf(value, 10);
  return isLocalDate(day) ? day : undefined;
}
