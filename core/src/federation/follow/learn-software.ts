import type { JobHandler } from "../../jobs/index.ts";
import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { FetchProblem } from "../../net/index.ts";
import { findPeers, isFresh, noteSoftware, type PeerRow } from "../delivery/peer-store.ts";
import { listOf } from "../document.ts";
import { signedGet } from "../fetch-document.ts";
import { parseStrictJson } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";

export const learnSoftwareJob = "learn-software";

/** Asks a host which software it is, at most once a day: what it is sent depends on it. */
export function learnSoftware(node: NodeContext): JobHandler {
  return async ({ payload }) => {
    await knowSoftware(node, String(payload["origin"]));
  };
}

/**
 * What a host runs, as its NodeInfo says, kept for a day. A host that cannot be asked at the moment is asked again the next time, and
 * is what it was before, or unknown.
 */
export async function knowSoftware(node: NodeContext, origin: string): Promise<PeerRow | undefined> {
  const { db, dialect } = node.store;
  const find = async () => (await findPeers(db, dialect, [origin])).get(origin);
  const known = await find();
  const now = node.clock.now();
  if (isFresh(known, now)) return known;
  const read = await readNodeinfo(node, origin);
  if (read === "away") return known;
  const { version: _, figures: __, ...told } = read;
  await node.transaction((tx) => noteSoftware(tx.db, { origin, ...told, now }));
  return find();
}

export interface ToldSoftware {
  software: string | undefined;
  version: string | undefined;
  kinds?: string[];
  /** Of its plugins, by `plugin/metric`. */
  figures?: Record<string, number>;
}

/** What a host says that it runs; `away` when it says nothing at the moment. */
export async function readNodeinfo(node: NodeContext, origin: string): Promise<ToldSoftware | "away"> {
  const index = await getJson(node, `${origin}/.well-known/nodeinfo`);
  if (index === "away") return index;
  const links = listOf(index?.["links"]).filter(isJsonObject);
  const newest = links
    .filter(({ rel }) => typeof rel === "string" && rel.includes("nodeinfo.diaspora.software/ns/schema/"))
    .sort((a, b) => (String(a["rel"]) < String(b["rel"]) ? 1 : -1))[0];
  const href = newest?.["href"];
  if (typeof href !== "string" || originOf(href) !== origin) return { software: undefined, version: undefined };
  const info = await getJson(node, href);
  if (info === "away") return info;
  const software = info?.["software"];
  const [name, version] = isJsonObject(software) ? [software["name"], software["version"]] : [];
  const kinds = kindsOf(info?.["metadata"]);
  const figures = figuresOf(info?.["metadata"]);
  return {
    software: typeof name === "string" ? name.toLowerCase().slice(0, 64) : undefined,
    version: typeof version === "string" ? version.slice(0, 64) : undefined,
    ...(kinds && { kinds }),
    ...(figures && { figures }),
  };
}

/** FEDERATION.md, NodeInfo: `metadata.nri.figures`. */
function figuresOf(metadata: unknown): Record<string, number> | undefined {
  const nri = isJsonObject(metadata) ? metadata["nri"] : undefined;
  const told = isJsonObject(nri) ? nri["figures"] : undefined;
  if (!isJsonObject(told)) return undefined;
  const figures = Object.entries(told).filter(
    (one): one is [string, number] => /^[a-z0-9-]+\/[\w.-]{1,64}$/.test(one[0]) && typeof one[1] === "number",
  );
  return Object.fromEntries(figures.slice(0, 100));
}

/** FEDERATION.md, NodeInfo: `metadata.nri.kinds`. */
function kindsOf(metadata: unknown): string[] | undefined {
  const nri = isJsonObject(metadata) ? metadata["nri"] : undefined;
  const kinds = isJsonObject(nri) ? nri["kinds"] : undefined;
  return isJsonObject(kinds) ? Object.keys(kinds).slice(0, 100) : undefined;
}

async function getJson(node: NodeContext, url: string): Promise<JsonObject | "away" | undefined> {
  const answer = await signedGet(node, url, "application/json");
  if (answer instanceof FetchProblem)
    return ["dns", "timeout", "network", "tls"].includes(answer.reason) ? "away" : undefined;
  if (answer.status >= 500 || answer.status === 429) return "away";
  const read = answer.status === 200 ? parseStrictJson(answer.body) : undefined;
  return isJsonObject(read) ? read : undefined;
}
