import type { Db } from "../../store/index.ts";
import { emailKey, type Person } from "./person.ts";
import type { Role } from "./roles.ts";

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  email_key: string;
  role: Role;
  lang: string | null;
  created_at: number;
  seen_at: number | null;
  disabled_at: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    person: PersonRow;
  }
}

export function selectPeople(db: Db): Promise<PersonRow[]> {
  return db.selectFrom("person").selectAll().orderBy("created_at").orderBy("id").execute();
}

export function findPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  return db.selectFrom("person").selectAll().where("email_key", "=", emailKey(email)).executeTakeFirst();
}

export async function addPerson(db: Db, row: PersonRow): Promise<void> {
  await db.insertInto("person").values(row).execute();
}

export async function changePerson(db: Db, id: string, change: Partial<Omit<PersonRow, "id">>): Promise<void> {
  await db.updateTable("person").set(change).where("id", "=", id).execute();
}

export async function removePerson(db: Db, id: string): Promise<void> {
  await db.deleteFrom("person").where("id", "=", id).execute();
}

/** Owners who can sign in, this one left out. */
export async function countOwners(db: Db, except = ""): Promise<number> {
  const { n } = await db
    .selectFrom("person")
    .select(({ fn }) => fn.countAll<number | string>().as("n"))
    .where("role", "=", "owner")
    .where("disabled_at", "is", null)
    .where("id", "!=", except)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    created: row.created_at,
    ...(row.lang === null ? {} : { lang: row.lang }),
    ...(row.seen_at === null ? {} : { seen: row.seen_at }),
    ...(row.disabled_at === null ? {} : { disabled: row.disabled_at }),
  };
}
