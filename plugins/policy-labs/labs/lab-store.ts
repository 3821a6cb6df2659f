import { Refusal } from "@nri-commons/core/kit";
import type { LabsDb } from "../policy-labs-ctx.ts";
import { deadlineOf, type Lab, spanOf } from "./lab.ts";
import type { LabRow } from "./lab-tables.ts";

export async function findLab(db: LabsDb, id: string): Promise<Lab | undefined> {
  const row = await db.selectFrom("policy_labs_lab").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toLab(row);
}

/** Throws `not-found`, or `gone` for one that was taken back. */
export async function getLab(db: LabsDb, id: string): Promise<Lab> {
  const lab = await findLab(db, id);
  if (lab === undefined) throw new Refusal("not-found");
  if (lab.state === "withdrawn") throw new Refusal("gone");
  return lab;
}

/** One of this site. */
export async function getOwnLab(db: LabsDb, id: string): Promise<Lab> {
  const lab = await getLab(db, id);
  if (lab.source !== undefined) throw new Refusal("not-found");
  return lab;
}

/** New, or instead of what was there; `ownIri` is what a lab of this site is called on the wire. */
export async function putLab(db: LabsDb, lab: Lab, ownIri: string): Promise<void> {
  const { id, ...row } = toRow(lab, ownIri);
  await db
    .insertInto("policy_labs_lab")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await db.deleteFrom("policy_labs_lab_topic").where("lab_id", "=", id).execute();
  const topics = [...new Set(lab.topics)].map((topic) => ({ lab_id: id, topic }));
  if (topics.length > 0) await db.insertInto("policy_labs_lab_topic").values(topics).execute();
}

/** All of other sites: they are received anew. */
export async function clearRemoteLabs(db: LabsDb): Promise<void> {
  const remote = db.selectFrom("policy_labs_lab").select("id").where("origin", "is not", null);
  await db.deleteFrom("policy_labs_lab_topic").where("lab_id", "in", remote).execute();
  await db.deleteFrom("policy_labs_lab").where("origin", "is not", null).execute();
}

export function toLab(row: Pick<LabRow, "doc">): Lab {
  return JSON.parse(row.doc);
}

function toRow(lab: Lab, ownIri: string): LabRow {
  const { start, end } = spanOf(lab);
  const texts = [lab.title, lab.issue, lab.question].flatMap((map) => Object.values(map));
  return {
    id: lab.id,
    iri: lab.source?.iri ?? ownIri,
    origin: lab.source?.origin ?? null,
    owner: lab.source?.owner ?? null,
    state: lab.state,
    format: lab.format,
    opens_at: start,
    closes_at: end,
    deadline_at: deadlineOf(lab)?.end ?? null,
    words: texts.join("\n").toLowerCase(),
    doc: JSON.stringify(lab),
    created_at: lab.created,
    updated_at: lab.updated,
    published_at: lab.published ?? null,
  };
}
