import type { Doc } from "../document.ts";
import type { Engine } from "../engine/engine.ts";
import type { NodeContext } from "../node-context.ts";
import { activityIri } from "../publish/activity-id.ts";
import { localProof, sendActivity } from "../publish/send-activity.ts";

interface Asked {
  /** The id of the Follow. */
  follow: string;
  /** Our actor that it follows. */
  recipient: Doc;
  follower: Doc;
}

/** The follower stands in our followers, and is told so; the same Follow gives the same Accept. */
export async function acceptFollow(
  node: NodeContext,
  engine: Engine,
  { follow, recipient, follower }: Asked,
): Promise<void> {
  const { unit, apex, store } = engine;
  await unit.as(localProof(recipient.id), async () => {
    const asked = await store.getActivity(follow);
    if (!asked) return;
    await apex.acceptFollow(recipient, asked);
    const rejected = `${recipient.id}/rejected`;
    if (asked._meta?.collection?.includes(rejected)) {
      await store.updateActivityMeta(asked, "collection", rejected, true);
    }
    await answer(node, engine, { type: "Accept", follow, recipient, follower });
  });
}

/** The follower leaves our followers, or never enters them, and is told so. */
export async function rejectFollow(
  node: NodeContext,
  engine: Engine,
  { follow, recipient, follower }: Asked,
): Promise<void> {
  const { unit, store } = engine;
  await unit.as(localProof(recipient.id), async () => {
    const asked = await store.getActivity(follow);
    if (!asked) return;
    await store.updateActivityMeta(asked, "collection", `${recipient.id}/rejected`);
    await store.updateActivityMeta(asked, "collection", `${recipient.id}/followers`, true);
    await answer(node, engine, { type: "Reject", follow, recipient, follower });
  });
}

async function answer(
  node: NodeContext,
  engine: Engine,
  { type, follow, recipient, follower }: Asked & { type: "Accept" | "Reject" },
): Promise<void> {
  const id = activityIri(node.origin, type, follow);
  // Whole, because some software looks for its actor and object in the answer.
  const object = { id: follow, type: "Follow", actor: follower.id, object: recipient.id };
  await sendActivity(engine, { id, type, actor: recipient.id, to: [follower.id], object, now: node.clock.now() });
}
