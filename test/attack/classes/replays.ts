import type { Attack, Input } from "../attack.ts";
import type { RemoteSite } from "../remote-site.ts";
import { post, sendRaw, signedRequest } from "../signed-post.ts";
import type { World } from "../world.ts";
import { isKept } from "./kept.ts";

let activity: ReturnType<RemoteSite["activity"]> | undefined;
let about = "";
let lines = 0;

async function sendFirst(world: World): Promise<void> {
  const { friend, inbox } = world;
  const event = friend.event();
  about = event.id;
  activity = friend.activity("Create", event);
  await friend.send(inbox, activity);
  await world.settle();
}

const again = (world: World) => {
  lines = world.lines.length;
  return world.friend.send(world.inbox, activity ?? "");
};

const copy: Input = {
  name: "the same activity once more",
  prepare: sendFirst,
  send: again,
  status: 202,
  reason: "replay",
};

async function letBackIn({ node, stranger }: World): Promise<void> {
  const decided = await node.federation.peers.decisions();
  if (decided.some(({ target }) => target === stranger.origin)) await node.federation.peers.unblock(stranger.origin);
}

const refusedAsReplay = (world: World) => world.lines.slice(lines).some(({ reason }) => reason === "replay");

/** A private event of this node's, that only the friend may read. */
let privateIri = "";

async function publishPrivate(world: World): Promise<void> {
  const { node, friend } = world;
  privateIri = `${node.origin}/ap/objects/private-${Date.now()}`;
  await node.transaction((tx) =>
    node.federation.publish(tx, {
      verb: "Create",
      object: {
        id: privateIri,
        type: "Event",
        name: "For the friend only",
        attributedTo: node.actor,
        to: [friend.actor],
      },
      audience: { actors: [friend.actor] },
      revision: "1",
    }),
  );
  await world.settle();
}

const json = { accept: "application/activity+json" };

const readAs = (who: (world: World) => RemoteSite) => (world: World) =>
  post({ method: "GET", url: privateIri, keyId: who(world).keyId, key: who(world).rsa, headers: json });

const readUnsigned = () => sendRaw(privateIri, { method: "GET", headers: json });

const byVictim: Input = {
  name: "asked for by another site, signed",
  prepare: publishPrivate,
  send: readAs(({ victim }) => victim),
  status: 404,
};

const blockedSite: Input = {
  name: "a signed activity of a blocked site",
  async prepare({ node, stranger }) {
    await node.federation.peers.block(stranger.origin);
  },
  send: ({ stranger, inbox }) => stranger.send(inbox, stranger.activity("Follow", "x")),
  status: 403,
  reason: "blocked",
};

const isLetInNow = (_: World, { status }: { status: number }) => status === 202;

export const replayAttacks: readonly Attack[] = [
  {
    title: "Replay",
    door: "inbox",
    inputs: [
      copy,
      {
        ...copy,
        name: "the same after a restart of the node",
        async prepare(world) {
          await sendFirst(world);
          await world.restart();
        },
      },
      {
        ...copy,
        name: "the very same bytes once more",
        async prepare(world) {
          await sendFirst(world);
          const { friend, inbox } = world;
          sameBytes = signedRequest({
            url: inbox,
            body: JSON.stringify(activity),
            keyId: friend.keyId,
            key: friend.rsa,
          });
        },
        send: ({ inbox }) => sendRaw(inbox, { method: "POST", ...sameBytes }),
      },
    ],
    control: {
      name: "another activity about the same event",
      async send(world) {
        await sendFirst(world);
        const { friend, inbox } = world;
        return friend.send(
          inbox,
          friend.activity("Update", {
            id: about,
            type: "Event",
            name: "Forum, moved",
            attributedTo: friend.actor,
            startTime: "2027-05-01T09:00:00Z",
          }),
        );
      },
      status: 202,
      passed: (world) => isKept(world, about),
    },
    bite: {
      without: ["gate.isNew"],
      input: copy,
      happens: "the gate lets the copy pass; the database, where each id is there once, is the second hold",
      succeeded: (world) => !refusedAsReplay(world),
    },
  },
  {
    title: "Private leaks",
    door: "documents",
    inputs: [
      byVictim,
      { name: "asked for without a signature", prepare: publishPrivate, send: readUnsigned, status: 404 },
      {
        name: "asked for by a site that signs as the friend with its own key",
        prepare: publishPrivate,
        send: ({ friend, stranger }) =>
          post({ method: "GET", url: privateIri, keyId: friend.keyId, key: stranger.rsa, headers: json }),
        status: 404,
        reason: "signature",
      },
    ],
    control: {
      name: "asked for by the one whom it is for",
      async send(world) {
        await publishPrivate(world);
        return readAs(({ friend }) => friend)(world);
      },
      status: 200,
      passed: (_, { text = "" }) => text.includes("For the friend only"),
    },
    bite: {
      without: ["readers.readsFor"],
      input: byVictim,
      happens: "whoever signs reads it",
      succeeded: (_, { text = "" }) => text.includes("For the friend only"),
    },
  },
  {
    title: "Cache keys without the signer",
    door: "documents",
    inputs: [
      {
        name: "asked for unsigned right after the friend read it",
        async prepare(world) {
          await publishPrivate(world);
          await readAs(({ friend }) => friend)(world);
        },
        send: readUnsigned,
        status: 404,
      },
      {
        name: "asked for by the victim with the friend's entity tag",
        async prepare(world) {
          await publishPrivate(world);
          tag = (await readAs(({ friend }) => friend)(world)).headers?.get("etag") ?? "";
        },
        send: ({ victim }) =>
          post({
            method: "GET",
            url: privateIri,
            keyId: victim.keyId,
            key: victim.rsa,
            headers: { ...json, "if-none-match": tag },
          }),
        status: 404,
      },
    ],
    control: {
      name: "the friend's answer may not be kept by any cache, and varies with the signature",
      async send(world) {
        await publishPrivate(world);
        return readAs(({ friend }) => friend)(world);
      },
      status: 200,
      passed: (_, { headers }) =>
        headers?.get("cache-control") === "private, no-store" && /signature/i.test(headers?.get("vary") ?? ""),
    },
    bite: {
      without: ["readers.readsFor"],
      input: byVictim,
      happens: "whoever signs reads it",
      succeeded: (_, { text = "" }) => text.includes("For the friend only"),
    },
  },
  {
    title: "Blocked sites",
    door: "inbox",
    after: letBackIn,
    inputs: [
      blockedSite,
      {
        ...blockedSite,
        name: "an unknown key on a blocked site",
        send: ({ stranger, inbox }) =>
          stranger.send(inbox, stranger.activity("Follow", "x"), { keyId: `${stranger.origin}/other#k` }),
      },
    ],
    control: {
      name: "the same site, no longer blocked",
      async send(world) {
        await letBackIn(world);
        const { node, stranger, inbox } = world;
        return stranger.send(inbox, stranger.activity("Follow", node.actor));
      },
      status: 202,
    },
    bite: {
      without: ["gate.isLetIn"],
      input: blockedSite,
      happens: "it is let in",
      succeeded: isLetInNow,
      undo: letBackIn,
    },
  },
];

let sameBytes: ReturnType<typeof signedRequest> = { headers: {}, body: undefined };
let tag = "";
