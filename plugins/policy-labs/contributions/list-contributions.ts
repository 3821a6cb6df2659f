import { sql } from "kysely";
import { readPosition } from "../forms/position.ts";
import type { Lab } from "../labs/lab.ts";
import type { LabsDb } from "../policy-labs-ctx.ts";
import type { Contribution, ContributionKind, FateKind } from "./contribution.ts";
import { voicesOf, withFates } from "./contribution-store.ts";

export interface ContributionQuery {
  fate?: FateKind | undefined;
  kind?: ContributionKind | undefined;
  /** Those, too, that the team hid: for the team. */
  hidden?: boolean;
  limit: number;
  cursor?: string | undefined;
}

/** What was said in a lab by whom it counts, the latest first. */
export async function listContributions(
  db: LabsDb,
  lab: Lab,
  { fate, kind, hidden = false, limit, cursor }: ContributionQuery,
): Promise<{ items: Contribution[]; next?: string | undefined }> {
  const after = readPosition(cursor);
  const rows = await counted(db, lab)
    .selectAll()
    .where("state", "in", hidden ? ["shown", "hidden"] : ["shown"])
    .$if(fate !== undefined, (query) => query.where("fate", "=", fate ?? "open"))
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? "question"))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const items = await withFates(db, rows.slice(0, limit));
  return { items, ...(rows.length > limit && last && { next: `${last.created_at}.${last.id}` }) };
}

export async function countByFate(db: LabsDb, lab: Lab): Promise<Readonly<Record<FateKind, number>>> {
  const rows = await counted(db, lab)
    .select(({ fn }) => ["fate", fn.countAll().as("count")])
    .where("state", "=", "shown")
    .groupBy("fate")
    .execute();
  const counts = Object.fromEntries(rows.map(({ fate, count }) => [fate, Number(count)]));
  return { open: 0, used: 0, merged: 0, "not-used": 0, ...counts };
}

function counted(db: LabsDb, lab: Lab) {
  const voices = voicesOf(lab);
  return db
    .selectFrom("policy_labs_contribution")
    .where("lab_id", "=", lab.id)
    .where((where) =>
      voices.length === 0
        ? where("owner", "is", null)
        : where.or([where("owner", "is", null), where("owner", "in", voices)]),
    );
}
