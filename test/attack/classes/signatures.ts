import { createHmac, generateKeyPairSync } from "node:crypto";
import type { Attack, Control, Input } from "../attack.ts";
import { pemOf } from "../remote-site.ts";
import type { Signed } from "../signed-post.ts";
import type { World } from "../world.ts";
import { isKept, kept } from "./kept.ts";

/** The id that the last Create of this file was about. */
let last = "";

/** A Create of the friend's own event, sent in some way. */
function create(how: Partial<Signed> | ((world: World, body: string) => Partial<Signed>) = {}) {
  return async (world: World) => {
    const event = world.friend.event();
    last = event.id;
    const body = JSON.stringify(world.friend.activity("Create", event));
    return world.friend.send(world.inbox, body, typeof how === "function" ? how(world, body) : how);
  };
}

const arrived = (world: World) => isKept(world, last);

const honest: Control = { name: "the same, signed as it is sent", send: create(), status: 202, passed: arrived };

const swapped = (body: string) => body.replace("Forum", "Fraud");
const minutes = 60_000;

const changedBody: Input = {
  name: "a word changed under a signed Content-Digest (RFC 9421)",
  send: create((_, body) => ({ sends: { body: swapped(body) } })),
  status: 401,
  reason: "digest",
};

const dateOnly: Input = {
  name: "only the date is signed (draft-cavage)",
  send: create({ scheme: "cavage", covers: ["date"] }),
  status: 401,
  reason: "weak-coverage",
};

const noDigest: Input = {
  name: "method and target signed, Content-Digest left out of it, another body",
  send: create((_, body) => ({ covers: ["@method", "@target-uri"], sends: { body: swapped(body) } })),
  status: 401,
  reason: "weak-coverage",
};

const small = generateKeyPairSync("rsa", { modulusLength: 1024 });
const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** Signed with a key of the friend's that is not worth anything. */
function weakKey(pair: { publicKey: typeof small.publicKey; privateKey: typeof small.privateKey }) {
  return async (world: World) => {
    const { friend } = world;
    const keyId = `${friend.origin}/keys/${Math.random()}`;
    const owner = {
      ...friend.document(),
      publicKey: { id: keyId, owner: friend.actor, publicKeyPem: pemOf(pair.publicKey) },
    };
    friend.pages.set(new URL(keyId).pathname, owner.publicKey);
    friend.pages.set("/friend", owner);
    const answer = await create({ keyId, key: pair.privateKey })(world);
    friend.pages.set("/friend", friend.document());
    return answer;
  };
}

const contradicting: Input = {
  name: "signed with RSA, said to be Ed25519",
  send: create({ algorithm: "ed25519" }),
  status: 401,
  reason: "signature",
};

const late: Input = {
  name: "signed ten minutes ago (RFC 9421)",
  send: create({ skew: -10 * minutes }),
  status: 401,
  reason: "skew",
};

const elsewhere: Input = {
  name: "signed for the inbox of another host (draft-cavage, with that Host header)",
  send: create({
    scheme: "cavage",
    signedUrl: "https://other.example/ap/inbox",
    headers: { host: "other.example" },
  }),
  status: 401,
  reason: "signature",
};

