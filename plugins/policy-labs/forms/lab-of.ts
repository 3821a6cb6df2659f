import { type LanguageMap, Refusal } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import type { Lab } from "../labs/lab.ts";
import type { LabRow, LabTables } from "../labs/lab-tables.ts";

/** What the rooms of the second half need of a lab. */
export interface LabInShort {
  id: string;
  iri: string;
  title: LanguageMap;
  state: Lab["state"];
  topics: readonly string[];
  process: Lab["process"];
  isOwn: boolean;
}

type Db = Kysely<LabTables>;

/** Of this site, the latest first; those that were taken back left out. */
export async function listOwnLabs(db: Db): Promise<LabInShort[]> {
  const rows = await db
    .selectFrom("policy_labs_lab")
    .selectAll()
    .where("origin", "is", null)
    .where("state", "!=", "withdrawn")
    .orderBy("created_at", "desc")
    .limit(200)
    .execute();
  return rows.map(inShort);
}

export async function getOwnLab(db: Db, id: string): Promise<LabInShort> {
  const lab = await findLab(db, id);
  if (lab === undefined || !lab.isOwn) throw new Refusal("not-found");
  return lab;
}

/** One that everybody may read. */
export async function getPublicLab(db: Db, id: string): Promise<LabInShort> {
  const lab = await findLab(db, id);
  if (lab === undefined || lab.state === "preparing") throw new Refusal("not-found");
  return lab;
}

export async function findLab(db: Db, id: string): Promise<LabInShort | undefined> {
  const row = await db.selectFrom("policy_labs_lab").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined || row.state === "withdrawn" ? undefined : inShort(row);
}

function inShort({ id, iri, origin, state, doc }: LabRow): LabInShort {
  const { title, topics, process } = JSON.parse(doc) as Pick<Lab, "title" | "topics" | "process">;
  return { id, iri, title, state, topics, process, isOwn: origin === null };
}
