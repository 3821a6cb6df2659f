import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { JsonObject } from "@nri-commons/core/kit";
import type { Attack, Control, Input } from "../attack.ts";
import { type RemoteSite, streams } from "../remote-site.ts";
import type { World } from "../world.ts";
import { isKept, isLetIn } from "./kept.ts";

const last = { object: "", activity: "" };
let serial = 0;

/** A Create of the friend's own event, signed with a key at this address. */
async function signedWith(world: World, keyId: string, from: RemoteSite = world.friend) {
  const event = from.event();
  const activity = from.activity("Create", event);
  Object.assign(last, { object: event.id, activity: activity.id });
  return from.send(world.inbox, activity, { keyId });
}

/** The key's own document, at a new address, answered as told; the friend's actor lists the key meanwhile. */
function keyAt(answer: (world: World, response: ServerResponse, key: JsonObject) => void, path = "") {
  return async (world: World) => {
    const { friend } = world;
    const at = `/keys/${++serial}${path}`;
    const key = { id: friend.origin + at, owner: friend.actor, publicKeyPem: friend.rsaPublicPem };
    friend.pages.set("/friend", { ...friend.document(), publicKey: key });
    friend.pages.set(at, (_, response) => answer(world, response, key));
    const sent = await signedWith(world, key.id);
    friend.pages.set("/friend", friend.document());
    return sent;
  };
}

const json = "application/activity+json";
const plainly = (response: ServerResponse, body: string | Buffer, type = json, headers: Record<string, string> = {}) =>
  void response.writeHead(200, { "content-type": type, ...headers }).end(body);

const ownKey: Control = {
  name: "a key at an address of its own, that its actor lists",
  send: keyAt((_, response, key) => plainly(response, JSON.stringify(key))),
  status: 202,
  passed: (world) => isKept(world, last.object),
};

const letIn = (world: World) => isLetIn(world, last.activity);
/** The service that only this machine can reach was asked. */
const reached = ({ inside }: World) => inside.asked.length > reachedBefore;
let reachedBefore = 0;

/** A key id that leads where nobody outside should be able to send us. */
function insideKey(name: string, keyId: (world: World) => string, reason: string | RegExp = /^key-missing$/): Input {
  return {
    name,
    async send(world) {
      reachedBefore = world.inside.asked.length;
      return signedWith(world, keyId(world));
    },
    status: 401,
    reason,
  };
}

const loopback6 = insideKey("an IPv6 loopback address", ({ inside }) => `${inside.origin}/${++serial}#k`);

const redirectInside: Input = {
  name: "a key's address that redirects to a service of this machine",
  async send(world) {
    reachedBefore = world.inside.asked.length;
    return keyAt(({ inside }, response) => void response.writeHead(302, { location: `${inside.origin}/secret` }).end())(
      world,
    );
  },
  status: 401,
  reason: "key-missing",
  fetches: 1,
};

let victimAsked = 0;

const aimAtThird: Input = {
  name: "a key's address that redirects to a third site",
  async send(world) {
    victimAsked = world.victim.asked.length;
    return keyAt(({ victim }, response) => void response.writeHead(302, { location: `${victim.origin}/heavy` }).end())(
      world,
    );
  },
  status: 401,
  reason: "key-missing",
  fetches: 1,
};

const bomb = (body: string, size = 24) => gzipSync(body + " ".repeat(size * 1024 * 1024), { level: 1 });
const bombs = new Map<string, Buffer>();

/** Packed beforehand: what is measured is the node. */
function bombOf(key: JsonObject): Buffer {
  const text = JSON.stringify(key);
  const packed = bombs.get(text) ?? bomb(text, 4);
  bombs.set(text, packed);
  return packed;
}

const gzipBomb: Input = {
  name: "a key that unpacks to 4 MiB",
  send: keyAt((_, response, key) => plainly(response, bombOf(key), json, { "content-encoding": "gzip" })),
  status: 401,
  reason: "key-missing",
  fetches: 1,
};

const asText: Input = {
  name: "a key served as plain JSON, as an upload could be",
  send: keyAt((_, response, key) => plainly(response, JSON.stringify(key), "application/json")),
  status: 401,
  reason: "key-missing",
  fetches: 1,
};

/** The stranger's document claims the victim's name. */
function claims(document: (world: World, keyId: string) => JsonObject): Input["send"] {
  return async (world) => {
    const { stranger, victim } = world;
    const at = `/keys/${++serial}`;
    const keyId = stranger.origin + at;
    stranger.pages.set(at, document(world, keyId));
    const event = victim.event({ name: "Forged" });
    const activity = victim.activity("Create", event);
    Object.assign(last, { object: event.id, activity: activity.id });
    return stranger.send(world.inbox, activity, { keyId });
  };
}

