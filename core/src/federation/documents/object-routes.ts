import { type Context, Hono } from "hono";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import { firstText, idOf, listOf } from "../document.ts";
import type { NodeContext } from "../node-context.ts";
import { unreadKindOf } from "../unread/note-unread.ts";
import { readsFor } from "./readers.ts";
import { respond, respondMissing, wantsPage } from "./respond.ts";
import { isWithheld } from "./withheld.ts";

/** Who asks, by the signature of a GET; undefined when nobody signed, or wrongly. */
export type Identify = (c: Context) => Promise<string | undefined>;

/** Actors, objects and activities of this node, straight from what is stored. */
export function objectRoutes(node: NodeContext, identify: Identify): Hono {
  const app = new Hono();
  const serve = async (c: Context, find: (id: string) => Promise<Stored | undefined>) => {
    const stored = await find(node.origin + c.req.path);
    if (!stored || (await isWithheld(node, stored.about))) return respondMissing(c);
    if (stored.public !== 1) {
      const asker = c.req.header("signature") === undefined ? undefined : await identify(c);
      if (asker === undefined || !(await isNamed(node, stored, asker))) return respondMissing(c);
    }
    if (stored.type === "Tombstone") return respond(c, stored.doc, { status: 410 });
    if (wantsPage(c.req.header("accept"))) return c.redirect(pageOf(node, stored), 303);
    return respond(c, stored.doc, { shared: stored.public === 1 });
  };
  app.get("/ap/actors/:name", (c) => serve(c, (id) => findActor(node, id)));
  app.get("/ap/objects/:id", (c) => serve(c, (id) => findObject(node, id)));
  app.get("/ap/activities/:id", (c) => serve(c, (id) => findActivity(node, id)));
  return app;
}

interface Stored {
  type: string;
  public: number;
  doc: string;
  /** The object itself, or what an activity tells of. */
  about: string | null;
}

async function findActor(node: NodeContext, id: string): Promise<Stored | undefined> {
  const ours = Object.values(node.actors).includes(id);
  const found = ours ? await findObject(node, id) : undefined;
  return found && { ...found, public: 1 };
}

function findObject({ store }: NodeContext, id: string): Promise<Stored | undefined> {
  return store.db
    .selectFrom("ap_objects")
    .select(["type", "public", "doc", "id as about"])
    .where("id", "=", id)
    .where("local", "=", 1)
    .executeTakeFirst();
}

function findActivity({ store }: NodeContext, id: string): Promise<Stored | undefined> {
  return store.db
    .selectFrom("ap_activities")
    .select(["type", "public", "doc", "object as about"])
    .where("id", "=", id)
    .where("local", "=", 1)
    .executeTakeFirst();
}

/** What is not public is for exactly those whom it names. */
async function isNamed(node: NodeContext, { doc }: Stored, asker: string): Promise<boolean> {
  const isFor = await readsFor(node, asker);
  const wire = parse(doc);
  return [wire["to"], wire["cc"]].flatMap(listOf).some((entry) => isFor(idOf(entry)));
}

function pageOf({ origin, kinds, facts }: NodeContext, stored: Stored): string {
  const wire = parse(stored.doc);
  // Of a plugin that is off or uninstalled: its own page is not there.
  if (unreadKindOf(kinds, { type: stored.type, wire }) !== undefined) {
    const lang = facts.profile.languages[0] ?? "en";
    return `${origin}/${lang}/elsewhere/article?${new URLSearchParams({ iri: String(wire["id"]) })}`;
  }
  const { object } = wire;
  const url = firstText(wire["url"]) ?? (isJsonObject(object) ? firstText(object["url"]) : undefined);
  // Only to a page of this node: a stored url must not make an open redirect.
  return url?.startsWith(`${origin}/`) ? url : `${origin}/`;
}

function parse(doc: string): JsonObject {
  const wire: unknown = JSON.parse(doc);
  return isJsonObject(wire) ? wire : {};
}
