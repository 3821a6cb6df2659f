import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { FetchProblem } from "../../net/index.ts";
import { idOf, listOf } from "../document.ts";
import { fetchFromOrigin } from "../fetch-document.ts";
import { isActivityMediaType, parseStrictJson } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";

/** One thing of ours that a peer holds, as it says. */
export interface HeldItem {
  id: string;
  type: string;
  /** Milliseconds. */
  updated: number | undefined;
}

export interface HeldPage {
  items: HeldItem[];
  next: string | undefined;
}

/** The peer keeps no such list, or not for us. */
export class NotHeld extends Error {
  override readonly name = "NotHeld";
}

/** The address of the first page, and the Follows of ours by the peer. Throws `NotHeld`; what passes throws anything else. */
export async function readHeld(node: NodeContext, peer: string): Promise<{ first: string; follows: string[] }> {
  const document = await getHeld(node, `${peer}/held`);
  const first = idOf(document["first"]);
  if (first === undefined || originOf(first) !== originOf(peer)) throw new NotHeld("its list has no pages");
  const follows = listOf(document["nri:follows"])
    .flatMap((follow) => idOf(follow) ?? [])
    .filter((id) => originOf(id) === originOf(peer));
  return { first, follows: follows.slice(0, 10) };
}

export async function readHeldPage(node: NodeContext, url: string): Promise<HeldPage> {
  const document = await getHeld(node, url);
  const items = listOf(document["items"]).flatMap((item) => {
    if (!isJsonObject(item) || typeof item["id"] !== "string" || typeof item["type"] !== "string") return [];
    const updated = Date.parse(String(item["updated"]));
    return [{ id: item["id"], type: item["type"], updated: Number.isNaN(updated) ? undefined : updated }];
  });
  const next = idOf(document["next"]);
  const goesOn = next !== undefined && next !== url && originOf(next) === originOf(url);
  return { items: items.slice(0, 500), next: goesOn ? next : undefined };
}

/** The peer's copy of one object of ours; undefined when it does not give it. Nothing in it is believed without its proof. */
export async function readHeldObject(node: NodeContext, peer: string, id: string): Promise<JsonObject | undefined> {
  try {
    return await getHeld(node, `${peer}/held?object=${encodeURIComponent(id)}`);
  } catch (error) {
    if (error instanceof NotHeld) return undefined;
    throw error;
  }
}

async function getHeld(node: NodeContext, url: string): Promise<JsonObject> {
  const answer = await fetchFromOrigin(node, url);
  if (answer instanceof FetchProblem) throw new Error(`${url}: ${answer.reason}`);
  const { status, headers, body } = answer;
  if (status >= 500 || [408, 425, 429].includes(status)) throw new Error(`${url}: HTTP ${status}`);
  if (status !== 200 || originOf(answer.url) !== originOf(url)) throw new NotHeld(`HTTP ${status}`);
  const document = isActivityMediaType(headers["content-type"]) ? parseStrictJson(body) : undefined;
  if (!isJsonObject(document)) throw new NotHeld("not an ActivityPub document");
  return document;
}
