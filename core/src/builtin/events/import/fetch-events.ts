import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { mostBytes, mostRows } from "./import-row.ts";
import { decodeFile } from "./read-events-file.ts";
import { isTribeEvents } from "./read-tribe-events.ts";

/** Why an address gave nothing; `fetch-words.ts` says it in words. */
export type FetchTrouble =
  | "address"
  | "dns"
  | "timeout"
  | "too-large"
  | "network"
  | "private"
  | "not-found"
  | "busy"
  | "unreadable";

export type FetchedEvents =
  | { ok: true; text: string; etag: string | undefined }
  | { ok: true; unchanged: true }
  | { ok: false; trouble: FetchTrouble };

const accept = "text/calendar, application/json;q=0.9, text/csv;q=0.8, */*;q=0.1";
/** Pages of one list that are read at once. */
const mostPages = 20;

/** The text behind an address, with all pages of a list that has several: in a job or a command only. */
export async function fetchEvents(ctx: EventsCtx, url: string, etag?: string | null): Promise<FetchedEvents> {
  const first = await fetchText(ctx, url, etag ?? undefined);
  if (!first.ok || "unchanged" in first) return first;
  const page = parse(first.text);
  return isTribeEvents(page) ? { ...first, text: JSON.stringify(await allPages(ctx, url, page)) } : first;
}

async function fetchText(ctx: EventsCtx, url: string, etag: string | undefined): Promise<FetchedEvents> {
  const fetched = await ctx.net.fetch(url, { accept, ...(etag && { etag }) });
  if (!fetched.ok) return { ok: false, trouble: troubles[fetched.reason] ?? "network" };
  if (fetched.status === 304) return { ok: true, unchanged: true };
  if (fetched.status !== 200) return { ok: false, trouble: troubleOf(fetched.status) };
  try {
    return { ok: true, text: decodeFile(fetched.body), etag: fetched.headers["etag"] };
  } catch {
    return { ok: false, trouble: "unreadable" };
  }
}

const troubles: Partial<Record<string, FetchTrouble>> = {
  "url-refused": "address",
  "address-refused": "address",
  dns: "dns",
  timeout: "timeout",
  "too-large": "too-large",
};

function troubleOf(status: number): FetchTrouble {
  if (status === 401 || status === 403) return "private";
  if (status === 404 || status === 410) return "not-found";
  return status === 429 || status >= 500 ? "busy" : "network";
}

/** The following pages stand on the same site. What is left out is said by `next_rest_url`. */
async function allPages(ctx: EventsCtx, url: string, first: JsonObject): Promise<JsonObject> {
  const { origin } = new URL(url);
  const events = listOf(first["events"]);
  let next = first["next_rest_url"];
  let bytes = JSON.stringify(first).length;
  for (let pages = 1; pages < mostPages && typeof next === "string" && events.length < mostRows; pages++) {
    if (URL.parse(next)?.origin !== origin || bytes > mostBytes) break;
    const fetched = await fetchText(ctx, next, undefined);
    const page = fetched.ok && "text" in fetched ? parse(fetched.text) : undefined;
    if (!isTribeEvents(page)) break;
    events.push(...listOf(page["events"]));
    bytes += JSON.stringify(page).length;
    next = page["next_rest_url"];
  }
  return { ...first, events: events.slice(0, mostRows), next_rest_url: next };
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function parse(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
