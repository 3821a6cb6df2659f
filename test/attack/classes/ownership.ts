import type { JsonObject } from "@nri-commons/core/kit";
import type { Attack, Control, Input } from "../attack.ts";
import { type RemoteSite, startSite } from "../remote-site.ts";
import type { World } from "../world.ts";
import { isKept, isLetIn, kept } from "./kept.ts";

/** What the last input was about, and its activity. */
const last = { object: "", activity: "" };

/** The friend says something, in its own name and with its own key. */
function says(
  make: (world: World) => JsonObject & { id: string },
  from: (world: World) => RemoteSite = (w) => w.friend,
) {
  return (world: World) => {
    const activity = make(world);
    last.activity = activity.id;
    return from(world).send(world.inbox, activity);
  };
}

function about<T extends JsonObject & { id: string }>(object: T): T {
  last.object = object.id;
  return object;
}

/** An event of the victim's that the node has; others try to change it. */
async function victimsEvent(world: World): Promise<JsonObject & { id: string }> {
  const event = world.victim.event();
  await world.victim.send(world.inbox, world.victim.activity("Create", event));
  await world.settle();
  return about(event);
}

const ownCreate: Control = {
  name: "its own event, in its own name",
  send: says(({ friend }) => friend.activity("Create", about(friend.event()))),
  status: 202,
  passed: (world) => isKept(world, last.object),
};

const letIn = (world: World) => isLetIn(world, last.activity);
const here = (world: World) => isKept(world, last.object);

const asVictim: Input = {
  name: "an activity in another's name, signed with the own key",
  send: says(({ friend, victim }) => friend.activity("Create", about(friend.event()), { actor: victim.actor })),
  status: 403,
  reason: "other-actor",
};

const foreignActivity: Input = {
  name: "an activity with an id on another's host",
  send: says(({ friend, victim }) => ({
    ...friend.activity("Create", about(friend.event())),
    id: `${victim.origin}/a/${Math.random()}`,
  })),
  status: 403,
  reason: "foreign-id",
};

const foreignEmbedded: Input = {
  name: "an event of the victim's, whole, that it never published",
  send: says(({ friend, victim }) => friend.activity("Create", about(victim.event({ name: "Never said" })))),
  status: 403,
  reason: "foreign-id",
};

const badProof: Input = {
  name: "an event of the victim's with a proof of the friend's",
  send: says(({ friend, victim }) => {
    const event = about(victim.event());
    return friend.activity("Create", { ...event, ...friend.prove(event) });
  }),
  status: 403,
  reason: "foreign-id",
};

const changedProved: Input = {
  name: "an event with its owner's proof, a word changed since",
  send: says(({ friend, victim }) => {
    const event = about(victim.event());
    return friend.activity("Update", { ...victim.prove(event), name: "Changed since" });
  }),
  status: 403,
  reason: "foreign-id",
};

const victimsName: Input = {
  name: "its own event, attributed to the victim",
  send: says(({ friend, victim }) => friend.activity("Create", about(friend.event({ attributedTo: victim.actor })))),
  status: 403,
  reason: "foreign-id",
};

type Event = ReturnType<RemoteSite["event"]>;

let there: Event | undefined;

/** The victim has an event here already. */
function onVictims(make: (world: World, event: Event) => Event): Pick<Input, "prepare" | "send"> {
  return {
    async prepare(world) {
      there = await victimsEvent(world);
    },
    send: says((world) => make(world, given())),
  };
}

/** The friend has an event here already; a deleted one, when told. */
function onOwn(make: (world: World, event: Event) => Event, deleted = false): Pick<Input, "prepare" | "send"> {
  return {
    async prepare(world) {
      const { friend, inbox } = world;
      there = about(friend.event());
      await friend.send(inbox, friend.activity("Create", there));
      await world.settle();
      if (deleted) await friend.send(inbox, friend.activity("Delete", { id: there.id, type: "Tombstone" }));
    },
    send: says((world) => make(world, given())),
  };
}

function given(): Event {
  if (there === undefined) throw new Error("prepare first");
  return there;
}

const updateOfOthers: Input = {
  name: "an Update of the victim's event",
  ...onVictims(({ friend }, event) =>
    friend.activity("Update", { ...event, name: "Not by its owner", updated: "2026-11-01T00:00:00Z" }),
  ),
  status: 403,
  reason: "foreign-id",
};

