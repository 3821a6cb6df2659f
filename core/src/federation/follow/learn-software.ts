import type { JobHandler } from "../../jobs/index.ts";
import { isJsonObject, originOf } from "../../kit/index.ts";
import { FetchProblem } from "../../net/index.ts";
import { findPeers, noteSoftware } from "../delivery/peer-store.ts";
import { listOf } from "../document.ts";
import { signedGet } from "../fetch-document.ts";
import { parseStrictJson } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";

export const learnSoftwareJob = "learn-software";
const day = 86_400_000;

/** Asks a host which software it is, at most once a day: what it is sent depends on it. */
export function learnSoftware(node: NodeContext): JobHandler {
  return async ({ payload }) => {
    const origin = String(payload["origin"]);
    const known = (await findPeers(node.store.db, node.store.dialect, [origin])).get(origin);
    const now = node.clock.now();
    if (known?.software_at && now - known.software_at < day) return;
    const software = await softwareOf(node, origin);
    await node.transaction((tx) => noteSoftware(tx.db, { origin, software, now }));
  };
}

async function softwareOf(node: NodeContext, origin: string): Promise<string | undefined> {
  const links = listOf((await getJson(node, `${origin}/.well-known/nodeinfo`))?.["links"]).filter(isJsonObject);
  const newest = links
    .filter(({ rel }) => typeof rel === "string" && rel.includes("nodeinfo.diaspora.software/ns/schema/"))
    .sort((a, b) => (String(a["rel"]) < String(b["rel"]) ? 1 : -1))[0];
  const href = newest?.["href"];
  if (typeof href !== "string" || originOf(href) !== origin) return undefined;
  const software = (await getJson(node, href))?.["software"];
  const name = isJsonObject(software) ? software["name"] : undefined;
  return typeof name === "string" ? name.toLowerCase().slice(0, 64) : undefined;
}

async function getJson(node: NodeContext, url: string) {
  const answer = await signedGet(node, url, "application/json");
  if (answer instanceof FetchProblem) return undefined;
  return answer.status === 200 ? parseStrictJson(answer.body) : undefined;
}
