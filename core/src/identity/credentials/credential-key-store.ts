import type { Db } from "../../store/index.ts";
import type { KeyAlgorithm } from "../key-store.ts";

/** A key of credentials: its public part for ever; the private one stands in `private_key`, until a newer key takes over. */
export interface CredentialKeyRow {
  /** RFC 7638, the last part of the key's address. */
  thumbprint: string;
  generation: number;
  /** The public JWK, as JSON. */
  jwk: string;
  created_at: number;
  replaced_at: number | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    credential_key: CredentialKeyRow;
  }
}

const owner = "@credentials";
const algorithm: KeyAlgorithm = "ed25519";

/** What is authenticated with the sealed private key. */
export const sealLabel = (generation: number) => `${owner}#${algorithm}-${generation}`;

/** Newest first. */
export function listCredentialKeys(db: Db): Promise<CredentialKeyRow[]> {
  return db.selectFrom("credential_key").selectAll().orderBy("generation", "desc").execute();
}

export function findCredentialKey(db: Db, thumbprint: string): Promise<CredentialKeyRow | undefined> {
  return db.selectFrom("credential_key").selectAll().where("thumbprint", "=", thumbprint).executeTakeFirst();
}

/** The one that signs. */
export function findSigningKey(db: Db): Promise<CredentialKeyRow | undefined> {
  return db
    .selectFrom("credential_key")
    .selectAll()
    .where("replaced_at", "is", null)
    .orderBy("generation", "desc")
    .executeTakeFirst();
}

/** False when another process made the key of this generation first. */
export async function addCredentialKey(db: Db, row: CredentialKeyRow, sealed: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("credential_key")
    .values(row)
    .onConflict((conflict) => conflict.column("generation").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await db.insertInto("private_key").values({ owner, algorithm, generation: row.generation, sealed }).execute();
  return true;
}

export async function getSealedCredentialKey(db: Db, generation: number): Promise<string> {
  const { sealed } = await db
    .selectFrom("private_key")
    .select("sealed")
    .where("owner", "=", owner)
    .where("algorithm", "=", algorithm)
    .where("generation", "=", generation)
    .executeTakeFirstOrThrow();
  return sealed;
}

/** The public part stays; the private one is gone, so that nothing can be signed with it any more. */
export async function replaceCredentialKey(db: Db, generation: number, at: number): Promise<void> {
  await db.updateTable("credential_key").set({ replaced_at: at }).where("generation", "=", generation).execute();
  await db.deleteFrom("private_key").where("owner", "=", owner).where("generation", "=", generation).execute();
}