const actorWithOthersKey: Input = {
  name: "an actor's document whose key says that it is the victim's",
  async send(world) {
    const { friend, victim } = world;
    const keyId = `${friend.origin}/keys/${++serial}#k`;
    const id = keyId.replace("#k", "");
    friend.pages.set(new URL(id).pathname, {
      ...friend.document(),
      id,
      publicKey: { id: keyId, owner: victim.actor, publicKeyPem: friend.rsaPublicPem },
    });
    const event = friend.event({ attributedTo: id });
    const activity = friend.activity("Create", event, { actor: id });
    Object.assign(last, { object: event.id, activity: activity.id });
    return friend.send(world.inbox, activity, { keyId });
  },
  status: 401,
  reason: "key-owner",
  fetches: 1,
};

function loop(hops: number): Input["send"] {
  return async (world) => {
    const { friend } = world;
    const at = `/loop/${++serial}`;
    const key = { id: friend.origin + at, owner: friend.actor, publicKeyPem: friend.rsaPublicPem };
    friend.pages.set("/friend", { ...friend.document(), publicKey: key });
    for (let hop = 0; hop <= hops; hop++) {
      friend.pages.set(hop === 0 ? at : `${at}/${hop}`, (_, response) =>
        hop === hops
          ? plainly(response, JSON.stringify(key))
          : void response.writeHead(302, { location: `${at}/${hop + 1}` }).end(),
      );
    }
    const sent = await signedWith(world, key.id);
    friend.pages.set("/friend", friend.document());
    return sent;
  };
}

const fourHops: Input = { name: "four redirects", send: loop(4), status: 401, reason: "key-missing", fetches: 4 };

const finalDot: Input = insideKey(
  "a host with a final dot",
  ({ friend }) => `${friend.origin.replace("127.0.0.1", "localhost.")}/x${++serial}#k`,
);

let asked = 0;

const redirectWithName: Input = {
  name: "a redirect to an address with a name and password in it",
  async send(world) {
    asked = world.friend.asked.length;
    const there = `${world.friend.origin.replace("//", "//somebody:secret@")}/there/${++serial}`;
    return keyAt((_, response) => void response.writeHead(302, { location: there }).end())(world);
  },
  status: 401,
  reason: "key-missing",
  fetches: 1,
};

