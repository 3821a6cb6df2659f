import type { WireObject } from "../announcement.ts";
import { isWireObject } from "../document.ts";
import { isWithheld } from "../documents/withheld.ts";
import type { ObjectRow } from "../engine/engine-tables.ts";
import { fromObjectRow } from "../engine/stored.ts";
import type { NodeContext } from "../node-context.ts";
import { unreadKindOf } from "./note-unread.ts";

/** A public object of a kind that no plugin here reads: its fallback is what there is to show. */
export interface UnreadObject {
  iri: string;
  kind: string;
  /** `https://host` */
  origin: string;
  object: WireObject;
}

export interface Unread {
  /** The latest first. */
  list(page: { limit: number; before?: number }): Promise<{ items: readonly UnreadObject[]; next?: number }>;
  /** Also one of this very node, of a plugin that is off. */
  find(iri: string): Promise<UnreadObject | undefined>;
}

/** Types whose name and content make sense alone; people's profiles are left to the feature that knows their consent. */
const readable = ["Article", "Event", "Note", "Page", "Question"];

export function createUnread(node: NodeContext): Unread {
  const { db } = node.store;
  const toUnread = async (row: ObjectRow): Promise<UnreadObject[]> => {
    const { id: iri, origin, type, wire } = fromObjectRow(row);
    const kind = unreadKindOf(node.kinds, { type, wire });
    if (kind === undefined || !isWireObject(wire) || node.isBlocked(origin) || (await isWithheld(node, iri))) return [];
    return [{ iri, kind, origin, object: wire }];
  };
  const visible = () => db.selectFrom("ap_objects").where("public", "=", 1).where("type", "in", readable);
  return {
    async list({ limit, before }) {
      const rows = await visible()
        .innerJoin("ap_unread", "ap_unread.iri", "ap_objects.id")
        .selectAll("ap_objects")
        .select("ap_unread.at as came")
        .$if(before !== undefined, (query) => query.where("ap_unread.at", "<", before ?? 0))
        .orderBy("ap_unread.at", "desc")
        .orderBy("ap_objects.id")
        .limit(limit + 1)
        .execute();
      const shown = rows.slice(0, limit);
      const items = (await Promise.all(shown.map(toUnread))).flat();
      const last = shown.at(-1)?.came;
      return { items, ...(rows.length > limit && last !== undefined && { next: last }) };
    },
    async find(iri) {
      const row = await visible().selectAll().where("id", "=", iri).executeTakeFirst();
      return row && (await toUnread(row))[0];
    },
  };
}
