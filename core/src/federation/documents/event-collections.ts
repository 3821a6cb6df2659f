import { type Context, Hono } from "hono";
import { activityStreams } from "../engine/terms.ts";
import { jsonTexts } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import { respond, respondJson, respondMissing } from "./respond.ts";

export const pageSize = 20;

/** What comes next, and what the initiative puts first: collections of its public objects, for whoever does not want to read all of its outbox. */
export function eventCollectionRoutes(node: NodeContext): Hono {
  const app = new Hono();
  const { initiative } = node.actors;

  app.get("/ap/actors/:name/upcoming", async (c) => {
    if (!isOurs(c)) return respondMissing(c);
    const page = c.req.query("page");
    if (page === undefined) return respondJson(c, await collection("upcoming", await countUpcoming(node)));
    const start = /^\d{1,6}$/.test(page) ? Number(page) : undefined;
    if (start === undefined) return c.text("This page does not exist.", 400);
    const ids = await upcomingIds(node, start, pageSize + 1);
    if (ids.length === 0 && start > 0) return respondMissing(c);
    const items = await documents(node, ids.slice(0, pageSize));
    const id = `${initiative}/upcoming`;
    const next = ids.length > pageSize ? { next: `${id}?page=${start + pageSize}` } : {};
    const head = { "@context": activityStreams, id: `${id}?page=${start}`, type: "OrderedCollectionPage", partOf: id };
    return respond(c, `${JSON.stringify({ ...head, ...next }).slice(0, -1)},"orderedItems":[${items.join(",")}]}`);
  });

  app.get("/ap/actors/:name/featured", async (c) => {
    if (!isOurs(c)) return respondMissing(c);
    const items = await documents(node, await featuredIds(node));
    const head = {
      ...{ "@context": activityStreams, id: `${initiative}/featured`, type: "OrderedCollection" },
      totalItems: items.length,
    };
    return respond(c, `${JSON.stringify(head).slice(0, -1)},"orderedItems":[${items.join(",")}]}`);
  });

  function isOurs(c: Context): boolean {
    return `${node.origin}/ap/actors/${c.req.param("name")}` === initiative;
  }

  async function collection(name: string, totalItems: number) {
    const id = `${initiative}/${name}`;
    return { "@context": activityStreams, id, type: "OrderedCollection", totalItems, first: `${id}?page=0` };
  }

  return app;
}

function upcoming({ store, clock }: NodeContext) {
  return store.db
    .selectFrom("content_event")
    .where("iri", "is", null)
    .where("visibility", "=", "published")
    .where("end_at", ">", clock.now());
}

async function countUpcoming(node: NodeContext): Promise<number> {
  const { n } = await upcoming(node)
    .select((select) => select.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Soonest first; what goes on now comes before what begins later. */
async function upcomingIds(node: NodeContext, offset: number, limit: number): Promise<string[]> {
  const rows = await upcoming(node)
    .select("id")
    .orderBy("start_at")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ id }) => id);
}

/** What people here pinned in their library, the newest first. */
async function featuredIds({ store }: NodeContext): Promise<string[]> {
  const rows = await store.db
    .selectFrom("content_output")
    .select("id")
    .where("iri", "is", null)
    .where("visibility", "=", "published")
    .where("pinned", "=", 1)
    .orderBy("dated_at", "desc")
    .orderBy("id")
    .limit(pageSize)
    .execute();
  return rows.map(({ id }) => id);
}

/** As they are served one by one, proof included, in this order; what was not announced yet is not in it. */
async function documents({ store, origin }: NodeContext, ids: readonly string[]): Promise<string[]> {
  const iris = ids.map((id) => `${origin}/ap/objects/${id}`);
  const rows = await store.db
    .selectFrom("ap_objects")
    .select(["id", "doc"])
    .where("id", "in", jsonTexts(store.dialect, iris))
    .where("public", "=", 1)
    .where("type", "!=", "Tombstone")
    .execute();
  const docs = new Map(rows.map(({ id, doc }) => [id, doc]));
  return iris.flatMap((iri) => docs.get(iri) ?? []);
}
