import { sql } from "kysely";
import type { JobHandler, Tx } from "../../jobs/index.ts";
import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { idOf, idsOf, listOf } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { fetchDocument } from "../fetch-document.ts";
import { loadTrust } from "../inbox/trust.ts";
import { jsonRows, textCell } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import { checkReceivedJob } from "../reconcile/check-received.ts";
import { type BackfillRow, backfillJob, findBackfill, saveBackfill } from "./backfill-store.ts";
import { storeItems } from "./store-items.ts";

export const pagesPerRun = 20;
export const itemsPerRun = 500;

/** Gancio's outbox has a next page for ever when it has no events; other software has an empty page in the middle. */
const emptyPages = 3;
/** A ring of pages would never end. */
const mostItems = 100_000;

/** Reads an actor's whole outbox, page by page; each run is bounded and the next one goes on where it ended. */
export function walkOutbox(node: NodeContext): JobHandler {
  return async ({ payload }, { signal }) => {
    const actor = String(payload["actor"]);
    const walk = await findBackfill(node.store.db, actor);
    if (!walk || walk.finished_at !== null) return;
    let url = walk.next ?? (await firstPage(node, actor));
    let items = 0;
    let empty = 0;
    for (let pages = 0; url !== undefined && pages < pagesPerRun && items < itemsPerRun; pages++) {
      if (signal.aborted || !(await isStillSource(node, actor))) return;
      const page = await readPage(node, actor, url);
      if (!page) return;
      const known = walk.until === null ? -1 : page.items.findIndex((item) => idOf(item) === walk.until);
      const fresh = known < 0 ? page.items : page.items.slice(0, known);
      empty = page.items.length === 0 ? empty + 1 : 0;
      const isEnd = known >= 0 || page.next === url || empty >= emptyPages || walk.items + items > mostItems;
      const next = isEnd ? undefined : page.next;
      items += fresh.length;
      walk.newest ??= idOf(page.items[0]) ?? null;
      await storePage(node, { walk, items: fresh, next, seen: walk.items + items });
      url = next;
    }
    if (url === undefined) return;
    await node.transaction((tx) => tx.enqueue({ kind: backfillJob, payload: { actor }, key: `${actor} ${url}` }));
  };
}

async function firstPage(node: NodeContext, actor: string): Promise<string | undefined> {
  const [stored] = await loadObjects(node.store.db, node.store.dialect, [actor]);
  const outbox = idOf(stored?.doc["outbox"]);
  if (outbox === undefined || originOf(outbox) !== originOf(actor)) return finish(node, actor, "has no outbox");
  const collection = await fetchDocument(node, outbox, { anyId: true });
  if (!collection.ok) return passing(node, actor, collection);
  const [first] = listOf(collection.document["first"]);
  const page = idOf(first);
  // A small collection may carry its items itself, or its first page without an address of its own.
  if (page === undefined) return itemsOf(collection.document).length > 0 ? outbox : finish(node, actor);
  return originOf(page) === originOf(actor) ? page : finish(node, actor, "pages on another origin");
}

async function readPage(node: NodeContext, actor: string, url: string) {
  const page = await fetchDocument(node, url, { anyId: true });
  if (!page.ok) return passing(node, actor, page);
  const { document } = page;
  const [first] = listOf(document["first"]);
  const next = idOf(document["next"] ?? (isJsonObject(first) ? first["next"] : undefined));
  return {
    items: itemsOf(document).slice(0, itemsPerRun),
    next: next !== undefined && originOf(next) === originOf(actor) ? next : undefined,
  };
}

/** Of a page, or of a collection that carries them itself or in a first page that has no id. */
function itemsOf(page: JsonObject): unknown[] {
  const items = listOf(page["orderedItems"] ?? page["items"]);
  const [first] = listOf(page["first"]);
  return items.length === 0 && isJsonObject(first) && idOf(first) === undefined ? itemsOf(first) : items;
}

/** What passes is tried again by the queue; what does not ends the walk, with its reason. */
async function passing(
  node: NodeContext,
  actor: string,
  problem: { reason: string; passing: boolean },
): Promise<undefined> {
  if (problem.passing) throw new Error(`outbox of ${actor}: ${problem.reason}`);
  return finish(node, actor, problem.reason);
}

async function finish(node: NodeContext, actor: string, error?: string): Promise<undefined> {
  const values = { finished_at: node.clock.now(), error: error ?? null };
  await node.transaction(async (tx) => {
    await saveBackfill(tx.db, actor, values);
    const walk = await findBackfill(tx.db, actor);
    if (walk?.whole === 1 && error === undefined) {
      await tx.enqueue({ kind: checkReceivedJob, payload: { actor }, key: actor });
    }
  });
  if (error !== undefined) node.log.warn({ actor, reason: error }, "outbox not read to its end");
  return undefined;
}

async function storePage(
  node: NodeContext,
  { walk, items, next, seen }: { walk: BackfillRow; items: readonly unknown[]; next: string | undefined; seen: number },
): Promise<void> {
  const { actor, newest } = walk;
  const gathered = await storeItems(node, actor, items);
  await node.transaction(async (tx) => {
    await gathered(tx);
    if (walk.whole === 1) await noteMet(node, tx, { actor, items });
    const ended = next === undefined ? { finished_at: tx.now, cursor: newest ?? walk.cursor } : { finished_at: null };
    await saveBackfill(tx.db, actor, { next: next ?? null, items: seen, newest, ...ended });
    if (next === undefined && walk.whole === 1) {
      await tx.enqueue({ kind: checkReceivedJob, payload: { actor }, key: actor });
    }
  });
}

async function noteMet(
  { store }: NodeContext,
  { db }: Tx,
  { actor, items }: { actor: string; items: readonly unknown[] },
): Promise<void> {
  const objects = items.flatMap((item) => (isJsonObject(item) ? idsOf(item["object"]) : []));
  if (objects.length === 0) return;
  const rows = [...new Set(objects)].map((object) => [actor, object]);
  await sql`insert into ap_walked (actor, object) select ${textCell(0)}, ${textCell(1)} from ${jsonRows(store.dialect, rows)}
    where true on conflict (actor, object) do nothing`.execute(db);
}

async function isStillSource(node: NodeContext, actor: string): Promise<boolean> {
  const following = Object.values(node.actors);
  const trust = await loadTrust({ db: node.store.db, dialect: node.store.dialect, following }, [actor]);
  return trust.isSource(actor) && !trust.isBlocked(actor);
}
