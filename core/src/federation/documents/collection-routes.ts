import { type Context, Hono } from "hono";
import { moderation } from "../../content/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import { activityStreams } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { countOutbox, readOutboxPage } from "./outbox-page.ts";
import { respond, respondJson, respondMissing } from "./respond.ts";

/** Pages that are kept ready; each stays right until its collection changes, or moderators decide something. */
const cached = 200;

/** Outboxes in pages; of followers, following, likes and shares only the number. */
export function collectionRoutes(node: NodeContext): Hono {
  const app = new Hono();
  const pages = new Map<string, { version: string; text: string }>();

  const outbox = async (c: Context) => {
    const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
    if (!Object.values(node.actors).includes(actor)) return respondMissing(c);
    const page = c.req.query("page");
    if (page !== undefined && page !== "true" && !/^\d{1,15}$/.test(page))
      return c.text("This page does not exist.", 400);
    const id = `${actor}/outbox`;
    const version = `${await versionOf(node, id)} ${await moderation.measuresVersion(node.store.db)}`;
    const key = page === undefined ? id : `${id}?page=${page}`;
    const known = pages.get(key);
    if (known?.version === version) return respond(c, known.text);
    const text = await (page === undefined ? outboxText(node, id) : pageText(node, id, page));
    pages.delete(key);
    pages.set(key, { version, text });
    const [oldest] = pages.keys();
    if (pages.size > cached && oldest !== undefined) pages.delete(oldest);
    return respond(c, text);
  };

  const count = async (c: Context, id: string) =>
    respondJson(c, { "@context": activityStreams, id, type: "OrderedCollection", totalItems: await totalOf(node, id) });

  app.get("/ap/actors/:name/outbox", outbox);
  // No client to server: what this node publishes comes from its own pages and commands.
  app.post("/ap/actors/:name/outbox", (c) => c.body(null, 405, { allow: "GET, HEAD" }));
  app.get("/ap/actors/:name/inbox", (c) => {
    const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
    return Object.values(node.actors).includes(actor) ? respondJson(c, closedInbox(actor)) : respondMissing(c);
  });
  for (const name of ["followers", "following"]) {
    app.get(`/ap/actors/:name/${name}`, (c) => {
      const actor = `${node.origin}/ap/actors/${c.req.param("name")}`;
      return Object.values(node.actors).includes(actor) ? count(c, `${actor}/${name}`) : respondMissing(c);
    });
  }
  for (const name of ["likes", "shares"]) {
    app.get(`/ap/activities/:id/${name}`, async (c) => {
      const activity = `${node.origin}/ap/activities/${c.req.param("id")}`;
      return (await isPublic(node, activity)) ? count(c, `${activity}/${name}`) : respondMissing(c);
    });
  }
  return app;
}

/** ActivityPub 5.2: what came is filtered by who asks, and nobody outside of the node may read any of it. */
function closedInbox(actor: string): JsonObject {
  return {
    "@context": activityStreams,
    id: `${actor}/inbox`,
    type: "OrderedCollection",
    totalItems: 0,
    orderedItems: [],
  };
}

async function outboxText(node: NodeContext, id: string): Promise<string> {
  const totalItems = await countOutbox(node, id);
  const first = `${id}?page=true`;
  return JSON.stringify({ "@context": activityStreams, id, type: "OrderedCollection", totalItems, first });
}

async function pageText(node: NodeContext, id: string, page: string): Promise<string> {
  const { items, next } = await readOutboxPage(node, id, page === "true" ? undefined : Number(page));
  const head = {
    "@context": activityStreams,
    id: `${id}?page=${page}`,
    type: "OrderedCollectionPage",
    partOf: id,
    ...(next === undefined ? {} : { next: `${id}?page=${next}` }),
  };
  return `${JSON.stringify(head).slice(0, -1)},"orderedItems":[${items.join(",")}]}`;
}

async function versionOf({ store }: NodeContext, id: string): Promise<number> {
  const row = await store.db
    .selectFrom("ap_collection_versions")
    .select("version")
    .where("collection", "=", id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function totalOf({ store }: NodeContext, id: string): Promise<number> {
  const row = await store.db
    .selectFrom("ap_collection_versions")
    .select("total")
    .where("collection", "=", id)
    .executeTakeFirst();
  return row?.total ?? 0;
}

async function isPublic({ store }: NodeContext, id: string): Promise<boolean> {
  const row = await store.db
    .selectFrom("ap_activities")
    .select("public")
    .where("id", "=", id)
    .where("local", "=", 1)
    .executeTakeFirst();
  return row?.public === 1;
}