export const signatureAttacks: readonly Attack[] = [
  {
    title: "Digest mismatch",
    door: "inbox",
    inputs: [
      changedBody,
      {
        name: "a word changed under a signed Digest (draft-cavage)",
        send: create((_, body) => ({ scheme: "cavage", sends: { body: swapped(body) } })),
        status: 401,
        reason: "digest",
      },
      {
        name: "one byte more than was signed",
        send: create((_, body) => ({ sends: { body: `${body} ` } })),
        status: 401,
        reason: "digest",
      },
    ],
    control: honest,
    bite: {
      without: ["gate.isDigestOf"],
      input: changedBody,
      happens: "the changed event is kept under the friend's name",
      succeeded: async (world) => String((await kept(world, last))?.["name"]).startsWith("Fraud"),
    },
  },
  {
    title: "Unsigned digest",
    door: "inbox",
    inputs: [
      noDigest,
      {
        name: "Digest sent along, and not signed (draft-cavage)",
        send: create({ scheme: "cavage", covers: ["(request-target)", "host", "date"] }),
        status: 401,
        reason: "weak-coverage",
      },
    ],
    control: honest,
    bite: {
      without: ["signature.coversRfc9421", "gate.isDigestOf"],
      input: noDigest,
      happens: "another body than the signed one is kept",
      succeeded: async (world) => String((await kept(world, last))?.["name"]).startsWith("Fraud"),
    },
  },
  {
    title: "Weak signed set",
    door: "inbox",
    inputs: [
      dateOnly,
      {
        name: "only the method is signed (RFC 9421)",
        send: create({ covers: ["@method", "content-digest"] }),
        status: 401,
        reason: "weak-coverage",
      },
      {
        name: "the path is signed, the host is not",
        send: create({ covers: ["@method", "@path", "content-digest"] }),
        status: 401,
        reason: "weak-coverage",
      },
    ],
    control: { ...honest, name: "the usual set of draft-cavage", send: create({ scheme: "cavage" }) },
    bite: {
      without: ["signature.coversCavage", "gate.isDigestOf"],
      input: dateOnly,
      happens: "a signature that could be put under anything is believed",
      succeeded: arrived,
    },
  },
  {
    title: "Algorithm confusion",
    door: "inbox",
    inputs: [
      {
        name: "HMAC with the public key as its secret",
        send: create((world) => ({
          algorithm: "hmac-sha256",
          signature: (base) => createHmac("sha256", world.friend.rsaPublicPem).update(base).digest(),
        })),
        status: 401,
        reason: "algorithm",
      },
      contradicting,
      {
        name: "draft-cavage with rsa-sha1",
        send: create({ scheme: "cavage", algorithm: "rsa-sha1" }),
        status: 401,
        reason: "algorithm",
      },
    ],
    control: honest,
    bite: {
      without: ["signature.isAlgorithmOf"],
      input: contradicting,
      happens: "what the request says about its algorithm is not held against the key",
      succeeded: arrived,
    },
  },
  {
    title: "Small keys",
    door: "inbox",
    inputs: [
      { name: "an RSA key of 1024 bits", send: weakKey(small), status: 401, reason: "key-weak", fetches: 2 },
      {
        name: "a key on a curve that is not taken (P-256)",
        send: weakKey(curve),
        status: 401,
        reason: "key-weak",
        fetches: 2,
      },
    ],
    control: {
      name: "an RSA key of 2048 bits at an address of its own",
      send: weakKey(generateKeyPairSync("rsa", { modulusLength: 2048 })),
      status: 202,
      passed: arrived,
    },
    bite: {
      without: ["signature.isSoundRsa"],
      input: { name: "an RSA key of 1024 bits", send: weakKey(small), status: 401 },
      happens: "a signature by a key that can be broken is believed",
      succeeded: arrived,
    },
  },
  {
    title: "Skew",
    door: "inbox",
    inputs: [
      late,
      { name: "signed ten minutes from now", send: create({ skew: 10 * minutes }), status: 401, reason: "skew" },
      {
        name: "a Date of ten minutes ago (draft-cavage)",
        send: create({ scheme: "cavage", skew: -10 * minutes }),
        status: 401,
        reason: "skew",
      },
    ],
    control: { ...honest, name: "signed four minutes ago", send: create({ skew: -4 * minutes }) },
    bite: {
      without: ["signature.isTimely"],
      input: late,
      happens: "an old message is taken as new",
      succeeded: arrived,
    },
  },
  {
    title: "Cross-path and cross-host replay",
    door: "inbox",
    inputs: [
      {
        name: "signed for another path of this node",
        send: (world) => create({ signedUrl: `${world.node.origin}/ap/other` })(world),
        status: 401,
        reason: "signature",
      },
      {
        name: "signed for the inbox of another host (RFC 9421)",
        send: create({ signedUrl: "https://other.example/ap/inbox" }),
        status: 401,
        reason: "signature",
      },
      elsewhere,
    ],
    control: { ...honest, name: "signed for this inbox (draft-cavage)", send: create({ scheme: "cavage" }) },
    bite: {
      without: ["signature.hostOf"],
      input: elsewhere,
      happens: "what was meant for another host is taken here",
      succeeded: arrived,
    },
  },
];
