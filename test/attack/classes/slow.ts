import { connect, type Socket } from "node:net";
import { createLog, systemClock } from "@nri-commons/core/kit";
import { loopbackDialer } from "@nri-commons/core/testing";
import { linesOfAll } from "../../../core/src/federation/gate/refusal-lines.ts";
import { createSafeFetch, FetchProblem } from "../../../core/src/net/index.ts";
import type { Answer } from "../answer.ts";
import type { Attack, Input } from "../attack.ts";
import { sendRaw, signedRequest } from "../signed-post.ts";
import { suiteClock } from "../suite-clock.ts";
import type { World } from "../world.ts";
import { isKept, isLetIn } from "./kept.ts";

const last = { object: "", activity: "" };

/** Bytes as they are, on a socket of their own; the first line of what comes back. */
async function speak(world: World, talk: (socket: Socket) => void): Promise<Answer> {
  const { port } = new URL(world.node.origin);
  const socket = connect(Number(port), "127.0.0.1");
  try {
    return await new Promise((resolve, reject) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk.toString("latin1");
        const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
        if (status !== undefined) resolve({ status: Number(status), text });
      });
      socket.on("error", reject);
      socket.on("close", () => resolve({ status: 0, text }));
      socket.on("connect", () => talk(socket));
    });
  } finally {
    socket.destroy();
  }
}

/** A signed Create of the friend's, as text: head and body apart. */
function create({ friend, inbox }: World, claimed: (length: number) => number = (length) => length) {
  const event = friend.event();
  const activity = friend.activity("Create", event);
  Object.assign(last, { object: event.id, activity: activity.id });
  const { headers, body } = signedRequest({
    url: inbox,
    body: JSON.stringify(activity),
    keyId: friend.keyId,
    key: friend.rsa,
  });
  const length = body?.length ?? 0;
  const all = { host: new URL(inbox).host, "content-length": String(claimed(length)), ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return { head: `POST /ap/inbox HTTP/1.1\r\n${head.join("")}\r\n`, body: body ?? Buffer.alloc(0) };
}

const wholeOf = (world: World) => {
  const { head, body } = create(world);
  return speak(world, (socket) => socket.write(Buffer.concat([Buffer.from(head), body])));
};

const shortLength: Input = {
  name: "a length that is too small",
  send(world) {
    const { head, body } = create(world, (length) => length - 10);
    return speak(world, (socket) => socket.write(Buffer.concat([Buffer.from(head), body])));
  },
  status: 400,
  reason: "digest",
};

let drip: NodeJS.Timeout | undefined;

/** One byte a second, and never the last. */
const drippingBody: Input = {
  name: "a signed body that drips",
  async send(world) {
    const { head, body } = create(world);
    const answer = await speak(world, (socket) => {
      socket.write(head);
      let at = 0;
      drip = setInterval(() => socket.write(body.subarray(at, ++at)), 1000);
    });
    clearInterval(drip);
    return answer;
  },
  status: 400,
  reason: "body-unread",
};

const headersHeld = 300;
let held: Socket[] = [];

/** Many who never finish what they ask; then somebody honest asks. */
const slowHeaders: Input = {
  name: `${headersHeld} connections that never finish their headers, and one that does`,
  async prepare({ node }) {
    const { port } = new URL(node.origin);
    held = Array.from({ length: headersHeld }, () => connect(Number(port), "127.0.0.1"));
    await Promise.all(held.map((socket) => new Promise((done) => socket.once("connect", done))));
    for (const socket of held) socket.on("error", () => {}).write("POST /ap/inbox HTTP/1.1\r\nhost: x\r\nx-a: ");
  },
  async send({ node }) {
    const { status } = await node.get("/healthz");
    for (const socket of held) socket.destroy();
    return { status };
  },
  status: 200,
};

/** Asks the node's own safeFetch with a resolver that changes its mind: a running node has no way to be given one. */
function resolving(...answers: readonly (readonly string[])[]) {
  return async ({ inside }: World): Promise<Answer> => {
    const asked = inside.asked.length;
    const left = [...answers];
    const fetch = createSafeFetch({
      userAgent: "attack",
      clock: systemClock,
      log: createLog("silent"),
      lookup: async () => left.shift() ?? answers.at(-1) ?? [],
    });
    try {
      const { port } = new URL(inside.origin);
      await fetch(`http://rebind.example:${port}/secret`, { purpose: "document" });
      return { status: 200 };
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error;
      return { status: inside.asked.length > asked ? 200 : 403, text: error.reason };
    } finally {
      await fetch.close();
    }
  };
}

const rebound: Input = {
  name: "a name that leads to this machine",
  send: resolving(["::1"]),
  status: 403,
};

/** A follow that the operator was talked into: the stranger's own words lead on. */
function talkedInto(name: string, target: (world: World) => string, arrange: (world: World) => void): Input {
  return {
    name,
    async prepare(world) {
      arrange(world);
    },
    async send(world) {
      before = world.inside.asked.length;
      try {
        await world.node.run("peers follow", { arguments: { site: target(world) } });
        return { status: 200 };
      } catch (error) {
        return { status: error instanceof Error && "status" in error ? Number(error.status) : 500 };
      }
    },
    status: 404,
    fetches: 1,
  };
}
let before = 0;

const json = (value: object) => (_: unknown, response: import("node:http").ServerResponse) =>
  void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));

