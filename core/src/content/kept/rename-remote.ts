import { sql } from "kysely";
import type { Tx } from "../../jobs/index.ts";
import type { Provenance } from "./kept-row.ts";

const tables = ["content_event", "content_output", "content_expert", "content_entry"] as const;
/** Where others name a thing. */
const named = [
  ["content_link", "target"],
  ["content_event", "super_event"],
  ["content_event", "series"],
  ["content_output", "event"],
  ["content_speaker", "super_event"],
  ["content_measure", "target"],
] as const;

type Name = Pick<Provenance, "iri" | "origin" | "owner">;

/**
 * Its owner moved to another address: a thing keeps its place here, its page and what was decided on it, and whatever names it
 * names it anew. False when it is not here, or stands under the new name already.
 */
export async function renameRemote(tx: Tx, { from, to }: { from: Name; to: Name }): Promise<boolean> {
  let isHere = false;
  for (const table of tables) {
    const taken = await tx.db.selectFrom(table).select("id").where("iri", "=", to.iri).executeTakeFirst();
    if (taken !== undefined) return false;
    const { numUpdatedRows } = await tx.db
      .updateTable(table)
      .set({ iri: to.iri, origin: to.origin, owner: to.owner })
      .where("iri", "=", from.iri)
      .where("owner", "=", from.owner)
      .executeTakeFirst();
    isHere ||= numUpdatedRows > 0n;
  }
  if (!isHere) return false;
  for (const [table, column] of named) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to.iri} where ${sql.ref(column)} = ${from.iri}`.execute(
      tx.db,
    );
  }
  // Own things that name it; those of others are told anew by whoever owns them.
  for (const table of tables) {
    await sql`update ${sql.table(table)} set doc = replace(doc, ${JSON.stringify(from.iri)}, ${JSON.stringify(to.iri)})
      where iri is null and doc like ${`%${JSON.stringify(from.iri)}%`}`.execute(tx.db);
  }
  return true;
}
