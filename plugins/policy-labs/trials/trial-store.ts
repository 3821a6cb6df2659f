import { type Kysely, sql } from "kysely";
import type { BriefTables } from "../brief/brief-tables.ts";
import { readPosition, toPage } from "../forms/position.ts";
import type { NewTrial, Trial } from "./trial.ts";
import type { TrialRow, TrialTables } from "./trial-tables.ts";

type Db = Kysely<TrialTables & BriefTables>;

export async function findTrialRow(db: Db, id: string): Promise<TrialRow | undefined> {
  return db.selectFrom("policy_labs_trial").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findTrialRowByIri(db: Db, iri: string): Promise<TrialRow | undefined> {
  return db.selectFrom("policy_labs_trial").selectAll().where("iri", "=", iri).executeTakeFirst();
}

export async function findTrial(db: Db, id: string): Promise<Trial | undefined> {
  const row = await findTrialRow(db, id);
  if (row === undefined || row.state === "withdrawn") return undefined;
  const [trial] = await withOptions(db, [row]);
  return trial;
}

/** Public trials of a brief, wherever they take place, the latest first. */
export async function listTrialsOfBrief(db: Db, briefIri: string): Promise<Trial[]> {
  const rows = await db
    .selectFrom("policy_labs_trial")
    .selectAll()
    .where("brief_iri", "=", briefIri)
    .where("state", "=", "published")
    .orderBy("created_at", "desc")
    .limit(200)
    .execute();
  return withOptions(db, rows);
}

/** The latest first; those of this site with their drafts where `own` is set, else what everybody sees. */
export async function listTrials(
  db: Db,
  { own = false, limit = 30, cursor }: { own?: boolean; limit?: number; cursor?: string | undefined },
): Promise<{ items: Trial[]; next: string | undefined }> {
  const after = readPosition(cursor);
  const rows = await db
    .selectFrom("policy_labs_trial")
    .selectAll()
    .where("state", "in", own ? ["draft", "published"] : ["published"])
    .$if(own, (found) => found.where("origin", "is", null))
    .$if(after !== undefined, (found) =>
      found.where(sql<boolean>`(created_at, id) < (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const { page, next } = toPage(rows, { limit, at: (row) => row.created_at });
  return { items: await withOptions(db, page), next };
}

/** Each with the id of its option here, where the brief is known. */
async function withOptions(db: Db, rows: readonly TrialRow[]): Promise<Trial[]> {
  if (rows.length === 0) return [];
  const options = await db
    .selectFrom("policy_labs_option as option")
    .innerJoin("policy_labs_brief as brief", "brief.id", "option.brief_id")
    .select(["option.id", "option.own_id", "brief.iri"])
    .where("brief.iri", "in", [...new Set(rows.map(({ brief_iri }) => brief_iri))])
    .where("brief.state", "!=", "withdrawn")
    .execute();
  return rows.map((row) => {
    const option = options.find(({ iri, own_id }) => iri === row.brief_iri && own_id === row.own_option);
    return toTrial(row, option?.id);
  });
}

function toTrial(row: TrialRow, option: string | undefined): Trial {
  const { url, ...doc } = JSON.parse(row.doc) as NewTrial & { url?: string };
  return {
    ...doc,
    id: row.id,
    iri: row.iri,
    state: row.state,
    option,
    ...(row.origin !== null && row.owner !== null && { source: { origin: row.origin, owner: row.owner, url } }),
    created: Number(row.created_at),
    updated: Number(row.updated_at),
    ...(row.published_at !== null && { published: Number(row.published_at) }),
  };
}

/** What other sites published, before it is received anew; what was sent to us alone stays. */
export async function clearRemoteTrials(db: Db): Promise<void> {
  await db.deleteFrom("policy_labs_trial").where("origin", "is not", null).where("sent_here", "=", 0).execute();
}

/** Its mark stays, so that an older telling to this site alone does not bring it back. */
export async function markTrialGone(db: Db, iri: string): Promise<void> {
  await db
    .updateTable("policy_labs_trial")
    .set({ state: "withdrawn", doc: "{}" })
    .where("iri", "=", iri)
    .where("origin", "is not", null)
    .execute();
}
