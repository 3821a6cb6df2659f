import type { LanguageMap, Problem } from "@nri-commons/core/kit";
import { type FormState, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import type { CapacityDb } from "../capacity-ctx.ts";

/** What the certificate of an activity says, beside what the activity says of itself. */
export interface Award {
  /** What one had to do for it. */
  criteria: LanguageMap;
  hours?: number;
  /** Who stands for it, below the text: a name and an office. */
  signedBy?: string;
}

export async function findAward(db: CapacityDb, activity: string): Promise<Award | undefined> {
  const row = await db
    .selectFrom("capacity_building_award")
    .select("doc")
    .where("activity_id", "=", activity)
    .executeTakeFirst();
  return row && JSON.parse(row.doc);
}

export async function putAward(db: CapacityDb, activity: string, award: Award, now: number): Promise<void> {
  const row = { doc: JSON.stringify(award), changed_at: now };
  await db
    .insertInto("capacity_building_award")
    .values({ activity_id: activity, ...row })
    .onConflict((conflict) => conflict.column("activity_id").doUpdateSet(row))
    .execute();
}

const longestCriteria = 1000;

export function parseAward(
  values: FormState["values"],
  { t, lang, known }: { t: Translate; lang: string; known: Award | undefined },
): { ok: true; award: Award } | { ok: false; problems: readonly Problem[] } {
  const criteria = readOwnText(values, "criteria", { lang, known: known?.criteria });
  const given = textOf(values, "hours").replace(",", ".");
  const hours = given === "" ? undefined : Number(given);
  const signedBy = textOf(values, "signedBy").slice(0, 200);
  const problems = [
    ...(criteria === undefined ? [{ path: "criteria", message: t("certificate.award.criteria.missing") }] : []),
    ...(Object.values(criteria ?? {}).some((text) => text.length > longestCriteria)
      ? [{ path: "criteria", message: t("certificate.award.criteria.long", { most: longestCriteria }) }]
      : []),
    ...(hours !== undefined && !(hours > 0 && hours <= 10_000)
      ? [{ path: "hours", message: t("certificate.award.hours.wrong") }]
      : []),
  ];
  if (criteria === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, award: { criteria, ...(hours !== undefined && { hours }), ...(signedBy !== "" && { signedBy }) } };
}
