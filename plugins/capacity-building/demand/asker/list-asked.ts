import type { CapacityDb } from "../../capacity-ctx.ts";
import { cursorAfter, readCursor } from "../../lists/cursor.ts";
import type { CapacityRequest, RequestContact } from "../capacity-request.ts";
import { contactOf, toRequest } from "../request-store.ts";
import { listUnseen } from "./word-store.ts";

/** A request of somebody who can be reached. */
export interface Asked {
  request: CapacityRequest;
  contact: RequestContact | undefined;
  /** How many words of theirs the team has not noted. */
  unseen: number;
}

/** Who asked for capacity, the newest first. */
export async function listAsked(db: CapacityDb, { cursor, limit }: { cursor: string | undefined; limit: number }) {
  const after = readCursor(cursor);
  const rows = await db
    .selectFrom("capacity_building_request")
    .selectAll()
    .where("contact", "is not", null)
    .where("state", "!=", "withdrawn")
    .$if(after !== undefined, (list) => list.where("id", "<", after?.id ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const unseen = await listUnseen(
    db,
    shown.map(({ id }) => id),
  );
  const items: Asked[] = shown.map((row) => ({
    request: toRequest(row),
    contact: contactOf(row),
    unseen: unseen.get(row.id) ?? 0,
  }));
  return { items, next: cursorAfter(rows, { limit, at: (row) => row.created_at }) };
}
