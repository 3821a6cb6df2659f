import { createHash } from "node:crypto";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { PersonRow } from "./people-tables.ts";
import type { Person } from "./person.ts";

export async function findPerson(db: CapacityDb, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom("capacity_building_person").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toPerson(row);
}

export async function findPersonByEmail(db: CapacityDb, email: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("capacity_building_person")
    .selectAll()
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
  return row && toPerson(row);
}

/** Many at once, by id. */
export async function findPeople(db: CapacityDb, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (let at = 0; at < ids.length; at += 500) {
    const of = db
      .selectFrom("capacity_building_person")
      .selectAll()
      .where("id", "in", ids.slice(at, at + 500));
    for (const row of await of.execute()) people.set(row.id, toPerson(row));
  }
  return people;
}

/** All who gave this address, proved or not. */
export async function listPeopleByAddress(db: CapacityDb, address: string): Promise<Person[]> {
  const rows = await db
    .selectFrom("capacity_building_person")
    .selectAll()
    .where((one) => one.or([one("email", "=", address), one("contact", "=", address)]))
    .orderBy("id")
    .execute();
  return rows.map(toPerson);
}

/** New, or instead of what was there. */
export async function putPerson(db: CapacityDb, person: Person): Promise<void> {
  const { id, ...row } = toRow(person);
  await db
    .insertInto("capacity_building_person")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

export async function removePerson(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_link").where("person_id", "=", id).execute();
  await db.deleteFrom("capacity_building_person").where("id", "=", id).execute();
}

export async function addLink(db: CapacityDb, link: { person: string; secret: string; now: number }): Promise<void> {
  const row = { hash: hashOf(link.secret), person_id: link.person, made_at: link.now };
  const insert = db.insertInto("capacity_building_link").values(row);
  await insert.onConflict((same) => same.column("hash").doNothing()).execute();
}

export async function findBySecret(db: CapacityDb, secret: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("capacity_building_link as link")
    .innerJoin("capacity_building_person as person", "person.id", "link.person_id")
    .selectAll("person")
    .where("link.hash", "=", hashOf(secret))
    .executeTakeFirst();
  return row && toPerson(row);
}

function toRow({
  id,
  email,
  name,
  lang,
  country,
  region,
  group,
  created,
  proved,
  contact,
  ...more
}: Person): PersonRow {
  return {
    ...{ id, name, lang },
    email: email?.toLowerCase() ?? null,
    country: country ?? null,
    region: region ?? null,
    stakeholder_group: group ?? null,
    doc: JSON.stringify(more),
    created_at: created,
    proved_at: proved ?? null,
    contact: contact ?? null,
  };
}

function toPerson(row: PersonRow): Person {
  const { id, email, name, lang, country, region, stakeholder_group, doc, created_at, proved_at, contact } = row;
  return {
    ...JSON.parse(doc),
    ...{ id, name, lang, created: Number(created_at) },
    ...(email !== null && { email }),
    ...(country !== null && { country }),
    ...(region !== null && { region }),
    ...(stakeholder_group !== null && { group: stakeholder_group }),
    ...(proved_at !== null && { proved: Number(proved_at) }),
    ...(contact !== null && { contact }),
  };
}

/** The database, and every copy of it, opens nobody's page. */
function hashOf(secret: string): string {
  return createHash("sha256").update(`capacity building ${secret}`).digest("base64url");
}
