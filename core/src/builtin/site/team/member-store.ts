import type { Kysely } from "kysely";
import type { Migration } from "../../../plugin/index.ts";
import type { Member, NewMember } from "./member.ts";

export interface TeamTables {
  site_member: MemberRow;
}

interface MemberRow {
  id: string;
  name: string;
  role: string;
  contact: string | null;
  place: number;
  agreed_at: number;
}

type Db = Pick<Kysely<TeamTables>, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom">;

/** People who agreed to be named on the page About. Roles are JSON by language. */
export const members: Migration = async (db) => {
  await db.schema
    .createTable("site_member")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("contact", "text")
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("agreed_at", "bigint", (column) => column.notNull())
    .execute();
};

/** In their order; at most a hundred. */
export async function listMembers(db: Db): Promise<Member[]> {
  const rows = await db.selectFrom("site_member").selectAll().orderBy("place").orderBy("id").limit(100).execute();
  return rows.map(toMember);
}

export async function findMember(db: Db, id: string): Promise<Member | undefined> {
  const row = await db.selectFrom("site_member").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toMember(row);
}

/** Those whom this address reaches, as it is written in small letters. */
export async function findMembersOf(db: Db, email: string): Promise<Member[]> {
  return (await listMembers(db)).filter(({ contact }) => contact?.toLowerCase() === email);
}

export async function putMember(db: Db, { id, ...member }: NewMember & { id: string }, now: number): Promise<void> {
  const { name, contact = null, place } = member;
  const columns = { name, contact, place, role: JSON.stringify(member.role) };
  await db
    .insertInto("site_member")
    .values({ id, ...columns, agreed_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

export async function removeMember(db: Db, id: string): Promise<void> {
  await db.deleteFrom("site_member").where("id", "=", id).execute();
}

function toMember({ id, name, role, contact, place, agreed_at }: MemberRow): Member {
  return { id, name, role: JSON.parse(role), contact: contact ?? undefined, place, agreedAt: agreed_at };
}
