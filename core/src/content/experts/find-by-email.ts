import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import type { Expert } from "../types/index.ts";
import { toExpert } from "./expert-store.ts";

/** Entries of this node whose person is reached at this address: by the private field, or by the contact that others may see. */
export async function findExpertsByEmail(db: Db, email: string): Promise<Expert[]> {
  const wanted = email.toLowerCase();
  const pattern = `%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db
    .selectFrom("content_expert")
    .selectAll()
    .where("iri", "is", null)
    .where("visibility", "!=", "withdrawn")
    .where(sql<boolean>`lower(doc) like ${pattern} escape '\\'`)
    .orderBy("id")
    .execute();
  return rows
    .map(toExpert)
    .filter(({ fields }) =>
      [fields.email?.value, fields.contact?.value].some(
        (text) => text !== undefined && addressesIn(text).includes(wanted),
      ),
    );
}

function addressesIn(text: string): string[] {
  return (text.toLowerCase().match(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g) ?? []).map((one) =>
    one.replace(/^mailto:/, ""),
  );
}
