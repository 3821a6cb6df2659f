import { type Federation, type InboxContext, verifyObject } from "@fedify/fedify";
import { Accept, Announce, type Object as ApObject, Create, Delete, Event, Follow, Undo, Update } from "@fedify/vocab";
import type { StoredObject } from "../peers/peer.ts";
import type { Shelf } from "./fedify-shelf.ts";

/** What it does with verified activities: Fedify has checked signature, actor and proof before a listener is called. */
export function listenToInbox(federation: Federation<Shelf>): void {
  federation
    .setInboxListeners("/users/{identifier}/inbox", "/inbox")
    .on(Follow, async (context, follow) => {
      const follower = await follow.getActor(context);
      const target = context.parseUri(follow.objectId);
      if (!follower?.id || target?.type !== "actor") return;
      context.data.taken++;
      context.data.followers.set(follower.id.href, follower);
      const { identifier } = target;
      const accept = new Accept({
        id: new URL(`#accepts/${context.data.followers.size}`, context.getActorUri(identifier)),
        actor: context.getActorUri(identifier),
        object: follow,
      });
      await context.sendActivity({ identifier }, follower, accept);
    })
    .on(Accept, async ({ data }, accept) => {
      data.taken++;
      const asked = accept.actorId && data.asked.get(accept.actorId.href);
      if (accept.actorId && asked && accept.objectId?.href === asked.href) data.following.add(accept.actorId.href);
    })
    .on(Create, (context, create) => keep(context, create))
    .on(Update, (context, update) => keep(context, update))
    .on(Announce, async (context, announce) => {
      const object = await announce.getObject(context);
      if (!(object instanceof Event) || !object.id || !announce.actorId) return;
      context.data.taken++;
      context.data.objects.set(object.id.href, { ...describe(object), announcedBy: announce.actorId.href });
    })
    .on(Delete, async ({ data }, removal) => {
      data.taken++;
      const known = removal.objectId && data.objects.get(removal.objectId.href);
      if (removal.objectId && known?.attributedTo === removal.actorId?.href) {
        data.objects.set(removal.objectId.href, { type: "Tombstone" });
      }
    })
    .on(Undo, async (context, undo) => {
      context.data.taken++;
      if (undo.actorId && (await undo.getObject(context)) instanceof Follow) {
        context.data.followers.delete(undo.actorId.href);
      }
    })
    .onError((_, error) => void process.stderr.write(`${error.stack}\n`));
}

async function keep(context: InboxContext<Shelf>, activity: Create | Update): Promise<void> {
  context.data.taken++;
  const object = await activity.getObject(context);
  if (!(object instanceof Event) || !object.id || object.attributionId?.href !== activity.actorId?.href) return;
  const wire = objectIn(await activity.toJsonLd(context));
  const proved = object.proofId !== null || wire?.["proof"] !== undefined;
  const verified = proved ? await verifyObject(Event, wire, context) : null;
  context.data.objects.set(object.id.href, { ...describe(object), proved: verified !== null });
}

function describe(object: ApObject): StoredObject {
  return {
    type: object.constructor.name,
    ...(object.name === null ? {} : { name: object.name.toString() }),
    ...(object.startTime === null ? {} : { startTime: object.startTime.toString() }),
    ...(object.attributionId === null ? {} : { attributedTo: object.attributionId.href }),
  };
}

/** An activity that came over the wire is given back by Fedify as it came: the object in it is what its owner signed. */
function objectIn(activity: unknown): Record<string, unknown> | undefined {
  if (typeof activity !== "object" || activity === null || !("object" in activity)) return undefined;
  const { object } = activity;
  return typeof object === "object" && object !== null ? { ...object } : undefined;
}
