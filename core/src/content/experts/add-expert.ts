import type { Tx } from "../../jobs/index.ts";
import { type Added, localColumns, newId, refuseWithout } from "../kept/index.ts";
import type { NewExpert } from "../types/index.ts";
import { expertColumns, insertExpert } from "./expert-store.ts";

export interface AddExpert {
  expert: NewExpert;
  /** What the source calls it: adding it again gives the entry that is there. */
  key?: string | undefined;
}

/** Keeps an entry as a draft: nobody else sees it before the person consents. */
export async function addExpert(tx: Tx, { expert, key }: AddExpert): Promise<Added> {
  refuseWithout(tx, "experts:write");
  if (key !== undefined) {
    const known = await tx.db
      .selectFrom("content_expert")
      .select("id")
      .where("import_key", "=", key)
      .executeTakeFirst();
    if (known) return { id: known.id, added: false };
  }
  const id = newId(tx);
  await insertExpert(tx, {
    id,
    ...localColumns({ key, now: tx.now }),
    ...expertColumns(expert),
    visibility: "draft",
    published_at: null,
    state: "draft",
    consent: null,
    expires_at: null,
  });
  return { id, added: true };
}
