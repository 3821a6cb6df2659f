import { Refusal } from "@nri-commons/core/kit";
import type { Lab } from "../labs/lab.ts";
import type { LabsCtx, LabsDb } from "../policy-labs-ctx.ts";
import type { Contribution, Fate } from "./contribution.ts";
import type { ContributionRow, FateRow } from "./contribution-tables.ts";

/** New, or instead of what was there. */
export async function putContribution(ctx: Pick<LabsCtx, "objectIri">, db: LabsDb, one: Contribution, key: string) {
  const { id, ...row } = toRow(one, one.source?.iri ?? ctx.objectIri(one.id), key);
  const { form_key: _, ...changes } = row;
  await db
    .insertInto("policy_labs_contribution")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

export async function findContribution(db: LabsDb, id: string): Promise<Contribution | undefined> {
  const row = await db.selectFrom("policy_labs_contribution").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toContribution(row, await findFate(db, id));
}

export async function getContribution(db: LabsDb, lab: string, id: string): Promise<Contribution> {
  const found = await findContribution(db, id);
  if (found === undefined || found.lab !== lab) throw new Refusal("not-found");
  if (found.state === "withdrawn") throw new Refusal("gone");
  return found;
}

export async function isSent(db: LabsDb, key: string): Promise<boolean> {
  const known = db.selectFrom("policy_labs_contribution").select("id").where("form_key", "=", key);
  return (await known.executeTakeFirst()) !== undefined;
}

/** Of one person, the latest first. */
export async function contributionsOf(db: LabsDb, member: string): Promise<Contribution[]> {
  const rows = await db
    .selectFrom("policy_labs_contribution")
    .selectAll()
    .where("member_id", "=", member)
    .where("state", "!=", "withdrawn")
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
  return withFates(db, rows);
}

export async function findFate(db: LabsDb, contribution: string): Promise<FateRow | undefined> {
  const rows = db.selectFrom("policy_labs_fate").selectAll().where("contribution_id", "=", contribution);
  return rows.executeTakeFirst();
}

export async function putFate(db: LabsDb, fate: FateRow): Promise<void> {
  const { contribution_id, ...changes } = fate;
  await db
    .insertInto("policy_labs_fate")
    .values({ contribution_id, ...changes })
    .onConflict((conflict) => conflict.column("contribution_id").doUpdateSet(changes))
    .execute();
}

export async function withFates(db: LabsDb, rows: readonly ContributionRow[]): Promise<Contribution[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const fates = await db.selectFrom("policy_labs_fate").selectAll().where("contribution_id", "in", ids).execute();
  const byId = new Map(fates.map((fate) => [fate.contribution_id, fate]));
  return rows.map((row) => toContribution(row, byId.get(row.id)));
}

/** Whose word counts in a lab: its own site's, and those of the sites that take part. */
export function voicesOf(lab: Lab): string[] {
  return [...(lab.source === undefined ? [] : [lab.source.owner]), ...lab.takesPart];
}

export async function clearRemoteContributions(db: LabsDb): Promise<void> {
  await db.deleteFrom("policy_labs_contribution").where("origin", "is not", null).execute();
}

export async function clearRemoteFates(db: LabsDb): Promise<void> {
  await db.deleteFrom("policy_labs_fate").where("owner", "is not", null).execute();
}

function toRow(one: Contribution, iri: string, form_key: string): ContributionRow {
  const { id, lab, source, member, kind, lang, text, author, state, created, updated, changed, fate } = one;
  return {
    ...{ id, iri, kind, lang, state, form_key, fate: fate.fate },
    lab_id: lab,
    origin: source?.origin ?? null,
    owner: source?.owner ?? null,
    member_id: member ?? null,
    format: text.format === "html" ? "html" : "markdown",
    text: text.text[lang] ?? "",
    author_name: author.name ?? null,
    author_group: author.group ?? null,
    author_region: author.region ?? null,
    created_at: created,
    updated_at: updated,
    changed_at: changed ?? null,
  };
}

function toContribution(row: ContributionRow, told: FateRow | undefined): Contribution {
  const { id, iri, origin, owner, kind, lang, format, text, state } = row;
  return {
    ...{ id, lab: row.lab_id, kind, lang, state, text: { format, text: { [lang]: text } } },
    author: {
      ...(row.author_name !== null && { name: row.author_name }),
      ...(row.author_group !== null && { group: row.author_group }),
      ...(row.author_region !== null && { region: row.author_region }),
    },
    ...(row.member_id !== null && { member: row.member_id }),
    ...(origin !== null && owner !== null && { source: { iri, origin, owner } }),
    created: Number(row.created_at),
    updated: Number(row.updated_at),
    ...(row.changed_at !== null && { changed: Number(row.changed_at) }),
    fate: toFate(row, told),
  };
}

function toFate({ fate }: ContributionRow, told: FateRow | undefined): Fate {
  if (told === undefined || told.fate !== fate) return { fate, updated: 0 };
  const { used_in, merged_with, reason, reply, updated_at } = told;
  return {
    fate,
    ...(used_in !== null && { usedIn: used_in }),
    ...(merged_with !== null && { mergedWith: merged_with }),
    ...(reason !== null && { reason }),
    ...(reply !== null && { reply }),
    updated: Number(updated_at),
  };
}
