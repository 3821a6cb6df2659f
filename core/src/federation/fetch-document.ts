import { originOf } from "../kit/index.ts";
import { type Fetched, FetchProblem } from "../net/index.ts";
import type { WireObject } from "./announcement.ts";
import { findPeers, type SignatureScheme } from "./delivery/peer-store.ts";
import { isWireObject } from "./document.ts";
import { isActivityMediaType, parseStrictJson } from "./gate/index.ts";
import type { NodeContext } from "./node-context.ts";
import { signAs } from "./sign-as.ts";

export type Fetch =
  | { ok: true; document: WireObject }
  | { ok: false; reason: string; passing: boolean; status?: number };

const documentTypes = 'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

/**
 * A document from where its id says that it is, asked for by a signed GET of the relay. It counts only when it comes from
 * that origin, as an ActivityPub type, and names the address asked for as its id; a page of a collection may have another one.
 */
export async function fetchDocument(node: NodeContext, iri: string, { anyId = false } = {}): Promise<Fetch> {
  if (node.isBlocked(iri)) return refuse("its host is blocked here");
  const answer = await fetchFromOrigin(node, iri);
  if (answer instanceof FetchProblem) {
    return { ok: false, reason: answer.reason, passing: ["dns", "timeout", "network", "tls"].includes(answer.reason) };
  }
  const { status, headers, body, url } = answer;
  if (status !== 200) {
    const passing = status >= 500 || status === 408 || status === 425 || status === 429;
    return { ok: false, reason: `HTTP ${status}`, passing, status };
  }
  if (!isActivityMediaType(headers["content-type"])) return refuse("not an ActivityPub document");
  if (originOf(url) !== originOf(iri)) return refuse("answered from another origin");
  const document = parse(body);
  if (!document) return refuse("not a JSON object with an id and a type");
  if (originOf(document.id) !== originOf(iri)) return refuse("its id is on another origin");
  if (!anyId && document.id !== withoutFragment(iri)) return refuse(`its id is ${document.id}`);
  return { ok: true, document };
}

type Asker = Pick<NodeContext, "identity" | "clock" | "safeFetch" | "actors"> & {
  store: Pick<NodeContext["store"], "db" | "dialect">;
};

/** An ActivityPub document from its own origin and no other: what another one answers could not count. */
export function fetchFromOrigin(node: Asker, iri: string): Promise<Fetched | FetchProblem> {
  return signedGet(node, iri, documentTypes, true);
}

/** A GET signed as the relay: the way that the peer last took, and the other one where that is refused. */
export async function signedGet(
  node: Asker,
  url: string,
  accepts: string,
  sameOrigin = false,
): Promise<Fetched | FetchProblem> {
  const peers = await findPeers(node.store.db, node.store.dialect, [originOf(url)]);
  const first = peers.get(originOf(url))?.scheme ?? "rfc9421";
  const get = async (scheme: SignatureScheme) => {
    const sign = signAs(node, { actor: node.actors.relay, scheme });
    return node.safeFetch(url, { purpose: "document", headers: { accept: accepts }, sign, sameOrigin });
  };
  try {
    const answer = await get(first);
    if (![400, 401, 403].includes(answer.status)) return answer;
    return await get(first === "rfc9421" ? "cavage" : "rfc9421");
  } catch (error) {
    if (error instanceof FetchProblem) return error;
    throw error;
  }
}

function refuse(reason: string): Fetch {
  return { ok: false, reason, passing: false };
}

function withoutFragment(iri: string): string {
  return iri.split("#")[0] ?? iri;
}

function parse(body: Buffer): WireObject | undefined {
  const document = parseStrictJson(body);
  return isWireObject(document) ? document : undefined;
}
