import { isHttpUrl } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";
import type { RegistryEntry } from "./registry-entry.ts";

interface RegistryRow {
  actor: string;
  name: string;
  kind: string;
  region: string | null;
  recognised_since: string | null;
  status: RegistryEntry["status"];
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_registry: RegistryRow;
    /** One row: the state of the list that we serve, or of the copy that we keep. */
    ap_registry_state: { id: string; updated: number; checked_at: number | null; error: string | null };
  }
}

export async function listEntries(db: Db): Promise<RegistryEntry[]> {
  const rows = await db.selectFrom("ap_registry").selectAll().orderBy("actor").execute();
  return rows.map(fromRow);
}

/** A page of the list, by actor. */
export async function entriesAfter(db: Db, after: string, limit: number): Promise<RegistryEntry[]> {
  const rows = await db
    .selectFrom("ap_registry")
    .selectAll()
    .where("actor", ">", after)
    .orderBy("actor")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Of whatever a request says. */
export async function isEntry(db: Db, actor: string): Promise<boolean> {
  if (!isHttpUrl(actor) || actor.includes("\0")) return false;
  const row = await db.selectFrom("ap_registry").select("actor").where("actor", "=", actor).executeTakeFirst();
  return row !== undefined;
}

export async function countEntries(db: Db): Promise<number> {
  const row = await db
    .selectFrom("ap_registry")
    .select((select) => select.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Which of these actors are recognised now. */
export async function recognisedAmong(db: Db, dialect: Dialect, actors: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("ap_registry")
    .select("actor")
    .where("actor", "in", jsonTexts(dialect, actors))
    .where("status", "=", "recognised")
    .execute();
  return new Set(rows.map(({ actor }) => actor));
}

/** True when something changed. */
export async function saveEntry(db: Db, entry: RegistryEntry): Promise<boolean> {
  const { actor, ...values } = toRow(entry);
  const before = await db.selectFrom("ap_registry").selectAll().where("actor", "=", actor).executeTakeFirst();
  if (before && JSON.stringify(fromRow(before)) === JSON.stringify(fromRow({ actor, ...values }))) return false;
  await db
    .insertInto("ap_registry")
    .values({ actor, ...values })
    .onConflict((conflict) => conflict.column("actor").doUpdateSet(values))
    .execute();
  return true;
}

/** The whole list anew, as its publisher has it. */
export async function replaceEntries(db: Db, entries: readonly RegistryEntry[]): Promise<void> {
  await db.deleteFrom("ap_registry").execute();
  for (const entry of entries) await saveEntry(db, entry);
}

const state = "registry";

export async function registryUpdated(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom("ap_registry_state").select("updated").where("id", "=", state).executeTakeFirst();
  return row?.updated;
}

export async function registryChecked(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom("ap_registry_state").select("checked_at").where("id", "=", state).executeTakeFirst();
  return row?.checked_at ?? undefined;
}

export async function saveRegistryState(
  db: Db,
  values: { updated: number; checked_at: number | null; error: string | null },
): Promise<void> {
  await db
    .insertInto("ap_registry_state")
    .values({ id: state, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}

function fromRow(row: RegistryRow): RegistryEntry {
  return {
    actor: row.actor,
    name: row.name,
    kind: row.kind,
    region: row.region ?? undefined,
    recognisedSince: row.recognised_since ?? undefined,
    status: row.status,
  };
}

function toRow({ actor, name, kind, region, recognisedSince, status }: RegistryEntry): RegistryRow {
  return { actor, name, kind, region: region ?? null, recognised_since: recognisedSince ?? null, status };
}
