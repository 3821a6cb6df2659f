import { idOf } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";
import { inboxChecks as checks } from "./inbox-checks.ts";
import { receiveAccept } from "./receive-accept.ts";
import { receiveAnnounce } from "./receive-announce.ts";
import { receiveDelete } from "./receive-delete.ts";
import { receiveFollow } from "./receive-follow.ts";
import { receiveInvite } from "./receive-invite.ts";
import { receiveLike } from "./receive-like.ts";
import { receiveMove } from "./receive-move.ts";
import { receiveUndo } from "./receive-undo.ts";
import { receiveUpdate } from "./receive-update.ts";
import { saveActivity } from "./save-activity.ts";
import { contentTypes } from "./trust.ts";

type Receive = (act: Act) => Promise<void>;

/** What each activity means; the others are for whoever registered for them (Join, Leave, Offer, Flag …). */
export const receives: Readonly<Record<string, Receive>> = {
  Create: receiveByEngine,
  Update: receiveUpdate,
  Delete: receiveDelete,
  Follow: receiveFollow,
  Accept: receiveAccept,
  Reject: receiveAccept,
  Undo: receiveUndo,
  Announce: receiveAnnounce,
  Like: receiveLike,
  Move: receiveMove,
  Invite: receiveInvite,
};

/** Carries out one verified activity on the unit of work. Throws when it is refused or has to wait. */
export async function runActivity(act: Act): Promise<void> {
  const { activity, trust } = act;
  const actor = idOf(activity["actor"]);
  if (!checks.isSigner(actor, act.signer.id)) throw new ActRefused(`${actor ?? "nobody"} did not sign it`);
  if (trust.isBlocked(actor)) throw new ActRefused("blocked");
  if (contentTypes.has(activity.type) && !trust.isSource(actor) && !bringsNothing(act)) {
    throw new ActRefused(`${actor} is neither followed nor recognised`);
  }
  const object = await meantObject(act);
  await (receives[activity.type] ?? receiveForHandlers(object))(act);
  for (const change of act.engine.unit.changed) act.effects.push({ kind: "object", change });
  act.effects.push({ kind: "activity", wire: act.wire, object });
}

/** Kept only when somebody knows what to do with it: whatever else a stranger sends leaves nothing behind. */
function receiveForHandlers(object: unknown): Receive {
  return async (act) => {
    if (act.node.kinds.handlersOf(act.activity.type, object).length > 0) await saveActivity(act);
  };
}

async function receiveByEngine({ engine, activity, recipient, signer }: Act): Promise<void> {
  await runInboxSteps(engine, { activity, recipient, actor: signer });
}

// A follower that we do not follow still tells us about its new name or keys, and may share what is ours.
function bringsNothing({ engine, activity, signer }: Act): boolean {
  const id = idOf(activity["object"]);
  if (activity.type === "Update") return id === signer.id;
  return activity.type === "Announce" && id !== undefined && engine.unit.isLocal(id);
}

/** The object as it came, else as we have it: handlers are chosen by its kind. */
async function meantObject({ engine, wire }: Act): Promise<unknown> {
  const { object } = wire;
  const id = idOf(object);
  if (id === undefined || typeof object !== "string") return object;
  return (await engine.unit.object(id))?.wire ?? (await engine.unit.activity(id))?.wire ?? object;
}
