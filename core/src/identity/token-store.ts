import type { Db } from "../store/index.ts";

export interface AccessTokenRow {
  id: string;
  name: string;
  /** JSON array. */
  scopes: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

declare module "../store/tables.ts" {
  interface Tables {
    access_token: AccessTokenRow;
  }
}

export async function addToken(db: Db, row: AccessTokenRow): Promise<void> {
  await db.insertInto("access_token").values(row).execute();
}

export function findToken(db: Db, id: string): Promise<AccessTokenRow | undefined> {
  return db.selectFrom("access_token").selectAll().where("id", "=", id).executeTakeFirst();
}

export function selectTokens(db: Db): Promise<AccessTokenRow[]> {
  return db.selectFrom("access_token").selectAll().orderBy("created_at").orderBy("id").execute();
}

export async function setRevoked(db: Db, id: string, at: number): Promise<void> {
  await db
    .updateTable("access_token")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}
