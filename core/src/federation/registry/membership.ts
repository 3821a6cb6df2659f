import { Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import { discoverActor } from "../follow/discover-actor.ts";
import { followActor } from "../follow/follow-actor.ts";
import { listMovedTo } from "../follow/moved-store.ts";
import type { NodeContext } from "../node-context.ts";
import { activityIri } from "../publish/activity-id.ts";
import { type NewActivity, sendActivity } from "../publish/send-activity.ts";
import { answerOffer, findOffer, listOffers, putOffer } from "./offer-store.ts";
import { evidenceProblems, membership, readOffer, toHtml, toRegistryProfile } from "./offer-wire.ts";
import type { Registry, RegistryEntry } from "./registry-entry.ts";
import type { Membership, RegistryAnswer } from "./registry-offer.ts";
import { listEntries } from "./registry-store.ts";

interface Deps {
  node: NodeContext;
  registry: Registry;
  /** Something may have to be delivered. */
  wake(): void;
}

/** Asking for a place in the registry, and how the people who keep it answer. */
export function createMembership({ node, registry, wake }: Deps): Membership {
  const { actors, facts, store } = node;
  return {
    async apply(request) {
      const chosen = facts.registry;
      if (facts.keepsRegistry || chosen === undefined) {
        throw new Refusal("bad-request", {
          message: "This node uses no registry of others: set [registry] in node.toml.",
        });
      }
      const problems = evidenceProblems(request);
      if (problems.length > 0) throw new Refusal("invalid", { problems });
      const document = await discoverActor(node, chosen);
      const offer = activityIri(node.origin, "Offer", node.ids.ulid());
      const profile = toRegistryProfile(node, request);
      const more = { target: `${chosen}/registry`, "nri:offerKind": membership };
      const said = readOffer({ object: profile, ...more }, { actor: actors.initiative, target: more.target });
      if (!said)
        throw new Refusal("invalid", {
          message: "This node's own profile cannot be sent: see [initiative] in node.toml.",
        });
      await node.transaction(async (tx) => {
        await followActor(node, tx, document);
        await putOffer(tx.db, { actor: actors.initiative, offer, ours: true, profile: said, now: tx.now });
        await say(node, tx.db, {
          ...{ id: offer, type: "Offer", actor: actors.initiative, to: [chosen], object: profile, now: tx.now },
          more,
        });
      });
      wake();
      return { offer };
    },
    application: () => findOffer(store.db, actors.initiative),
    offers: () => listOffers(store.db),
    async answer(given) {
      if (!facts.keepsRegistry) throw new Refusal("forbidden", { message: "This node keeps no registry." });
      const offer = await findOffer(store.db, given.actor);
      if (!offer)
        throw new Refusal("not-found", { message: `${given.actor} has not asked for a place: nri registry offers` });
      if (given.answer !== "accept" && (given.text ?? "").trim() === "") {
        throw new Refusal("bad-request", { message: "Say why, or what is missing: the initiative reads it." });
      }
      // Read before the transaction: nothing is fetched in one.
      const document = given.answer === "accept" ? await discoverActor(node, given.actor) : undefined;
      const { name, kind, region, established } = offer.profile;
      await node.transaction(async (tx) => {
        const { type, state } = meaning[given.answer];
        await answerOffer(tx.db, offer.offer, { state, answer: given.text, now: tx.now });
        await recordAudit(tx, { verb: "registry.answered", object: given.actor, details: { answer: given.answer } });
        if (document) {
          const before = await formerPlaces(node, tx.db, given.actor);
          for (const place of before) await registry.put(tx, { ...place, status: "former" });
          const known = before.find(({ recognisedSince }) => recognisedSince !== undefined)?.recognisedSince;
          const since = given.since ?? known ?? (established === undefined ? today(tx.now) : String(established));
          await registry.put(tx, {
            actor: given.actor,
            name,
            kind,
            region,
            recognisedSince: since,
            status: "recognised",
          });
          await followActor(node, tx, document);
        }
        await say(node, tx.db, {
          // Another question about the same Offer is another activity.
          id: activityIri(node.origin, type, offer.offer, String(tx.now)),
          ...{ type, actor: actors.initiative, to: [given.actor], object: offer.offer, now: tx.now },
          ...(given.text === undefined ? {} : { more: { content: toHtml(given.text) } }),
        });
      });
      wake();
    },
  };
}

const meaning: Readonly<
  Record<RegistryAnswer["answer"], { type: string; state: "accepted" | "asked-back" | "declined" }>
> = {
  accept: { type: "Accept", state: "accepted" },
  ask: { type: "TentativeAccept", state: "asked-back" },
  decline: { type: "Reject", state: "declined" },
};

/** Of an initiative that moved here from there: the same one has one place. */
async function formerPlaces({ store }: NodeContext, db: Db, actor: string): Promise<RegistryEntry[]> {
  const from = new Set((await listMovedTo(db, store.dialect, [actor])).map(({ from_actor }) => from_actor));
  if (from.size === 0) return [];
  return (await listEntries(db)).filter((entry) => from.has(entry.actor) && entry.status === "recognised");
}

function today(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

async function say(
  node: NodeContext,
  db: Parameters<NodeContext["engines"]["use"]>[0],
  activity: NewActivity,
): Promise<void> {
  await node.engines.use(db, async (engine) => {
    engine.unit.startAct({ origin: node.origin, actor: activity.actor, local: true });
    await sendActivity(engine, activity);
  });
}