const byWebfinger = talkedInto(
  "WebFinger that names an actor inside",
  ({ stranger }) => `stranger@${new URL(stranger.origin).host}`,
  ({ stranger, inside }) => {
    const path = `/.well-known/webfinger?resource=${encodeURIComponent(`acct:stranger@${new URL(stranger.origin).host}`)}`;
    stranger.pages.set(path, json({ links: [{ rel: "self", type: "application/activity+json", href: inside.actor }] }));
  },
);

const flood = 3_000;

export const slowAttacks: readonly Attack[] = [
  {
    title: "Drip servers and senders",
    door: "inbox, and safeFetch",
    inputs: [
      drippingBody,
      {
        name: "a key whose document drips",
        async send(world) {
          const { friend } = world;
          const keyId = `${friend.origin}/drip/${Math.random()}`;
          friend.pages.set(new URL(keyId).pathname, (_, response) => {
            response.writeHead(200, { "content-type": "application/activity+json" });
            const timer = setInterval(() => response.write(" "), 500);
            response.on("close", () => clearInterval(timer));
          });
          return friend.send(world.inbox, friend.activity("Create", friend.event()), { keyId });
        },
        status: 503,
        reason: "key-unreachable",
        fetches: 1,
      },
    ],
    control: {
      name: "a body in two pieces",
      send: (world) => {
        const { head, body } = create(world);
        return speak(world, (socket) => {
          socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, 20)]), () =>
            setImmediate(() => socket.write(body.subarray(20))),
          );
        });
      },
      status: 202,
      passed: (world) => isKept(world, last.object),
    },
    bite: { none: "the time limits are the check; without one the request would never end" },
  },
  {
    title: "False lengths",
    door: "inbox",
    inputs: [
      shortLength,
      {
        name: "two lengths",
        send(world) {
          const { head, body } = create(world);
          const doubled = head.replace("\r\n\r\n", "\r\ncontent-length: 1\r\n\r\n");
          return speak(world, (socket) => socket.write(Buffer.concat([Buffer.from(doubled), body])));
        },
        status: 400,
      },
      {
        name: "a length and chunks at once",
        send(world) {
          const { head, body } = create(world);
          const both = head.replace("\r\n\r\n", "\r\ntransfer-encoding: chunked\r\n\r\n");
          return speak(world, (socket) => socket.write(Buffer.concat([Buffer.from(both), body])));
        },
        status: 400,
      },
      {
        name: "a length of 600 KiB",
        send(world) {
          const { head } = create(world, () => 600 * 1024);
          return speak(world, (socket) => socket.write(head));
        },
        status: 413,
        reason: "too-large",
      },
    ],
    control: { name: "the right length", send: wholeOf, status: 202, passed: (world) => isKept(world, last.object) },
    bite: {
      without: ["gate.isDigestOf", "gate.readJson"],
      input: {
        ...shortLength,
        status: 401,
        name: "other bytes of the same length",
        send(world) {
          const { head, body } = create(world, (length) => length);
          const cut = Buffer.from(body.toString().replace(/"published":"[^"]*"/, '"name":"Not signed"  '));
          const fitted = Buffer.concat([cut, Buffer.alloc(Math.max(0, body.length - cut.length), 32)]).subarray(
            0,
            body.length,
          );
          return speak(world, (socket) => socket.write(Buffer.concat([Buffer.from(head), fitted])));
        },
      },
      happens: "what arrives need not be what was signed",
      succeeded: (world) => isLetIn(world, last.activity),
    },
  },
  {
    title: "Slowloris",
    door: "the listener",
    inputs: [
      slowHeaders,
      {
        name: "headers of 20 KB",
        send: (world) =>
          speak(world, (socket) => socket.write(`GET / HTTP/1.1\r\nhost: x\r\nx-a: ${"a".repeat(20_000)}\r\n\r\n`)),
        status: 431,
      },
    ],
    control: {
      name: "one request by itself",
      send: async ({ node }) => ({ status: (await node.get("/healthz")).status }),
      status: 200,
    },
    bite: {
      none: "the listener's own limits (headers within 20 s, a request within 60 s, 16 KB of headers) are the check",
    },
  },
  {
    title: "SSRF by rebinding",
    door: "safeFetch",
    inputs: [
      rebound,
      {
        name: "a name with one address outside and one inside",
        send: resolving(["93.184.215.14", "::1"]),
        status: 403,
      },
    ],
    control: {
      name: "a name that leads where the test's dialer allows",
      async send({ friend }) {
        const fetch = createSafeFetch({
          userAgent: "attack",
          clock: systemClock,
          log: createLog("silent"),
          dialer: loopbackDialer,
          lookup: async () => ["127.0.0.1"],
        });
        const { status } = await fetch(friend.actor.replace("127.0.0.1", "localhost"), { purpose: "document" });
        await fetch.close();
        return { status };
      },
      status: 200,
    },
    bite: {
      without: ["fetch.isPublicUrl", "fetch.isPublicAddress"],
      input: rebound,
      happens: "the name leads the node inside",
      succeeded: (_, { status }) => status === 200,
    },
  },
  {
    title: "SSRF by WebFinger, NodeInfo and icons",
    door: "nri peers follow, and actors' documents",
    inputs: [
      byWebfinger,
      talkedInto(
        "NodeInfo whose link leads inside",
        ({ stranger }) => `${stranger.origin}/`,
        ({ stranger, inside }) =>
          void stranger.pages.set(
            "/.well-known/nodeinfo",
            json({
              links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.1", href: `${inside.origin}/nodeinfo` }],
            }),
          ),
      ),
      {
        name: "an actor whose icon, image and endpoints are inside",
        send: ({ friend, inside, inbox }) =>
          friend.send(
            inbox,
            friend.activity("Update", {
              ...friend.document(),
              icon: { type: "Image", url: `${inside.origin}/i.png` },
              image: `${inside.origin}/b.png`,
            }),
          ),
        status: 202,
        mayKeep: ["ap_objects", "ap_activities"],
      },
    ],
    behindGate: true,
    control: {
      name: "WebFinger that names an actor of its own",
      async send(world) {
        const { stranger, node } = world;
        const host = new URL(stranger.origin).host;
        const path = `/.well-known/webfinger?resource=${encodeURIComponent(`acct:stranger@${host}`)}`;
        stranger.pages.set(
          path,
          json({ links: [{ rel: "self", type: "application/activity+json", href: stranger.actor }] }),
        );
        await node.run("peers follow", { arguments: { site: `stranger@${host}` } });
        await world.settle();
        await node.federation.peers.unfollow(stranger.actor);
        return { status: 200 };
      },
      status: 200,
    },
    bite: {
      without: ["fetch.isPublicUrl", "fetch.isPublicAddress"],
      input: byWebfinger,
      happens: "the node asks a service that only its own machine can reach",
      succeeded: ({ inside }) => inside.asked.length > before,
      undo: async ({ inside }) => inside.hangUp(),
    },
  },
  {
    title: "Log injection",
    door: "inbox",
    inputs: [
      {
        name: "a key id that commands a terminal",
        send: ({ friend, inbox }) =>
          friend.send(inbox, friend.activity("Create", friend.event()), {
            keyId: "https://evil.example/\u009b2Jkey",
            key: friend.rsa,
          }),
        status: 401,
        reason: /key-missing|signature-malformed/,
      },
      {
        name: "a key id that looks like a second entry",
        send: ({ friend, inbox }) =>
          friend.send(inbox, friend.activity("Create", friend.event()), {
            keyId: "https://evil.example/,level:50,msg:all-is-well",
          }),
        status: 503,
        reason: "key-unreachable",
      },
    ],
    control: { name: "an honest one", send: wholeOf, status: 202 },
    bite: { none: "the log has one writer, which writes JSON: there is no check to take out" },
  },
  {
    title: "State growth",
    door: "inbox",
    inputs: [
      {
        name: `${flood} refusals of as many invented sites`,
        async send(world) {
          logged = world.lines.length;
          let status = 599;
          for (let round = 0; round < flood / 50; round++) {
            const answers = await Promise.all(
              Array.from({ length: 50 }, (_, one) =>
                fetch(world.inbox, {
                  method: "POST",
                  body: "{}",
                  headers: {
                    "content-type": "application/activity+json",
                    signature: `keyId="https://s${round * 50 + one}.example/k",headers="date",signature="AAAA"`,
                  },
                }),
              ),
            );
            for (const answer of answers) status = Math.min(status, answer.status === 429 ? 401 : answer.status);
          }
          return { status };
        },
        status: 401,
        // A bounded number of lines, however many sites are invented.
        isHarmless: (_, { lines }) => lines.length - logged <= 2 * linesOfAll,
      },
      {
        name: "the same activity a hundred times at once",
        async prepare(world) {
          // The flood took what this address may send in a minute.
          suiteClock.nextMinute();
          const { friend, inbox } = world;
          const activity = friend.activity("Create", friend.event());
          await friend.send(inbox, activity);
          // Signed beforehand: what is watched is the node.
          repeated = Array.from({ length: 100 }, () =>
            signedRequest({ url: inbox, body: JSON.stringify(activity), keyId: friend.keyId, key: friend.rsa }),
          );
        },
        async send({ inbox }) {
          const answers = await Promise.all(repeated.map((one) => sendRaw(inbox, { method: "POST", ...one })));
          return { status: Math.max(...answers.map(({ status }) => status)) };
        },
        status: 202,
      },
    ],
    control: { name: "an honest one", send: wholeOf, status: 202 },
    bite: { none: "bounds are kept by what stores: 501 rows of refusals an hour, 10,000 keys, 50,000 ids" },
  },
];

let logged = 0;
let repeated: ReturnType<typeof signedRequest>[] = [];
