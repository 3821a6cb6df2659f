import { type Context, Hono } from "hono";
import { sql } from "kysely";
import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import type { Identify } from "../documents/object-routes.ts";
import { readsFor } from "../documents/readers.ts";
import { respond, respondJson, respondMissing } from "../documents/respond.ts";
import { actorTypes } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { toInstant } from "../publish/send-activity.ts";

export const pageSize = 100;

/**
 * FEDERATION.md, Reconciliation: what this node holds of whoever asks, by a signed GET, for one who lost it. To everybody else there
 * is no such list.
 */
export function heldRoutes(node: NodeContext, identify: Identify): Hono {
  const app = new Hono();
  const id = `${node.actors.initiative}/held`;
  app.get("/ap/actors/:name/held", async (c: Context) => {
    if (`${node.origin}/ap/actors/${c.req.param("name")}/held` !== id) return respondMissing(c);
    const asker = c.req.header("signature") === undefined ? undefined : await identify(c);
    if (asker === undefined) return respondMissing(c);
    const whose = await ownersOf(node, asker);
    const { object, after } = c.req.query();
    // No id has it, and PostgreSQL does not take it.
    if ([object, after].some((text) => text?.includes("\0"))) return respondMissing(c);
    if (object !== undefined) {
      const held = await heldObject(node, whose, object);
      return held === undefined ? respondMissing(c) : respond(c, held, { shared: false });
    }
    const document = after === undefined ? await collection(node, whose, id) : await page(node, whose, { id, after });
    if (!document) return respondMissing(c);
    return respondJson(c, { "@context": node.context, ...document }, { shared: false });
  });
  return app;
}

/** Whom the asker reads for: a node for all that lives there, other software for the one actor that signed. */
interface Whose {
  origin: string;
  /** Undefined: all of that origin. */
  owner: string | undefined;
}

async function ownersOf(node: NodeContext, asker: string): Promise<Whose> {
  const origin = originOf(asker);
  const isFor = await readsFor(node, asker);
  return { origin, owner: isFor(`${origin}/`) ? undefined : asker };
}

function heldRows({ store }: NodeContext, { origin, owner }: Whose) {
  const rows = store.db
    .selectFrom("ap_objects")
    .where("local", "=", 0)
    .where("origin", "=", origin)
    .where("type", "not in", [...actorTypes]);
  return owner === undefined ? rows : rows.where("owner", "=", owner);
}

async function collection(node: NodeContext, whose: Whose, id: string): Promise<JsonObject | undefined> {
  const { n } = await heldRows(node, whose)
    .select((select) => select.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const follows = await acceptedFollows(node, whose);
  if (Number(n) + follows.length === 0) return undefined;
  return { id, type: "Collection", totalItems: Number(n), "nri:follows": follows, first: `${id}?after=` };
}

async function page(
  node: NodeContext,
  whose: Whose,
  { id, after }: { id: string; after: string },
): Promise<JsonObject> {
  const rows = await heldRows(node, whose)
    .select(["id", "type", "updated"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(pageSize)
    .execute();
  const last = rows.at(-1);
  const items = rows.map((row) => ({
    id: row.id,
    type: row.type,
    ...(row.updated === null ? {} : { updated: toInstant(row.updated) }),
  }));
  const more = rows.length === pageSize && last ? { next: pageId(id, last.id) } : {};
  return { id: pageId(id, after), type: "CollectionPage", partOf: id, items, ...more };
}

function pageId(id: string, after: string): string {
  return `${id}?after=${encodeURIComponent(after)}`;
}

async function acceptedFollows({ store, actors }: NodeContext, { origin, owner }: Whose): Promise<JsonObject[]> {
  const rows = await store.db
    .selectFrom("ap_activities as a")
    .innerJoin("ap_collections as c", "c.seq", "a.seq")
    .select(["a.id", "a.actor", "a.object"])
    .where("a.type", "=", "Follow")
    .where("a.actor", "in", Object.values(actors))
    .where("c.collection", "like", "%/following")
    // An underscore is a letter of a host's name, and here a sign for any other.
    .where(sql<boolean>`a.object like ${`${origin.replaceAll("_", "\\_")}/%`} escape '\\'`)
    .orderBy("a.seq", "desc")
    .execute();
  const theirs = rows.filter(
    ({ object }) => originOf(object ?? "") === origin && (owner === undefined || object === owner),
  );
  return theirs.slice(0, 10).map((row) => ({ ...row }));
}

/** As it was received; of what was deleted the word of its owner. */
async function heldObject(node: NodeContext, whose: Whose, id: string): Promise<string | undefined> {
  const row = await heldRows(node, whose).select(["type", "doc"]).where("id", "=", id).executeTakeFirst();
  if (row?.type !== "Tombstone") return row?.doc;
  const told = await node.store.db
    .selectFrom("ap_activities")
    .select("doc")
    .where("object", "=", id)
    .where("type", "=", "Delete")
    .where("local", "=", 0)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const wire: unknown = told && JSON.parse(told.doc);
  return isJsonObject(wire) && isJsonObject(wire["object"]) ? JSON.stringify(wire["object"]) : row.doc;
}
