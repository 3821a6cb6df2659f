import type { Db } from "../../store/index.ts";

export interface PasskeyRow {
  /** Of the credential, base64url. */
  id: string;
  person: string;
  /** COSE, base64url. */
  public_key: string;
  counter: number;
  /** JSON array. */
  transports: string;
  name: string;
  created_at: number;
  used_at: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    person_passkey: PasskeyRow;
  }
}

export function selectPasskeys(db: Db, person: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom("person_passkey")
    .selectAll()
    .where("person", "=", person)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export function findPasskey(db: Db, id: string): Promise<PasskeyRow | undefined> {
  return db.selectFrom("person_passkey").selectAll().where("id", "=", id).executeTakeFirst();
}

/** False when this credential is here already, whoever's it is. */
export async function addPasskey(db: Db, row: PasskeyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("person_passkey")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function usePasskey(db: Db, { id, counter, now }: { id: string; counter: number; now: number }) {
  await db.updateTable("person_passkey").set({ counter, used_at: now }).where("id", "=", id).execute();
}

export async function removePasskeyRow(db: Db, { id, person }: { id: string; person: string }): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("person_passkey")
    .where("id", "=", id)
    .where("person", "=", person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function removePasskeys(db: Db, person: string): Promise<void> {
  await db.deleteFrom("person_passkey").where("person", "=", person).execute();
}

/** An answered challenge counts once: false for the second time. */
export async function spendChallenge(db: Db, row: { hash: string; expires_at: number }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("person_challenge")
    .values(row)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
