import type { CapacityDb } from "../capacity-ctx.ts";
import { findItemRowByIri, toItem } from "../shelf/item-store.ts";
import { type PracticeNote, practiceNote, type Reuse, reuse } from "./practice-note.ts";

/** What this site says of a practice that it reuses, also while that is a draft. */
export async function findOwnReuse(db: CapacityDb, practiceIri: string): Promise<Reuse | undefined> {
  const row = await db
    .selectFrom("capacity_building_item")
    .selectAll()
    .where("shelf", "=", reuse.id)
    .where("about", "=", practiceIri)
    .where("origin", "is", null)
    .where("state", "!=", "withdrawn")
    .executeTakeFirst();
  return row && toItem(reuse, row);
}

/** A practice note by its address on the wire, one that everybody sees. */
export async function findPracticeByIri(db: CapacityDb, iri: string): Promise<PracticeNote | undefined> {
  const row = await findItemRowByIri(db, iri);
  return row?.shelf === practiceNote.id && row.state === "published" ? toItem(practiceNote, row) : undefined;
}
