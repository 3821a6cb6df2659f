import type { Db } from "../../store/index.ts";
import type { CurrentProfile, Profile, ProfilePatch } from "./profile.ts";

/** The only row of its table. */
export interface ProfileRow {
  id: number;
  name: string;
  summary: string;
  kind: string;
  country: string | null;
  region: string | null;
  zone: string;
  first_day: number;
  languages: string;
  website: string | null;
  contact: string | null;
  accent: string | null;
  logo: string | null;
  about: string;
  listed: number;
  links: string;
  filled_from: string;
  updated_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    profile: ProfileRow;
  }
}

const only = 1;

export async function findProfile(db: Db): Promise<CurrentProfile | undefined> {
  const row = await db.selectFrom("profile").selectAll().where("id", "=", only).executeTakeFirst();
  return row && toProfile(row);
}

/** What node.toml said when the row was made. */
export async function filledFrom(db: Db): Promise<ProfilePatch> {
  const row = await db.selectFrom("profile").select("filled_from").where("id", "=", only).executeTakeFirst();
  return row === undefined ? {} : JSON.parse(row.filled_from);
}

/** Once in a node's life; nothing happens when another process was first. */
export async function addProfile(db: Db, first: Profile, now: number): Promise<void> {
  const values = { id: only, ...toRow(first), filled_from: JSON.stringify(first), updated_at: now };
  await db
    .insertInto("profile")
    .values(values as ProfileRow)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function updateProfile(db: Db, patch: ProfilePatch, now: number): Promise<void> {
  await db
    .updateTable("profile")
    .set({ ...toRow(patch), updated_at: now })
    .where("id", "=", only)
    .execute();
}

function toProfile(row: ProfileRow): CurrentProfile {
  const name = JSON.parse(row.name);
  return {
    name,
    summary: JSON.parse(row.summary),
    kind: row.kind,
    country: row.country ?? undefined,
    region: row.region ?? undefined,
    zone: row.zone,
    firstDay: row.first_day,
    languages: JSON.parse(row.languages),
    website: row.website ?? undefined,
    contact: row.contact ?? undefined,
    accent: row.accent ?? undefined,
    logo: row.logo === null ? undefined : JSON.parse(row.logo),
    about: JSON.parse(row.about),
    listed: row.listed === 1,
    links: JSON.parse(row.links),
    isNamed: Object.keys(name).length > 0,
    updatedAt: row.updated_at,
  };
}

/** Columns of the fields that are there: two people who change different fields do not undo each other's. */
function toRow(patch: ProfilePatch): Partial<ProfileRow> {
  const row: Record<string, string | number | null> = {};
  for (const [field, value] of Object.entries(patch)) {
    const column = field === "firstDay" ? "first_day" : field;
    row[column] = toColumn(value);
  }
  return row;
}

function toColumn(value: ProfilePatch[keyof ProfilePatch]): string | number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  return value === undefined ? null : typeof value === "object" ? JSON.stringify(value) : value;
}
