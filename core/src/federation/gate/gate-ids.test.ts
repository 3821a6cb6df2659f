import { beforeAll, expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { makeProof } from "../proofs/index.ts";
import { isRefused } from "./index.ts";
import { activity, openGate, other, ownEvent, peer, reason, send, start, useTestPeers } from "./test-gate.ts";
import { actorDocument, here } from "./test-peer.ts";

describeOnSqlite("ids at the gate", (open) => {
  let store: Store;
  useTestPeers();
  beforeAll(async () => {
    store = await open();
  });

  const foreign = () => ({
    id: `${other.origin}/ap/objects/1`,
    type: "Event",
    attributedTo: other.actor,
    name: "Theirs",
  });
  const own = ownEvent;

  it("belong to the one who signed (actor other than signer, foreign ids, foreign attributedTo)", async () => {
    const { gate } = openGate(store);
    const cases: [string, JsonObject, string][] = [
      ["another actor", { actor: other.actor }, "other-actor"],
      ["another actor on the same host", { actor: `${peer.origin}/ap/actors/b` }, "other-actor"],
      ["a foreign activity id", { id: `${other.origin}/ap/activities/1` }, "foreign-id"],
      ["a foreign object", { object: foreign() }, "foreign-id"],
      ["a foreign object by id", { object: foreign().id }, "foreign-id"],
      ["an own and a foreign object", { object: [own(), foreign()] }, "foreign-id"],
      ["a foreign owner", { object: own({ attributedTo: other.actor }) }, "foreign-id"],
      ["a foreign second owner", { object: own({ attributedTo: [peer.actor, other.actor] }) }, "foreign-id"],
      ["a foreign actor of the object", { object: own({ actor: other.actor }) }, "foreign-id"],
      ["Update of a foreign object", { type: "Update", object: foreign() }, "foreign-id"],
      ["Update of our actor", { type: "Update", object: { id: `${here}/ap/actors/b`, type: "Group" } }, "foreign-id"],
      ["Delete of a foreign object", { type: "Delete", object: { type: "Tombstone", id: foreign().id } }, "foreign-id"],
      ["Delete of our object by id", { type: "Delete", object: `${here}/ap/objects/1` }, "foreign-id"],
      ["Undo of a foreign activity", { type: "Undo", object: `${other.origin}/ap/activities/1` }, "foreign-id"],
      ["Create in a Create", { object: { type: "Create", actor: peer.actor, object: foreign() } }, "foreign-id"],
      ["an object that is a number", { object: 7 }, "foreign-id"],
      ["an own object", { object: own() }, "admitted"],
      ["an own object by id", { object: own()["id"] ?? "" }, "admitted"],
      ["another owner on the same host", { object: own({ attributedTo: `${peer.origin}/@forum` }) }, "admitted"],
      ["an object without id", { object: own({ id: undefined }) }, "admitted"],
      ["Update of the own actor", { type: "Update", object: actorDocument(peer) }, "admitted"],
      ["Delete of an own object", { type: "Delete", object: { type: "Tombstone", id: own()["id"] ?? "" } }, "admitted"],
      [
        "Undo without an embedded id",
        { type: "Undo", object: { type: "Follow", actor: peer.actor, object: here } },
        "admitted",
      ],
    ];
    for (const [name, changes, expected] of cases) {
      expect([name, await reason(gate, send(activity(peer, changes)))]).toEqual([name, expected]);
    }
  });

  it("of others may be named, but then only the id counts (forged Announce, forged Accept)", async () => {
    const { gate } = openGate(store);
    const kinds: [string, JsonObject["object"], string][] = [
      ["Announce", foreign().id, "reference"],
      ["Announce", foreign(), "reference"],
      ["Announce", { id: `${other.origin}/c/1`, type: "Create", actor: other.actor, object: foreign() }, "reference"],
      ["Announce", { id: `${peer.origin}/c/1`, type: "Create", actor: peer.actor, object: foreign() }, "reference"],
      ["Announce", { id: `${peer.origin}/c/1`, type: "Create", actor: peer.actor, object: own() }, "own"],
      ["Accept", { id: `${here}/f/1`, type: "Follow", actor: `${here}/ap/actors/b`, object: peer.actor }, "reference"],
      ["Follow", `${here}/ap/actors/b`, "reference"],
      ["Flag", [`${here}/ap/objects/1`], "reference"],
    ];
    for (const [type, object, expected] of kinds) {
      expect(await gate.admit(await send(activity(peer, { type, object })))).toMatchObject({ object: expected });
    }
  });

  it("of others may be passed on with their owner's valid proof and no other (foreign embedded objects)", async () => {
    const { gate } = openGate(store);
    const by = (key = other.ed25519.privateKey, id = `${other.actor}#ed25519-1`, object: JsonObject = foreign()) =>
      makeProof(object, { id, key }, start);
    const pass = async (object: JsonObject) => {
      const outcome = await gate.admit(await send(activity(peer, { type: "Update", object })));
      return isRefused(outcome) ? outcome.reason : outcome.object;
    };
    expect(await pass(by())).toBe("proved");
    expect(await pass({ ...by(), name: "Changed" })).toBe("foreign-id");
    expect(await pass(by(peer.ed25519.privateKey))).toBe("foreign-id");
    expect(await pass(by(peer.ed25519.privateKey, `${peer.actor}#ed25519-1`))).toBe("foreign-id");
    expect(await pass(by(undefined, undefined, { ...foreign(), attributedTo: `${other.origin}/ap/actors/b` }))).toBe(
      "foreign-id",
    );
    expect(await pass(by(undefined, undefined, { ...foreign(), attributedTo: peer.actor }))).toBe("foreign-id");
    expect(await pass(by(undefined, `${other.actor}#rsa-1`))).toBe("foreign-id");
  });

  it("with a number beyond all numbers end in no fault, although no proof can be over them", async () => {
    const { gate } = openGate(store);
    const key = { id: `${other.actor}#ed25519-1`, key: other.ed25519.privateKey };
    const proved = makeProof({ ...foreign(), maximumAttendeeCapacity: 1 }, key, start);
    const text = JSON.stringify(activity(peer, { type: "Update", object: proved }));
    const endless = text.replace('"maximumAttendeeCapacity":1', '"maximumAttendeeCapacity":1e400');
    expect(endless).not.toBe(text);
    expect(await reason(gate, send(endless))).toBe("json");
    expect(await reason(gate, send(text))).toBe("admitted");
  });
});
