import { createHash } from "node:crypto";
import type { LinkRow, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

type Owner = Pick<LinkRow, "owner" | "owner_id">;

/** One more secret address of a person's page; the older ones go on working, for they stand in older mails. */
export async function addLink(tx: RegistrationTx, secret: string, owner: Owner): Promise<void> {
  await tx.db
    .insertInto("registration_link")
    .values({ hash: hashOf(secret), ...owner, made_at: tx.now })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

export async function findOwner(
  db: RegistrationDb,
  secret: string,
  owner: LinkRow["owner"],
): Promise<string | undefined> {
  const row = await db
    .selectFrom("registration_link")
    .select("owner_id")
    .where("hash", "=", hashOf(secret))
    .where("owner", "=", owner)
    .executeTakeFirst();
  return row?.owner_id;
}

export async function removeLinks(tx: RegistrationTx, ownerId: string): Promise<void> {
  await tx.db.deleteFrom("registration_link").where("owner_id", "=", ownerId).execute();
}

/** The database, and every copy of it, opens nobody's page. */
function hashOf(secret: string): string {
  return createHash("sha256").update(`registration ${secret}`).digest("base64url");
}
