import { createHash } from "node:crypto";
import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

/** For how long the mailed link lists what it lists. */
export const mineLife = 3_600_000;

export async function addMine(tx: RegistrationTx, secret: string, email: string): Promise<void> {
  await tx.db.deleteFrom("registration_mine").where("expires_at", "<=", tx.now).execute();
  const row = { hash: hashOf(secret), email, expires_at: tx.now + mineLife };
  await tx.db.insertInto("registration_mine").values(row).execute();
}

/** Reads only: mail scanners open links. */
export async function findMine(db: RegistrationDb, secret: string, now: number): Promise<string | undefined> {
  const row = await db
    .selectFrom("registration_mine")
    .select("email")
    .where("hash", "=", hashOf(secret))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.email;
}

export async function removeMine(tx: RegistrationTx, email: string): Promise<void> {
  await tx.db.deleteFrom("registration_mine").where("email", "=", email).execute();
}

/** The address of one registration's page, for whoever has the link to all: made of both, so that it need not be kept. */
export function placeSecret(secret: string, place: string): string {
  return createHash("sha256").update(`mine ${secret} ${place}`).digest("base64url").slice(0, 32);
}

function hashOf(secret: string): string {
  return createHash("sha256").update(`registrations ${secret}`).digest("base64url");
}