export const documentAttacks: readonly Attack[] = [
  {
    title: "Key owner mismatch",
    door: "inbox, by the key's document",
    inputs: [
      actorWithOthersKey,
      {
        name: "a key of the stranger's that names the victim as its owner",
        send: claims(({ victim, stranger }, id) => ({ id, owner: victim.actor, publicKeyPem: stranger.rsaPublicPem })),
        status: 401,
        reason: "key-owner",
        fetches: 1,
      },
      {
        name: "a document on the stranger's host with the victim's id",
        send: claims(({ victim, stranger }, id) => ({
          ...victim.document(),
          publicKey: { id, owner: victim.actor, publicKeyPem: stranger.rsaPublicPem },
        })),
        status: 401,
        reason: "key-owner",
        fetches: 1,
      },
    ],
    control: ownKey,
    bite: {
      without: ["gate.namesOwner"],
      input: actorWithOthersKey,
      happens: "a key counts although it says that it is somebody else's",
      succeeded: letIn,
    },
  },
  {
    title: "Media type confusion",
    door: "inbox, and documents that it fetches",
    inputs: [
      asText,
      {
        name: "a key served as HTML",
        send: keyAt((_, response, key) => plainly(response, JSON.stringify(key), "text/html")),
        status: 401,
        reason: "key-missing",
        fetches: 1,
      },
      {
        name: "an activity sent as plain JSON",
        send: ({ friend, inbox }) =>
          friend.send(inbox, friend.activity("Create", friend.event()), { type: "application/json" }),
        status: 415,
        reason: "media-type",
      },
      {
        name: "an activity sent compressed",
        send: ({ friend, inbox }) =>
          friend.send(inbox, friend.activity("Create", friend.event()), { headers: { "content-encoding": "gzip" } }),
        status: 415,
        reason: "media-type",
      },
    ],
    control: {
      ...ownKey,
      name: "JSON-LD with the profile of ActivityStreams",
      send: keyAt((_, response, key) =>
        plainly(response, JSON.stringify(key), `application/ld+json; profile="${streams}"`),
      ),
    },
    bite: {
      without: ["gate.isActivityDocument"],
      input: asText,
      happens: "a file that somebody could upload there counts as a key",
      succeeded: letIn,
    },
  },
  {
    title: "SSRF in all literal forms, by key id",
    door: "safeFetch, by the inbox",
    inputs: [
      loopback6,
      insideKey("a cloud's metadata service", () => `http://169.254.169.254/latest/${++serial}#k`),
      insideKey("a private address", () => `https://10.0.0.${(serial % 250) + 1}/${++serial}#k`),
      insideKey("IPv4 in IPv6", () => `https://[::ffff:7f00:1]/${++serial}#k`),
      insideKey("NAT64", () => `https://[64:ff9b::7f00:1]/${++serial}#k`),
      insideKey("6to4", () => `https://[2002:7f00:1::]/${++serial}#k`),
      insideKey("a number for an address", () => `https://2130706433/${++serial}#k`),
      insideKey("octal", () => `https://0177.0.0.1/${++serial}#k`),
      insideKey("the address of everything", () => `http://0.0.0.0/${++serial}#k`),
      insideKey("another port", () => `https://[2001:db8::1]:8443/${++serial}#k`),
    ],
    control: ownKey,
    bite: {
      without: ["fetch.isPublicUrl", "fetch.isPublicAddress"],
      input: loopback6,
      happens: "the node asks a service that only its own machine can reach",
      succeeded: reached,
      undo: async ({ inside }) => inside.hangUp(),
    },
  },
  {
    title: "SSRF by redirect",
    door: "safeFetch, by the inbox",
    inputs: [
      redirectInside,
      {
        ...redirectInside,
        name: "a redirect to a cloud's metadata service",
        send: keyAt((_, response) => void response.writeHead(307, { location: "http://169.254.169.254/" }).end()),
      },
    ],
    control: { ...ownKey, name: "a redirect on the same site", send: loop(1) },
    bite: {
      without: ["fetch.isPublicUrl", "fetch.isPublicAddress", "fetch.staysHome"],
      input: redirectInside,
      happens: "the node follows it inside",
      succeeded: reached,
      undo: async ({ inside }) => inside.hangUp(),
    },
  },
  {
    title: "Fetch amplification",
    door: "safeFetch, by the inbox",
    inputs: [
      aimAtThird,
      {
        name: "an Announce of a hundred things at once",
        send: ({ friend, victim, inbox }) =>
          friend.send(
            inbox,
            friend.activity(
              "Announce",
              Array.from({ length: 100 }, (_, item) => `${victim.origin}/x/${item}`),
            ),
          ),
        status: 202,
        reason: /cannot be had|HTTP 404/,
        fetches: 1,
      },
    ],
    behindGate: true,
    control: { ...ownKey, name: "a redirect on the same site", send: loop(1) },
    bite: {
      without: ["fetch.staysHome"],
      input: aimAtThird,
      happens: "the node asks a third site, as often as the attacker likes",
      succeeded: ({ victim }) => victim.asked.length > victimAsked,
    },
  },
  {
    title: "URL tricks",
    door: "safeFetch, by the inbox",
    inputs: [
      finalDot,
      insideKey(
        "a name and password in front of the host",
        ({ friend }) => `${friend.origin.replace("//", "//example.org@")}/friend#rsa`,
      ),
      insideKey("a file", () => "file:///etc/passwd", "signature-malformed"),
      insideKey("a backslash", ({ friend }) => `${friend.origin}\\\\@example.org/friend`, "signature-malformed"),
    ],
    control: ownKey,
    bite: {
      without: ["fetch.isPlainUrl"],
      input: redirectWithName,
      happens: "an address that is written one way and read another is asked",
      succeeded: ({ friend }) => friend.asked.slice(asked).some((path) => path.startsWith("/there/")),
    },
  },
  {
    title: "Redirect loops",
    door: "safeFetch, by the inbox",
    inputs: [
      fourHops,
      {
        name: "an address that redirects to itself",
        send: keyAt((_, response, key) => void response.writeHead(301, { location: String(key["id"]) }).end()),
        status: 401,
        reason: "key-missing",
        fetches: 4,
      },
    ],
    control: { ...ownKey, name: "three redirects", send: loop(3) },
    bite: { without: ["fetch.mayFollow"], input: fourHops, happens: "the node goes on and on", succeeded: letIn },
  },
  {
    title: "gzip bombs",
    door: "safeFetch, by the inbox",
    inputs: [
      gzipBomb,
      {
        name: "a key that says that it is 600 KiB long",
        send: keyAt(
          (_, response) =>
            void response
              .writeHead(200, { "content-type": json, "content-length": 600 * 1024 })
              .end(Buffer.alloc(600 * 1024, 32)),
        ),
        status: 401,
        reason: "key-missing",
        fetches: 1,
      },
    ],
    control: {
      ...ownKey,
      name: "a key packed as usual",
      send: keyAt((_, response, key) =>
        plainly(response, gzipSync(JSON.stringify(key)), json, { "content-encoding": "gzip" }),
      ),
    },
    bite: { without: ["fetch.isSmall"], input: gzipBomb, happens: "all of it is unpacked and read", succeeded: letIn },
  },
];
