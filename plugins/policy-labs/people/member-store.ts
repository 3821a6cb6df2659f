import { createHash } from "node:crypto";
import type { LabsDb } from "../policy-labs-ctx.ts";
import type { Member, NewMember } from "./member.ts";
import type { MemberRow } from "./member-tables.ts";

export async function insertMember(db: LabsDb, member: Member, formKey: string): Promise<void> {
  const { id, lab, role, state, lang, created } = member;
  const row = { id, lab_id: lab, role, state, lang, form_key: formKey, created_at: created };
  await db
    .insertInto("policy_labs_member")
    .values({ ...row, ...columnsOf(member) })
    .execute();
}

export async function updateMember(db: LabsDb, member: Member): Promise<void> {
  const { id, role, state, lang } = member;
  await db
    .updateTable("policy_labs_member")
    .set({ role, state, lang, ...columnsOf(member) })
    .where("id", "=", id)
    .execute();
}

export async function removeMember(db: LabsDb, id: string): Promise<void> {
  await db.deleteFrom("policy_labs_member_link").where("member_id", "=", id).execute();
  await db.deleteFrom("policy_labs_member").where("id", "=", id).execute();
}

export async function findMember(db: LabsDb, id: string): Promise<Member | undefined> {
  const row = await db.selectFrom("policy_labs_member").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toMember(row);
}

export async function findByKey(db: LabsDb, key: string): Promise<Member | undefined> {
  const row = await db.selectFrom("policy_labs_member").selectAll().where("form_key", "=", key).executeTakeFirst();
  return row && toMember(row);
}

export async function findByEmail(db: LabsDb, lab: string, email: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom("policy_labs_member")
    .selectAll()
    .where("email", "=", email)
    .where("lab_id", "=", lab)
    .executeTakeFirst();
  return row && toMember(row);
}

export async function membershipsOf(db: LabsDb, email: string): Promise<Member[]> {
  const rows = await db.selectFrom("policy_labs_member").selectAll().where("email", "=", email).orderBy("id").execute();
  return rows.map(toMember);
}

/** A page of everybody, who waits first. */
export async function listMembers(
  db: LabsDb,
  { lab, after, limit }: { lab: string; after: string | undefined; limit: number },
): Promise<{ items: Member[]; next: string | undefined }> {
  const rows = await db
    .selectFrom("policy_labs_member")
    .selectAll()
    .where("lab_id", "=", lab)
    .$if(after !== undefined, (query) => query.where("id", "<", after ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toMember);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

/** Who convenes this lab, or any lab of this site, and can be written to: each address once. */
export async function listConvenors(db: LabsDb, lab: string | undefined): Promise<Member[]> {
  const rows = await db
    .selectFrom("policy_labs_member as member")
    .innerJoin("policy_labs_lab as lab", "lab.id", "member.lab_id")
    .selectAll("member")
    .where("lab.origin", "is", null)
    .where("lab.state", "in", ["open", "closed"])
    .$if(lab !== undefined, (query) => query.where("lab.id", "=", lab ?? ""))
    .where("member.role", "=", "convenor")
    .where("member.state", "=", "in")
    .where("member.email", "is not", null)
    .orderBy("member.id", "desc")
    .limit(200)
    .execute();
  return [...new Map(rows.map((row) => [row.email, toMember(row)])).values()];
}

/** How many wait for a word of the convenors, by lab. */
export async function countWaiting(db: LabsDb): Promise<{ lab: string; count: number }[]> {
  const rows = await db
    .selectFrom("policy_labs_member")
    .select(({ fn }) => ["lab_id", fn.countAll().as("count")])
    .where("state", "=", "waiting")
    .groupBy("lab_id")
    .limit(5)
    .execute();
  return rows.map(({ lab_id, count }) => ({ lab: lab_id, count: Number(count) }));
}

export async function addMemberLink(db: LabsDb, member: string, secret: string): Promise<void> {
  const row = { hash: hashOf(secret), member_id: member };
  const conflict = db.insertInto("policy_labs_member_link").values(row);
  await conflict.onConflict((same) => same.column("hash").doNothing()).execute();
}

export async function findBySecret(db: LabsDb, secret: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom("policy_labs_member_link as link")
    .innerJoin("policy_labs_member as member", "member.id", "link.member_id")
    .selectAll("member")
    .where("link.hash", "=", hashOf(secret))
    .executeTakeFirst();
  return row && toMember(row);
}

function columnsOf({ name, email, named, group, region, country, firstTime }: NewMember) {
  return {
    name,
    email: email ?? null,
    named: named ? 1 : 0,
    stakeholder_group: group,
    region: region ?? null,
    country: country ?? null,
    first_time: firstTime === undefined ? null : firstTime ? 1 : 0,
  };
}

function toMember(row: MemberRow): Member {
  const { id, lab_id, name, role, state, lang, created_at, email, region, country, first_time } = row;
  return {
    ...{ id, lab: lab_id, name, role, state, lang, group: row.stakeholder_group },
    named: row.named === 1,
    created: Number(created_at),
    ...(email !== null && { email }),
    ...(region !== null && { region }),
    ...(country !== null && { country }),
    ...(first_time !== null && { firstTime: first_time === 1 }),
  };
}

/** The database, and every copy of it, opens nobody's page. */
function hashOf(secret: string): string {
  return createHash("sha256").update(`policy lab member ${secret}`).digest("base64url");
}
