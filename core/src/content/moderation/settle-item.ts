import type { Tx } from "../../jobs/index.ts";
import type { KeptRow } from "../kept/index.ts";
import type { Visibility } from "../types/index.ts";
import { isHidden, remoteVisibility } from "./measure-store.ts";
import type { ModeratedItem } from "./moderated-item.ts";

/**
 * Brings an item's visibility in line with the measures in force. Drafts and what was withdrawn stay what they are, so that
 * ending a measure brings back exactly what was there. True when something changed.
 */
export async function settleItem(tx: Tx, { row, show }: ModeratedItem): Promise<boolean> {
  if (!isModerated(row)) return false;
  const right = await rightVisibility(tx, row);
  if (right === row.visibility) return false;
  await show(tx, right);
  return true;
}

/** Drafts are seen by nobody, and what was withdrawn stays so. */
export function isModerated({ visibility }: Pick<KeptRow, "visibility">): boolean {
  return visibility !== "draft" && visibility !== "withdrawn";
}

async function rightVisibility(tx: Tx, { id, iri, origin }: KeptRow): Promise<Visibility> {
  if (iri !== null && origin !== null) return remoteVisibility(tx, { iri, origin });
  return (await isHidden(tx.db, id)) ? "hidden" : "published";
}