const grab: Input = {
  name: "an Update that makes the victim's event one's own",
  ...onVictims(({ friend }, event) =>
    friend.activity("Update", {
      ...event,
      attributedTo: friend.actor,
      name: "Now mine",
      updated: "2026-11-01T00:00:00Z",
    }),
  ),
  status: 403,
  reason: "foreign-id",
};

const inlineFake: Input = {
  name: "an Announce of an event that the victim never published, whole",
  send: says(({ friend, victim }) => friend.activity("Announce", about(victim.event({ name: "Never said" })))),
  status: 202,
  reason: /cannot be had|HTTP 404/,
  fetches: 1,
};

const unasked: Input = {
  name: "an Accept of a Follow that this node never sent",
  send: says(
    ({ stranger, node }) =>
      stranger.activity("Accept", {
        id: `${stranger.origin}/follows/1`,
        type: "Follow",
        actor: node.actor,
        object: stranger.actor,
      }),
    ({ stranger }) => stranger,
  ),
  status: 202,
  reason: /nothing that we asked/,
};

/** This node's Follow of the victim, which waits for the victim's answer. */
let asked = "";

const acceptsForOthers: Input = {
  name: "an Accept of the Follow that was sent to the victim",
  async prepare({ node, victim }) {
    const rows = await node.store.db
      .selectFrom("ap_activities")
      .select("id")
      .where("type", "=", "Follow")
      .where("object", "=", victim.actor)
      .execute();
    asked = rows[0]?.id ?? "";
  },
  send: says(
    ({ stranger }) => stranger.activity("Accept", asked),
    ({ stranger }) => stranger,
  ),
  status: 202,
  reason: /nothing that we asked/,
};

const ourFollowers: Input = {
  name: "an Update of this node's own collection of followers",
  send: says(({ friend, node }) =>
    friend.activity("Update", {
      id: `${node.actor}/followers`,
      type: "OrderedCollection",
      orderedItems: [friend.actor],
    }),
  ),
  status: 403,
  reason: "foreign-id",
};

const movesVictim: Input = {
  name: "a Move of the victim to oneself",
  send: says(({ friend, victim }) => friend.activity("Move", victim.actor, { target: friend.actor })),
  status: 202,
  reason: /moves somebody else/,
};

const resurrect: Input = {
  name: "a newer Update of what was deleted",
  ...onOwn(
    ({ friend }, event) => friend.activity("Update", { ...event, name: "Back", updated: "2027-01-01T00:00:00Z" }),
    true,
  ),
  status: 202,
  mayKeep: ["ap_activities"],
};

let movedTo = "";

async function follows(node: World["node"], whom: string): Promise<boolean> {
  return (await node.federation.peers.list()).some(({ actor, following }) => actor === whom && following !== "no");
}

const isBack = async (world: World) => (await kept(world, last.object))?.["type"] === "Event";

