import type { JsonObject } from "@nri-commons/core/kit";
import type { Attack, Control, Input } from "../attack.ts";
import { streams } from "../remote-site.ts";
import type { World } from "../world.ts";
import { isKept, isLetIn } from "./kept.ts";

const last = { object: "", activity: "" };

/** A Create of the friend's own event, its JSON turned into something else before it is signed. */
function says(change: (text: string, world: World) => string): Input["send"] {
  return (world) => {
    const { friend, inbox } = world;
    const event = friend.event();
    const activity = friend.activity("Create", event);
    Object.assign(last, { object: event.id, activity: activity.id });
    return friend.send(inbox, change(JSON.stringify(activity), world));
  };
}

/** The same with other members. */
const with_ = (more: (world: World) => JsonObject): Input["send"] =>
  says((text, world) => JSON.stringify({ ...JSON.parse(text), ...more(world) }));

const added = (members: string) => says((text) => text.replace(/}$/, `,${members}}`));
const nested = (depth: number) => added(`"x":${"[".repeat(depth)}${"]".repeat(depth)}`);
const wide = (count: number) => added(`"x":[${Array(count).fill("0").join(",")}]`);

const plain: Control = {
  name: "the same without it",
  send: says((text) => text),
  status: 202,
  passed: (world) => isKept(world, last.object),
};
const letIn = (world: World) => isLetIn(world, last.activity);

const tooDeep: Input = { name: "40 levels", send: nested(40), status: 400, reason: "json" };
const twice: Input = {
  name: "one name twice, with two values",
  send: added('"type":"Delete"'),
  status: 400,
  reason: "json",
};
const proto: Input = {
  name: "a member called __proto__",
  send: added('"__proto__":{"isAdmin":true}'),
  status: 400,
  reason: "json",
};
const noObject: Input = { name: "no object", send: with_(() => ({ object: undefined })), status: 400, reason: "shape" };
const bent: Input = {
  name: "a context in which object means something else",
  send: with_(() => ({ "@context": [streams, { object: "https://evil.example/#other" }] })),
  status: 400,
  reason: "context",
};
const big: Input = {
  name: "600 KiB",
  send: added(`"x":"${"x".repeat(600 * 1024)}"`),
  status: 413,
  reason: "too-large",
};

/** A context is data: the activity is taken, and nobody is asked for it. */
const remote = (iri: (world: World) => string) => with_((world) => ({ "@context": [streams, iri(world)] }));
const taken = { status: 202, mayKeep: ["ap_activities", "ap_objects", "content_event"] } as const;

export const wordAttacks: readonly Attack[] = [
  {
    title: "Deep and wide JSON",
    door: "inbox",
    inputs: [
      tooDeep,
      { name: "100,000 brackets", send: nested(100_000), status: 400, reason: "json" },
      { name: "21,000 values", send: wide(21_000), status: 400, reason: "json" },
      big,
    ],
    control: {
      ...plain,
      name: "20 levels and 10,000 values",
      send: added(`"x":${"[".repeat(20)}${"]".repeat(20)},"y":[${Array(10_000).fill("0").join(",")}]`),
    },
    bite: {
      without: ["gate.readJson"],
      input: tooDeep,
      happens: "it goes on to what reads recursively",
      succeeded: letIn,
    },
  },
  {
    title: "Wrong types",
    door: "inbox",
    inputs: [
      noObject,
      { name: "a number for an id", send: with_(() => ({ id: 7 })), status: 400, reason: "shape" },
      { name: "two types at once", send: with_(() => ({ type: ["Create", "Add"] })), status: 400, reason: "shape" },
      { name: "a list, not an object", send: says((text) => `[${text}]`), status: 400, reason: "json" },
      { name: "a number beyond all numbers", send: added('"x":1e400'), status: 400, reason: "json" },
    ],
    control: plain,
    bite: { without: ["gate.readActivity"], input: noObject, happens: "half an activity is let in", succeeded: letIn },
  },
  {
    title: "Prototype pollution",
    door: "inbox",
    inputs: [
      proto,
      {
        name: "the same, written with an escape",
        send: added('"\\u005f_proto__":{"isAdmin":true}'),
        status: 400,
        reason: "json",
      },
      twice,
    ],
    control: {
      ...plain,
      name: "a member called constructor, which is data",
      send: added('"constructor":{"prototype":1}'),
    },
    bite: { without: ["gate.readJson"], input: proto, happens: "it is let in", succeeded: letIn },
  },
  {
    title: "JSON-LD restructuring",
    door: "inbox",
    inputs: [
      bent,
      {
        name: "a graph that hides the activity",
        send: with_(() => ({ "@graph": [] })),
        status: 400,
        reason: "context",
      },
      {
        name: "a second id by JSON-LD's own name",
        send: with_(({ victim }) => ({ "@id": `${victim.origin}/a/1` })),
        status: 400,
        reason: "context",
      },
    ],
    control: {
      ...plain,
      name: "a context with a word of its own",
      send: with_(() => ({ "@context": [streams, { toot: "http://joinmastodon.org/ns#" }] })),
    },
    bite: {
      without: ["gate.isPlain"],
      input: bent,
      happens: "two programs read two things in it, and it is let in",
      succeeded: letIn,
    },
  },
  {
    title: "Remote contexts",
    door: "inbox",
    inputs: [
      {
        name: "a context on the stranger's host, taken as data",
        send: remote(({ stranger }) => `${stranger.origin}/context.jsonld`),
        ...taken,
      },
      {
        name: "a context inside, taken as data",
        send: remote(({ inside }) => `${inside.origin}/context.jsonld`),
        ...taken,
      },
    ],
    control: plain,
    bite: { none: "no code here could fetch one: the engine's loader is replaced by one that throws" },
    behindGate: true,
  },
];
