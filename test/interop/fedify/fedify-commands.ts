import { randomUUID } from "node:crypto";
import type { Context } from "@fedify/fedify";
import {
  Announce,
  Create,
  Delete,
  Event,
  Follow,
  isActor,
  PUBLIC_COLLECTION,
  Tombstone,
  Undo,
  Update,
} from "@fedify/vocab";
import type { PeerCommands, PeerEvent } from "../peers/peer.ts";
import type { Shelf } from "./fedify-shelf.ts";

interface Deps {
  context: Context<Shelf>;
  shelf: Shelf;
  name: string;
}

/** What a test can ask of it: sending is Fedify's own, signatures and proofs included. */
export function fedifyCommands({ context, shelf, name }: Deps): PeerCommands {
  const own = context.getActorUri(name);
  const sender = { identifier: name };
  const newId = (kind: string) => new URL(`/${kind}/${randomUUID()}`, own);
  const toFollowers = { tos: [PUBLIC_COLLECTION], ccs: [context.getFollowersUri(name)] };
  const followers = () => [...shelf.followers.values()];

  async function actorAt(iri: string) {
    const actor = await context.lookupObject(iri);
    if (!isActor(actor)) throw new Error(`${iri} is not an actor to Fedify`);
    return actor;
  }

  function eventOf(id: string, { name: title, ...rest }: PeerEvent, updated?: string) {
    return Event.fromJsonLd(
      {
        "@context": "https://www.w3.org/ns/activitystreams",
        id,
        type: "Event",
        name: title,
        ...rest,
        attributedTo: own.href,
        url: id,
        to: PUBLIC_COLLECTION.href,
        cc: context.getFollowersUri(name).href,
        published: new Date().toISOString(),
        ...(updated === undefined ? {} : { updated }),
      },
      context,
    );
  }

  return {
    async follow(iri) {
      const actor = await actorAt(iri);
      const id = newId("follows");
      shelf.asked.set(iri, id);
      await context.sendActivity(sender, actor, new Follow({ id, actor: own, object: actor.id, to: actor.id }));
    },
    async unfollow(iri) {
      const actor = await actorAt(iri);
      const follow = new Follow({ id: shelf.asked.get(iri) ?? null, actor: own, object: actor.id });
      shelf.following.delete(iri);
      await context.sendActivity(sender, actor, new Undo({ id: newId("undos"), actor: own, object: follow }));
    },
    async create(event) {
      const object = await eventOf(newId("events").href, event);
      const create = new Create({ id: newId("creates"), actor: own, object, ...toFollowers });
      await context.sendActivity(sender, followers(), create);
      return object.id?.href ?? "";
    },
    async update({ id, ...event }) {
      const object = await eventOf(id, event, new Date().toISOString());
      const update = new Update({ id: newId("updates"), actor: own, object, ...toFollowers });
      await context.sendActivity(sender, followers(), update);
    },
    async remove(id) {
      const object = new Tombstone({ id: new URL(id) });
      const removal = new Delete({ id: newId("deletes"), actor: own, object, ...toFollowers });
      await context.sendActivity(sender, followers(), removal);
    },
    async announce(object) {
      const announce = new Announce({ id: newId("announces"), actor: own, object: new URL(object), ...toFollowers });
      await context.sendActivity(sender, followers(), announce);
    },
    async fanOut(inboxes) {
      const recipients = inboxes.map((inbox) => ({ id: new URL(`${inbox}#owner`), inboxId: new URL(inbox) }));
      const object = await eventOf(newId("events").href, sample);
      const create = new Create({ id: newId("creates"), actor: own, object, ...toFollowers });
      const before = process.cpuUsage();
      const started = performance.now();
      await context.sendActivity(sender, recipients, create);
      const { user, system } = process.cpuUsage(before);
      return { ms: performance.now() - started, cpu: (user + system) / 1000 };
    },
    followers: async () => [...shelf.followers.keys()],
    following: async () => [...shelf.following],
    stored: async (id) => shelf.objects.get(id),
    deliveries: async () => shelf.deliveries,
    async usage() {
      const { user, system } = process.cpuUsage();
      return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss(), activities: shelf.taken };
    },
  };
}

const sample: PeerEvent = {
  name: "National IGF",
  content: `<p>${"Dialogue of all stakeholders on access, AI governance and security. ".repeat(20)}</p>`,
  startTime: "2027-03-01T09:00:00Z",
  endTime: "2027-03-02T17:00:00Z",
};
