import { beforeAll, expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { activity, openGate, other, ownEvent, peer, reason, send, useTestPeers } from "./test-gate.ts";
import { context } from "./test-peer.ts";

describeOnSqlite("JSON and shape at the gate", (open) => {
  let store: Store;
  useTestPeers();
  beforeAll(async () => {
    store = await open();
  });

  const forms = (): [name: string, attack: JsonObject | string, expected: string][] => {
    const body = activity(peer);
    const text = JSON.stringify(body);
    const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);
    return [
      ["a repeated key", text.replace('"type"', '"actor":"x","type"'), "json"],
      ["__proto__", text.replace('"type"', '"__proto__":{},"type"'), "json"],
      ["deep JSON", { ...body, a: deep(1500) }, "json"],
      ["wide JSON", { ...body, a: Array(20_001).fill(0) }, "json"],
      ["no JSON", "nonsense", "json"],
      ["a list", "[]", "json"],
      ["no type", { ...body, type: undefined }, "shape"],
      ["two types", { ...body, type: ["Create", "Add"] }, "shape"],
      ["a type that is no name", { ...body, type: "Ex plode" }, "shape"],
      ["an object as activity", { ...body, type: "Note" }, "shape"],
      ["no id", { ...body, id: undefined }, "shape"],
      ["a number as id", { ...body, id: 1 }, "shape"],
      ["an id with user info", { ...body, id: `${peer.origin.replace("//", "//u@")}/1` }, "shape"],
      ["an id with a line end", { ...body, id: `${peer.origin}/1\n` }, "shape"],
      ["no actor", { ...body, actor: undefined }, "shape"],
      ["two actors", { ...body, actor: [peer.actor, other.actor] }, "shape"],
      ["no object", { ...body, object: undefined }, "shape"],
      [
        "an inline context with a redefined term",
        { ...body, "@context": [context, { object: "as:target" }] },
        "context",
      ],
      ["a context with @vocab", { ...body, "@context": [context, { "@vocab": "https://x.example/" }] }, "context"],
      ["a context redefined deep inside", { ...body, tag: { "@context": { actor: "as:object" } } }, "context"],
      ["a second id by another name", { ...body, "@id": `${other.origin}/1` }, "context"],
      ["an embedded second id", { ...body, object: ownEvent({ "@id": "x" }) }, "context"],
      ["a graph", { ...body, "@graph": [] }, "context"],
      ["a reverse property", { ...body, "@reverse": { object: body["id"] ?? "" } }, "context"],
    ];
  };

  it("are judged after the signature, and bad ones never end in a fault", async () => {
    const { gate } = openGate(store);
    for (const [name, attack, expected] of forms())
      expect([name, await reason(gate, send(attack))]).toEqual([name, expected]);
  });

  it("have near-identical forms that pass", async () => {
    const { gate } = openGate(store);
    for (const control of [
      activity(peer, { type: ["Create"] }),
      activity(peer, { type: "as:Create" }),
      activity(peer, { actor: [peer.actor] }),
      activity(peer, { actor: { id: peer.actor, type: "Group" } }),
      activity(peer, { "@context": [context, { ours: "https://x.example/ours" }] }),
      activity(peer, { "@context": [context, { object: "as:object", "@language": "fr" }] }),
      activity(peer, { note: { "@value": "x", "@language": "en" } }),
      activity(peer, { a: JSON.parse(`${'{"a":'.repeat(30)}1${"}".repeat(30)}`) }),
      activity(peer, { type: "Travel", object: undefined }),
    ]) {
      expect([control, await reason(gate, send(control))]).toEqual([control, "admitted"]);
    }
  });

  it("say when a context is not pinned: its terms stay data, and it is not fetched (remote contexts)", async () => {
    const { gate } = openGate(store);
    const remote = `${peer.origin}/context`;
    const outcome = await gate.admit(await send(activity(peer, { "@context": [context, remote] })));
    expect(outcome).toMatchObject({ contexts: "unknown" });
    expect(peer.asked).toEqual(["/ap/actors/a"]);
  });
});
