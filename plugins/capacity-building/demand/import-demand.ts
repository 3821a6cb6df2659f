import { deriveId, isJsonObject, type Json, type JsonObject, originOf } from "@nri-commons/core/kit";
import {
  type CommandInput,
  type CommandResult,
  lineOf,
  objectsOf,
  readLanguageMap,
  textOf,
  urlOf,
} from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findHelpBetween, putHelp } from "./help-store.ts";
import { keepOffer, publishOffer } from "./make-offer.ts";
import { keepOurHelp, settleHelpers, settleOurHelp } from "./offer-help.ts";
import { fromOfferWire } from "./offer-wire.ts";
import { keepRequest, publishRequest } from "./raise-request.ts";
import { requestIdOf } from "./request-kind.ts";
import { findRequestRow, toRequest } from "./request-store.ts";
import { fromRequestWire } from "./request-wire.ts";

/** Reads what a file has, one after the other; what could not be read is told by its key. */
export async function importDemand(ctx: CapacityCtx, { files, options }: CommandInput): Promise<CommandResult> {
  const data: unknown = JSON.parse(new TextDecoder().decode(files["file"]?.bytes));
  const list = isJsonObject(data) ? data["items"] : data;
  const items = (Array.isArray(list) ? list : []).filter(isJsonObject);
  const problems: string[] = [];
  let read = 0;
  for (const item of items) {
    const wrong = await readItem(ctx, item, options["publish"] === true);
    if (wrong === undefined) read += 1;
    else problems.push(`${lineOf(item["key"], 200) ?? "?"}: ${wrong}`);
  }
  const text = [`${read} of ${items.length} requests and offers read.`, ...problems].join("\n");
  return { text, data: { read, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
}

async function readItem(ctx: CapacityCtx, item: JsonObject, publish: boolean): Promise<string | undefined> {
  const key = lineOf(item["key"], 200);
  if (key === undefined) return "give it a key";
  if (isJsonObject(item["capacityOffer"])) return readOffer(ctx, { key, item, publish });
  return readRequest(ctx, { key, item, publish });
}

interface Read {
  key: string;
  item: JsonObject;
  publish: boolean;
}

/** `helpedBy`: the address of a site that helps already. */
async function readRequest(ctx: CapacityCtx, { key, item, publish }: Read): Promise<string | undefined> {
  const read = fromRequestWire(toWire(item["capacityRequest"]));
  if (read === undefined) return "a request needs a title and a purpose";
  const id = importedId(key);
  await ctx.transaction((tx) => keepRequest(ctx, tx, { request: read.request, id }));
  if (!publish) return undefined;
  await publishRequest(ctx, id);
  const helper = await actorAt(ctx, lineOf(item["helpedBy"], 500));
  if (helper !== undefined) await ctx.transaction((tx) => keepHelper(ctx, tx, { id, helper }));
  return undefined;
}

async function keepHelper(ctx: CapacityCtx, tx: CapacityTx, { id, helper }: { id: string; helper: string }) {
  const row = await findRequestRow(tx.db, id);
  if (row === undefined || (await findHelpBetween(tx.db, { request: id, actor: helper, ours: false }))) return;
  const doc = { title: toRequest(row).title, words: "", answer: "" };
  await putHelp(tx.db, {
    ...{ id: deriveId("capacity-help", id, helper), request_id: id, request_iri: row.iri, actor: helper, ours: 0 },
    ...{ state: "accepted", activity: null, doc: JSON.stringify(doc), revision: 0, offered_at: 0, answered_at: 0 },
    ...{ created_at: tx.now, updated_at: tx.now },
  });
  await settleHelpers(ctx, tx, id);
}

/** `helps`: requests of other files, each by `request` (its key), `site` and `title`, for which this offer is made. */
async function readOffer(ctx: CapacityCtx, { key, item, publish }: Read): Promise<string | undefined> {
  const read = fromOfferWire(toWire(item["capacityOffer"]));
  if (read === undefined) return "an offer needs a title and what it is about";
  const id = importedId(key);
  await ctx.transaction((tx) => keepOffer(ctx, tx, { offer: read.offer, id }));
  if (!publish) return undefined;
  await publishOffer(ctx, id);
  const offer = { iri: ctx.objectIri(id), title: read.offer.title };
  for (const help of objectsOf(item["helps"])) {
    const wrong = await readHelp(ctx, help, offer);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function readHelp(
  ctx: CapacityCtx,
  help: JsonObject,
  offer: { iri: string; title: Readonly<Record<string, string>> },
) {
  const [site, title] = [urlOf(help["site"]), readLanguageMap(help["title"], 300) ?? {}];
  const owner = await actorAt(ctx, site);
  if (site === undefined || owner === undefined) return `this site knows no site at ${site ?? "?"}`;
  const iri = ctx
    .objectIri(importedId(lineOf(help["request"], 200) ?? ""))
    .replace(ctx.site.origin, originOf(site) ?? "");
  const id = requestIdOf(ctx, iri);
  await ctx.transaction(async (tx) => {
    if (await findHelpBetween(tx.db, { request: id, actor: owner, ours: true })) return;
    const doc = { title, words: textOf(help["words"], 2000) ?? "", answer: "", offer };
    await keepOurHelp(ctx, tx, { row: { id, iri, owner, origin: originOf(site) ?? "" }, doc });
    const row = await findRequestRow(tx.db, id);
    if (row !== undefined) await settleOurHelp(ctx, tx, { request: id, helpers: toRequest(row).helpers });
  });
  return undefined;
}

async function actorAt({ federation }: CapacityCtx, site: string | undefined): Promise<string | undefined> {
  const origin = site === undefined ? undefined : originOf(site);
  return origin === undefined
    ? undefined
    : (await federation.peers()).find(({ actor }) => originOf(actor) === origin)?.actor;
}

/** By which the thing of a file is known again, on whichever site. */
function importedId(key: string): string {
  return deriveId("imported capacity demand", key);
}

/** `title` and `sample` may stand in short, as in other sample data. */
function toWire(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) return {};
  const { title, sample } = value;
  return { ...value, ...(title && { nameMap: title }), ...(sample && { "nri:sample": sample }) };
}
