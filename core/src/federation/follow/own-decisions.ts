import { moderation } from "../../content/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { createHostSet, hostOf, originOf, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { actorTypes } from "../engine/terms.ts";
import { projectChange } from "../inbox/project-changes.ts";
import type { NodeContext } from "../node-context.ts";
import { acceptPending } from "./accept-pending.ts";
import { addBlock, readBlocks, removeBlock } from "./block-store.ts";
import type { BlockedOrigins } from "./blocked-origins.ts";
import type { PeerDecision, Peers } from "./peer.ts";
import { listTrust, putTrust, readTrust, removeTrust, trustTarget } from "./trust-store.ts";

interface Deps {
  node: NodeContext;
  blocked: BlockedOrigins;
  /** Something may have to be delivered. */
  wake(): void;
}

/** What the operator decides on other sites, whatever the registry says. */
export function createOwnDecisions({
  node,
  blocked,
  wake,
}: Deps): Pick<Peers, "block" | "unblock" | "allow" | "distrust" | "undecide" | "decisions"> {
  return {
    async block(given) {
      const site = checkedSite(given);
      if (createHostSet([site]).has(node.origin)) {
        throw new Refusal("bad-request", { message: "A node cannot block itself." });
      }
      await node.transaction(async (tx) => {
        await addBlock(tx.db, site, tx.now);
        await recordAudit(tx, { verb: "peer.blocked", object: site });
      });
      await blocked.reload();
    },
    async unblock(given) {
      const site = checkedSite(given);
      await node.transaction(async (tx) => {
        if (!(await removeBlock(tx.db, site))) throw await notBlocked(tx, site);
        await recordAudit(tx, { verb: "peer.unblocked", object: site });
      });
      await blocked.reload();
    },
    async allow(given) {
      const target = trustTarget(given, node.origin);
      await node.transaction(async (tx) => {
        await putTrust(tx.db, { target, trust: "allowed", now: tx.now });
        await recordAudit(tx, { verb: "peer.allowed", object: target });
        await showAllowed(node, tx);
        await acceptPending(node, tx);
      });
      wake();
    },
    async distrust(given) {
      const target = trustTarget(given, node.origin);
      await node.transaction(async (tx) => {
        await putTrust(tx.db, { target, trust: "distrusted", now: tx.now });
        await recordAudit(tx, { verb: "peer.distrusted", object: target });
      });
    },
    async undecide(given) {
      const target = trustTarget(given, node.origin);
      await node.transaction(async (tx) => {
        if (!(await removeTrust(tx.db, target))) {
          throw new Refusal("not-found", { message: `Nothing was decided on ${target}: nri peers decisions` });
        }
        await recordAudit(tx, { verb: "peer.undecided", object: target });
      });
    },
    decisions: () => listDecisions(node),
  };
}

/** `https://host`; of an IP address as it was written, for there each port is another site. */
function checkedSite(given: string): string {
  const text = given.trim();
  const origin = originOf(text.includes("://") ? text : `https://${text}`);
  const host = hostOf(origin);
  if (host === "" || text.includes("@")) {
    throw new Refusal("bad-request", { message: `"${given}" is not a host such as example.org.` });
  }
  return /^[\d.]+$|^\[/.test(host) ? origin : `https://${host}`;
}

async function notBlocked({ db }: Tx, site: string): Promise<Refusal> {
  const suspended = (await moderation.suspendedSites(db)).some((one) => createHostSet([one]).has(site));
  const undo = suspended ? ` It is suspended by moderators: nri moderate undo ${site}` : "";
  const above = (await readBlocks(db)).find(({ origin }) => createHostSet([origin]).has(site));
  const through = above ? ` What is above it is: nri peers unblock ${above.origin}` : "";
  const whom = undo || through || " Who is: nri peers decisions";
  return new Refusal("not-found", { message: `${site} is not blocked.${whom}` });
}

async function listDecisions({ store: { db } }: NodeContext): Promise<PeerDecision[]> {
  const blocks = (await readBlocks(db)).map(({ origin, since }) => ({
    target: origin,
    decision: "blocked" as const,
    since,
  }));
  const words = (await listTrust(db)).map(({ target, trust, since }) => ({ target, decision: trust, since }));
  return [...blocks, ...words];
}

/** Who is allowed and known already is shown from now on. */
async function showAllowed({ store, kinds }: NodeContext, tx: Tx): Promise<void> {
  const trustOf = await readTrust(tx.db);
  const actors = await tx.db
    .selectFrom("ap_objects")
    .select("id")
    .where("local", "=", 0)
    .where("type", "in", [...actorTypes])
    .execute();
  const allowed = actors.map(({ id }) => id).filter((id) => trustOf(id) === "allowed");
  for (const after of await loadObjects(tx.db, store.dialect, allowed)) {
    await projectChange(tx, kinds, { before: undefined, after });
  }
}
