import { fromMultikey } from "../../identity/index.ts";
import { isJsonObject, originOf, Refusal } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idOf, listOf } from "../document.ts";
import { fetchDocument } from "../fetch-document.ts";
import type { NodeContext } from "../node-context.ts";
import { verifyProof } from "../proofs/index.ts";
import type { RegistryEntry } from "./registry-entry.ts";
import { fromRelationship } from "./registry-wire.ts";

/** Which registry, and the Ed25519 key (`z6Mk…`) that was pinned when the node was set up. */
export interface PinnedRegistry {
  actor: string;
  key: string;
}

const maxPages = 100;
const kind = "Registry";

/** The whole list as its publisher has it now; every page is checked against the pinned key and against the list's state. */
export async function readRegistry(
  node: NodeContext,
  pinned: PinnedRegistry,
): Promise<{ updated: number; entries: RegistryEntry[] }> {
  const id = `${pinned.actor}/registry`;
  const collection = await readSigned(node, id, { pinned, kind });
  const updated = stateOf(collection);
  const entries = new Map<string, RegistryEntry>();
  let url = idOf(collection["first"]);
  for (let pages = 0; url !== undefined; pages++) {
    if (pages >= maxPages || originOf(url) !== originOf(id)) throw unusable("its pages do not end");
    const page = await readSigned(node, url, { pinned, kind });
    if (idOf(page["partOf"]) !== id || page.id !== url) throw unusable("a page is not of this list");
    if (stateOf(page) !== updated) throw unusable("it changed while it was read");
    for (const item of listOf(page["items"])) {
      const entry = fromRelationship(pinned.actor, item);
      if (entry) entries.set(entry.actor, entry);
    }
    url = idOf(page["next"]);
  }
  return { updated, entries: [...entries.values()] };
}

/** One document of the registry's keeper, as the pinned key signed it. */
export async function readSigned(
  node: NodeContext,
  url: string,
  { pinned, kind: wanted }: { pinned: PinnedRegistry; kind: string },
): Promise<WireObject> {
  const fetched = await fetchDocument(node, url, { anyId: true });
  if (!fetched.ok) throw unusable(fetched.reason);
  const { document } = fetched;
  const key = fromMultikey(pinned.key);
  if (!key || !isJsonObject(document) || !verifyProof(document, key, node.clock.now())) {
    throw unusable("its proof was not made with the pinned key");
  }
  if (document["nri:kind"] !== wanted || idOf(document["attributedTo"]) !== pinned.actor) {
    throw unusable("it is not the registry of the pinned actor");
  }
  return document;
}

function stateOf(document: WireObject): number {
  const at = Date.parse(String(document["updated"]));
  if (Number.isNaN(at)) throw unusable("it does not say when it was updated");
  return at;
}

function unusable(reason: string): Refusal {
  return new Refusal("unavailable", { message: `The registry could not be read: ${reason}. The last copy is used.` });
}
