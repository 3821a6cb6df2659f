import { idOf } from "../document.ts";
import type { ActivityHandler, IncomingActivity } from "../kind.ts";
import type { NodeContext } from "../node-context.ts";
import { answerOffer, findOffer, putOffer } from "./offer-store.ts";
import { readOffer, toPlain } from "./offer-wire.ts";
import type { RegistryOffer } from "./registry-offer.ts";

/** What the registry's node takes: who asks for a place. And what everybody takes: the registry's answer. */
export function membershipHandlers(node: NodeContext): ActivityHandler[] {
  const answers = ["Accept", "Reject", "TentativeAccept"].map((type) => ({
    on: `${type}:Offer`,
    receive: receiveAnswer(node),
  }));
  return node.facts.keepsRegistry ? [{ on: "Offer:RegistryProfile", receive: receiveOffer(node) }] : answers;
}

function receiveOffer(node: NodeContext): ActivityHandler["receive"] {
  const target = `${node.actors.initiative}/registry`;
  return async (tx, { id, actor, activity }: IncomingActivity) => {
    const profile = readOffer(activity, { actor, target });
    if (!profile) return node.log.warn({ activity: id, peer: actor }, "an offer to the registry could not be read");
    const before = await findOffer(tx.db, actor);
    if (before?.offer === id) return;
    await putOffer(tx.db, { actor, offer: id, ours: false, profile, now: tx.now });
  };
}

const stateOf: Readonly<Record<string, RegistryOffer["state"]>> = {
  Accept: "accepted",
  Reject: "declined",
  TentativeAccept: "asked-back",
};

/** Only of our own Offer, and only from the registry that the operator chose. */
function receiveAnswer(node: NodeContext): ActivityHandler["receive"] {
  return async (tx, { type, actor, activity }: IncomingActivity) => {
    const ours = await findOffer(tx.db, node.actors.initiative);
    const state = stateOf[type];
    if (!ours || !state || idOf(activity["object"]) !== ours.offer || actor !== node.facts.registry) return;
    const { content } = activity;
    const answer = typeof content === "string" ? toPlain(content) : undefined;
    await answerOffer(tx.db, ours.offer, { state, answer, now: tx.now });
    // The list says it too, within the hour; whoever was just let in need not wait so long.
    if (state === "accepted") await tx.enqueue({ kind: "read-registry-now", payload: {} });
  };
}
