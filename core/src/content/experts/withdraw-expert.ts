import type { Tx } from "../../jobs/index.ts";
import { recordAudit } from "../../store/index.ts";
import { unindexThing } from "../indexing/index.ts";
import { nextRevision } from "../kept/index.ts";
import { audienceOf } from "../types/index.ts";
import {
  dropPhoto,
  type ExpertRow,
  erasedColumns,
  findExpertRow,
  getOwnExpert,
  toExpert,
  updateExpert,
} from "./expert-store.ts";

/**
 * The person withdraws the consent: the entry is erased at once and for good; the receipt stays as the proof that there
 * was one. Twice changes nothing.
 */
export async function withdrawExpert(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findExpertRow(tx.db, id);
  if (known && known.iri === null && known.visibility === "withdrawn") return;
  const { row } = await getOwnExpert(tx, id);
  await erase(tx, row, "withdrawn");
}

/** A job: ends what consents no longer cover, here and of other nodes. Up to 200 at a time; true when there are more. */
export async function expireExperts(tx: Tx): Promise<{ expired: number; more: boolean }> {
  const rows = await tx.db
    .selectFrom("content_expert")
    .selectAll()
    .where("state", "=", "shared")
    .where("expires_at", "<=", tx.now)
    .orderBy("expires_at")
    .limit(200)
    .execute();
  for (const row of rows) await (row.iri === null ? erase(tx, row, "expired") : forget(tx, row));
  return { expired: rows.length, more: rows.length === 200 };
}

/** A remote entry may come back with a new consent: nothing is kept that would be in its way. */
async function forget(tx: Tx, { id }: ExpertRow): Promise<void> {
  await dropPhoto(tx, id);
  await unindexThing(tx, id);
  await tx.db.deleteFrom("content_expert").where("id", "=", id).execute();
}

async function erase(tx: Tx, row: ExpertRow, reason: "withdrawn" | "expired"): Promise<void> {
  const { id } = row;
  const revision = nextRevision(tx.now, row.updated_at);
  const before = audienceOf(toExpert(row).fields);
  await updateExpert(tx, { ...row, ...erasedColumns, state: reason, updated_at: revision, import_key: null });
  await recordAudit(tx, { verb: "expert.erased", object: id, details: { reason } });
  if (row.state === "shared") await tx.fact("expert.withdrawn", { id, revision, before, reason });
  else await tx.fact("expert.erased", { id });
}
