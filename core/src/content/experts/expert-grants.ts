import type { Tx } from "../../jobs/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_expert_grant: { peer: string; granted_at: number; revoked_at: number | null };
  }
}

export interface Grant {
  /** The actor that may read our expert list. */
  peer: string;
  grantedAt: number;
  /** Entries that they share with us: the other half of the balance. */
  received: number;
}

/** Lets a peer read our expert list: its fields by their scopes, never more. Twice changes nothing. */
export async function grantExperts(tx: Tx, { peer }: { peer: string }): Promise<void> {
  const written = await tx.db
    .insertInto("content_expert_grant")
    .values({ peer, granted_at: tx.now, revoked_at: null })
    .onConflict((conflict) =>
      conflict
        .column("peer")
        .doUpdateSet({ granted_at: tx.now, revoked_at: null })
        .where("content_expert_grant.revoked_at", "is not", null),
    )
    .executeTakeFirst();
  if (Number(written.numInsertedOrUpdatedRows ?? 0) > 0)
    await recordAudit(tx, { verb: "expert-list.granted", object: peer });
}

export async function revokeExperts(tx: Tx, { peer }: { peer: string }): Promise<void> {
  const revoked = await tx.db
    .updateTable("content_expert_grant")
    .set({ revoked_at: tx.now })
    .where("peer", "=", peer)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (Number(revoked.numUpdatedRows) > 0) await recordAudit(tx, { verb: "expert-list.revoked", object: peer });
}

export async function isGranted(db: Db, peer: string): Promise<boolean> {
  const row = await db
    .selectFrom("content_expert_grant")
    .select("peer")
    .where("peer", "=", peer)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who may read our list, and what we have of theirs. */
export async function listGrants(db: Db): Promise<Grant[]> {
  const rows = await db
    .selectFrom("content_expert_grant as given")
    .leftJoin("content_expert as theirs", (join) =>
      join.onRef("theirs.owner", "=", "given.peer").on("theirs.state", "=", "shared"),
    )
    .select((eb) => ["given.peer", "given.granted_at", eb.fn.count<number>("theirs.id").as("received")])
    .where("given.revoked_at", "is", null)
    .groupBy(["given.peer", "given.granted_at"])
    .orderBy("given.peer")
    .execute();
  return rows.map(({ peer, granted_at, received }) => ({ peer, grantedAt: granted_at, received: Number(received) }));
}
