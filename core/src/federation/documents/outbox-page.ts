import { isJsonObject } from "../../kit/index.ts";
import type { NodeContext } from "../node-context.ts";
import { withheldIn } from "./withheld.ts";

export const pageSize = 20;

export interface OutboxPage {
  items: string[];
  /** The cursor of the next page; undefined on the last. */
  next: string | undefined;
}

/**
 * What a newcomer should read, newest first: each public Create with its object as it is now, and each Announce. What was
 * withdrawn is not in it, and of a revised object there is only the last state.
 */
export async function readOutboxPage(
  node: NodeContext,
  outbox: string,
  before: number | undefined,
): Promise<OutboxPage> {
  let query = shownActivities(node, outbox)
    .select(["a.seq", "a.type", "a.doc", "o.doc as object"])
    .orderBy("c.seq", "desc")
    .limit(pageSize + 1);
  if (before !== undefined) query = query.where("c.seq", "<", before);
  const rows = await query.execute();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown.map(({ type, doc, object }) => (type === "Create" && object !== null ? withObject(doc, object) : doc)),
    next: rows.length > pageSize && last ? String(last.seq) : undefined,
  };
}

export async function countOutbox(node: NodeContext, outbox: string): Promise<number> {
  const { n } = await shownActivities(node, outbox)
    .select((select) => select.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

function shownActivities(node: NodeContext, outbox: string) {
  return node.store.db
    .selectFrom("ap_collections as c")
    .innerJoin("ap_activities as a", "a.seq", "c.seq")
    .leftJoin("ap_objects as o", "o.id", "a.object")
    .where("c.collection", "=", outbox)
    .where("a.public", "=", 1)
    .where("a.type", "in", ["Create", "Announce"])
    .where((where) => where.or([where("o.type", "is", null), where("o.type", "!=", "Tombstone")]))
    .where((where) => where.not(withheldIn(node, "a.object")));
}

function withObject(activity: string, object: string): string {
  const wire: unknown = JSON.parse(activity);
  if (!isJsonObject(wire)) return activity;
  const { object: _, ...rest } = wire;
  return `${JSON.stringify(rest).slice(0, -1)},"object":${object}}`;
}
