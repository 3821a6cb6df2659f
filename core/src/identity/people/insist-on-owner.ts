import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import type { By } from "./person.ts";
import { findPerson } from "./person-store.ts";

/** Roles are checked here, in the transaction that changes something, and not on the page alone. */
export async function insistOnOwner(db: Db, by: By): Promise<void> {
  if (by === "operator") return;
  const row = await findPerson(db, by.person);
  if (row?.role !== "owner" || row.disabled_at !== null) throw new Refusal("forbidden");
}