export const ownershipAttacks: readonly Attack[] = [
  {
    title: "Actor other than signer",
    door: "inbox",
    inputs: [
      asVictim,
      {
        name: "two actors, the signer and another",
        send: says(({ friend, victim }) =>
          friend.activity("Create", about(friend.event()), { actor: [friend.actor, victim.actor] }),
        ),
        status: 400,
        reason: "shape",
      },
    ],
    control: ownCreate,
    bite: {
      without: ["gate.isActor"],
      input: asVictim,
      happens: "an activity in the victim's name is let in; the inbox looks at the signer once more and refuses it",
      succeeded: letIn,
    },
  },
  {
    title: "Foreign ids",
    door: "inbox",
    inputs: [
      foreignActivity,
      {
        name: "an id that only begins like the own origin",
        send: says(({ friend }) => ({
          ...friend.activity("Create", about(friend.event())),
          id: `${friend.origin}@evil.example/1`,
        })),
        status: 400,
        reason: "shape",
      },
      {
        name: "an object with an id of this node",
        send: says(({ friend, node }) =>
          friend.activity("Create", { ...about(friend.event()), id: `${node.origin}/ap/objects/x` }),
        ),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: ownCreate,
    bite: {
      without: ["gate.isOnOrigin"],
      input: foreignActivity,
      happens:
        "an activity takes an id that belongs to the victim, so that the victim's real one is thrown away as a copy",
      succeeded: letIn,
    },
  },
  {
    title: "Foreign embedded objects",
    door: "inbox",
    inputs: [foreignEmbedded, badProof, changedProved],
    control: {
      name: "the victim's event with the victim's proof",
      send: says(({ friend, victim }) => friend.activity("Create", victim.prove(about(victim.event())))),
      status: 202,
      passed: letIn,
    },
    bite: {
      without: ["gate.isProvedBy"],
      input: changedProved,
      happens: "what the owner never said passes the gate as proved",
      succeeded: letIn,
    },
  },
  {
    title: "Foreign attributedTo",
    door: "inbox",
    inputs: [
      victimsName,
      {
        name: "attributed to both, itself and the victim",
        send: says(({ friend, victim }) =>
          friend.activity("Create", about(friend.event({ attributedTo: [friend.actor, victim.actor] }))),
        ),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: ownCreate,
    bite: {
      without: ["gate.ownershipOf", "store.ownerOf"],
      input: victimsName,
      happens: "the event stands there as the victim's",
      succeeded: here,
    },
  },
  {
    title: "Update, Delete and Undo of others'",
    door: "inbox",
    inputs: [
      updateOfOthers,
      {
        name: "a Delete of the victim's event",
        ...onVictims(({ friend }, event) => friend.activity("Delete", event.id)),
        status: 403,
        reason: "foreign-id",
      },
      {
        name: "an Undo of the victim's activity",
        send: says(({ friend, victim }) => friend.activity("Undo", `${victim.origin}/activities/1`)),
        status: 403,
        reason: "foreign-id",
      },
      {
        name: "a Delete of this node's own actor",
        send: says(({ friend, node }) => friend.activity("Delete", node.actor)),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: {
      name: "an Update of its own event",
      send: async (world) => {
        const { friend } = world;
        const event = about(friend.event());
        await friend.send(world.inbox, friend.activity("Create", event));
        await world.settle();
        return says(() =>
          friend.activity("Update", { ...event, name: "By its owner", updated: "2026-11-01T00:00:00Z" }),
        )(world);
      },
      status: 202,
      passed: async (world) => (await kept(world, last.object))?.["name"] === "By its owner",
    },
    bite: {
      without: ["gate.ownershipOf", "store.assertMayWriteId", "store.assertMayReplace", "store.ownerOf", "store.owns"],
      input: updateOfOthers,
      happens: "the victim's event says what the attacker wants",
      succeeded: async (world) => (await kept(world, last.object))?.["name"] === "Not by its owner",
    },
  },
  {
    title: "Owner change",
    door: "inbox",
    inputs: [
      grab,
      {
        name: "an Update of an own event that gives it to the victim",
        ...onOwn(({ friend, victim }, event) =>
          friend.activity("Update", { ...event, attributedTo: victim.actor, updated: "2026-11-01T00:00:00Z" }),
        ),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: ownCreate,
    bite: {
      without: ["gate.ownershipOf", "store.assertMayWriteId", "store.assertMayReplace", "store.ownerOf", "store.owns"],
      input: grab,
      happens: "the victim's event belongs to the attacker",
      succeeded: async (world) => (await kept(world, last.object))?.["name"] === "Now mine",
    },
  },
  {
    title: "Forged Announce",
    door: "inbox",
    behindGate: true,
    inputs: [
      inlineFake,
      {
        name: "an Announce by somebody whom nobody follows",
        send: says(
          ({ stranger, victim }) => stranger.activity("Announce", about(victim.event())),
          ({ stranger }) => stranger,
        ),
        status: 202,
        reason: /neither followed nor recognised/,
      },
    ],
    control: {
      name: "an Announce of the victim's event with the victim's proof",
      send: says(({ friend, victim }) => friend.activity("Announce", victim.prove(about(victim.event())))),
      status: 202,
      passed: here,
    },
    bite: {
      without: ["proof.hasOwnersProof"],
      input: {
        ...inlineFake,
        name: "the fake with a proof of the friend's",
        send: says(({ friend, victim }) =>
          friend.activity("Announce", friend.prove(about(victim.event({ name: "Never said" })))),
        ),
      },
      happens: "what the victim never said is shown as its own",
      succeeded: here,
    },
  },
  {
    title: "Forged Accept",
    door: "inbox",
    behindGate: true,
    inputs: [unasked, acceptsForOthers],
    control: {
      name: "an Accept by whom this node did ask",
      send: says(({ friend, node }) =>
        friend.activity("Accept", { type: "Follow", actor: node.actor, object: friend.actor }),
      ),
      status: 202,
      passed: async ({ node, friend }) =>
        (await node.federation.peers.list()).some(
          ({ actor, following }) => actor === friend.actor && following === "accepted",
        ),
    },
    bite: {
      without: ["inbox.isAskedOf"],
      input: acceptsForOthers,
      happens: "it gets as far as the engine, whose own look at who was asked is the last one",
      succeeded: async ({ node }) => {
        const rows = await node.store.db
          .selectFrom("ap_inbox")
          .select("note")
          .where("id", "=", last.activity)
          .execute();
        return rows[0]?.note === "403 not allowed";
      },
    },
  },
  {
    title: "Forged followers",
    door: "inbox",
    inputs: [
      ourFollowers,
      {
        name: "a Follow in the victim's name",
        send: says(({ friend, victim, node }) => friend.activity("Follow", node.actor, { actor: victim.actor })),
        status: 403,
        reason: "other-actor",
      },
      {
        name: "an Undo of the victim's Follow",
        send: says(({ friend, victim, node }) =>
          friend.activity("Undo", {
            id: `${victim.origin}/follows/1`,
            type: "Follow",
            actor: victim.actor,
            object: node.actor,
          }),
        ),
        status: 403,
        reason: "foreign-id",
      },
    ],
    control: {
      name: "a Follow in its own name",
      send: says(
        ({ stranger, node }) => stranger.activity("Follow", node.actor),
        ({ stranger }) => stranger,
      ),
      status: 202,
      passed: async ({ node, stranger }) =>
        (await node.federation.peers.list()).some(
          ({ actor, follower }) => actor === stranger.actor && follower === "requested",
        ),
    },
    bite: {
      without: ["gate.isActor"],
      input: {
        name: "a Follow in the victim's name",
        send: says(({ friend, victim, node }) => friend.activity("Follow", node.actor, { actor: victim.actor })),
        status: 403,
      },
      happens: "it is let in, and the inbox's own look at the signer refuses it",
      succeeded: letIn,
    },
  },
  {
    title: "Move hijack",
    door: "inbox",
    behindGate: true,
    inputs: [
      movesVictim,
      {
        name: "a Move to somebody who does not know of it",
        send: says(({ friend, stranger }) => friend.activity("Move", friend.actor, { target: stranger.actor })),
        status: 202,
        reason: /do not name each other/,
        fetches: 2,
        mayKeep: ["ap_activities"],
      },
    ],
    control: {
      name: "a Move to a place that names the old one",
      async send(world) {
        const [old, next] = [await startSite("old"), await startSite("next")];
        next.pages.set("/next", { ...next.document(), alsoKnownAs: [old.actor] });
        movedTo = next.actor;
        await world.node.federation.peers.follow(old.actor);
        await world.settle();
        const answer = await old.send(world.inbox, old.activity("Move", old.actor, { target: next.actor }));
        await world.settle();
        await Promise.all([old.close(), next.close()]);
        return answer;
      },
      status: 202,
      passed: ({ node }) => follows(node, movedTo),
    },
    bite: {
      without: ["inbox.isMoved"],
      input: {
        name: "a Move to somebody who does not know of it",
        send: says(({ friend, stranger }) => friend.activity("Move", friend.actor, { target: stranger.actor })),
        status: 202,
      },
      happens: "the node follows whom the attacker chose",
      succeeded: ({ node, stranger }) => follows(node, stranger.actor),
      async undo({ node, friend, stranger }) {
        await node.federation.peers.unfollow(stranger.actor);
        await node.federation.peers.follow(friend.actor);
      },
    },
  },
  {
    title: "Resurrection",
    door: "inbox",
    behindGate: true,
    inputs: [
      resurrect,
      {
        name: "a second Create of what was deleted",
        ...onOwn(({ friend }, event) => friend.activity("Create", event), true),
        mayKeep: ["ap_activities"],
        status: 202,
      },
    ],
    control: ownCreate,
    bite: {
      without: ["store.supersedes"],
      input: resurrect,
      happens: "what was withdrawn is shown again",
      succeeded: isBack,
    },
  },
];
