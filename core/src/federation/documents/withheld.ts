import { sql } from "kysely";
import { moderation } from "../../content/index.ts";
import type { NodeContext } from "../node-context.ts";

const objects = "/ap/objects/";

/** Whether moderators of this node keep one of its objects from being shown: then nobody reads it, nor what tells of it. */
export async function isWithheld({ store, origin }: NodeContext, object: string | null): Promise<boolean> {
  const start = origin + objects;
  return object?.startsWith(start) === true && (await moderation.isHidden(store.db, object.slice(start.length)));
}

/** The same in SQL, of a column that holds an object's IRI. */
export function withheldIn({ origin }: NodeContext, column: string) {
  const from = origin.length + objects.length + 1;
  return sql<boolean>`exists (select 1 from content_measure m where m.action = 'hide'
    and m.target = substr(${sql.ref(column)}, ${sql.lit(from)}))`;
}
