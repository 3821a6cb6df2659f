import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { idOf } from "../document.ts";
import { bootPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { as, deliver, outcomes } from "../test/remote-hosts.ts";

interface Vector {
  documents: (JsonObject & { id: string })[];
  expect: {
    outcome: string;
    owner?: string;
    object?: string;
    fetch?: string;
    follower?: string;
    key?: { id: string; publicKeyMultibase: string };
  };
}

const igf = "https://igf.example";
const folder = join(
  dirname(createRequire(import.meta.url).resolve("@nri-commons/spec/package.json")),
  "vectors/foreign",
);

describeOnSqlite("what other software sends", (open) => {
  it.each(vectors())("%s", async (_name, vector) => {
    const { peer, network } = await setUp(vector);
    for (const document of vector.documents) {
      await deliver(peer.store, { actor: idOf(document["actor"]) ?? "" }, document);
    }
    const before = network.log.length;
    await peer.settle();
    const asked = network.log.slice(before);
    const states = (await outcomes(peer.store)).map(([state]) => state);
    const events = await peer.events();
    const { expect: wanted } = vector;
    const object = idOf(vector.documents[0]?.["object"]) ?? "";
    switch (wanted.outcome) {
      case "event":
        expect([states, Object.keys(events).length]).toEqual([["done"], 1]);
        if (wanted.owner) expect(await ownerOf(Object.keys(events)[0] ?? "")).toBe(wanted.owner);
        break;
      case "follow":
        expect(states).toEqual(["done"]);
        expect(await peer.federation.peers.list()).toMatchObject([{ actor: wanted.follower, follower: "accepted" }]);
        break;
      case "unfollow":
        expect([states, await peer.federation.peers.list()]).toEqual([["done"], []]);
        break;
      case "tombstone":
        expect(await typeOf(wanted.object ?? object)).toBe("Tombstone");
        break;
      case "fetch-object":
        expect(asked).toContain(`GET ${wanted.fetch}`);
        break;
      case "unwrapped":
        expect(states).toEqual(["done"]);
        break;
      case "accepted-once":
        expect(states.every((state) => state === "done")).toBe(true);
        break;
      case "refused":
        expect(states).toEqual(["refused"]);
        expect(events).toEqual({});
        break;
      default:
        expect(["join", "announce", "ignored-if-unknown"]).toContain(wanted.outcome);
        expect(states).toEqual(["done"]);
    }
    await peer.stop();

    async function typeOf(id: string): Promise<string | undefined> {
      return (await row(id))?.type;
    }
    async function ownerOf(id: string): Promise<string | undefined> {
      return (await row(id))?.owner;
    }
    function row(id: string) {
      return peer.store.db.selectFrom("ap_objects").selectAll().where("id", "=", id).executeTakeFirst();
    }
  });

  /** The node that the vectors speak to; it follows the sender of the first document unless that one wants to follow it. */
  async function setUp(vector: Vector) {
    const network = inMemoryNetwork();
    const clock = movableClock(Date.UTC(2027, 0, 10));
    const [first] = vector.documents;
    const sender = idOf(first?.["actor"]) ?? "";
    const name = "example-igf";
    const passedOn = ["event", "fetch-object"].includes(vector.expect.outcome);
    const about = originOf(idOf(first?.["object"]) ?? "");
    const origin = passedOn && about === igf ? "https://me.example" : igf;
    const options = { settings: { acceptFollows: "all" } } as const;
    const peer = await bootPeer({ name, origin, store: await open(), network, clock, options });
    const embedded = isJsonObject(first?.["object"]) ? first["object"] : undefined;
    const owner = vector.expect.owner ?? idOf(embedded?.["attributedTo"]) ?? "";
    serveActors(network, origin === igf ? [sender] : [sender, owner], vector);
    const own = testEvent(peer, "01m7w2y7m0ey8r45rwxd5z94c2");
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object: own, audience: "public", revision: "1" }),
    );
    const wantsUs = ["follow", "unfollow"].includes(vector.expect.outcome);
    if (!wantsUs && vector.expect.outcome !== "ignored-if-unknown") await peer.federation.peers.follow(sender);
    if (vector.expect.outcome === "unfollow") {
      const follow = { "@context": as, id: `${sender}#follow`, type: "Follow", actor: sender, object: peer.actor };
      await deliver(peer.store, { actor: sender }, follow);
    }
    await peer.settle();
    await peer.store.transaction((db) => db.deleteFrom("ap_inbox").execute());
    if (vector.expect.outcome === "accepted-once") await nameFollow(vector.documents[0]);
    return { peer, network };

    /** Our Follow gets the id that the answer speaks of. */
    async function nameFollow(answer: JsonObject | undefined): Promise<void> {
      const id = idOf(answer?.["object"]);
      if (id === undefined) return;
      const doc = JSON.stringify({ "@context": as, id, type: "Follow", actor: peer.actor, object: sender });
      await peer.store.transaction((db) =>
        db.updateTable("ap_activities").set({ id, doc }).where("type", "=", "Follow").execute(),
      );
    }
  }
});

function serveActors(network: ReturnType<typeof inMemoryNetwork>, actors: readonly string[], vector: Vector): void {
  const byOrigin = new Map<string, Map<string, JsonObject>>();
  for (const id of actors.filter((actor) => originOf(actor) !== "")) {
    const { key } = vector.expect;
    const documents = byOrigin.get(originOf(id)) ?? new Map<string, JsonObject>();
    documents.set(id, {
      "@context": as,
      id,
      type: "Group",
      preferredUsername: "g",
      inbox: `${originOf(id)}/the-inbox`,
      ...(key && id === vector.expect.owner ? { assertionMethod: [{ ...key, type: "Multikey", controller: id }] } : {}),
    });
    byOrigin.set(originOf(id), documents);
  }
  for (const [origin, documents] of byOrigin) {
    network.serve(origin, (request) => {
      if (request.method === "POST") return new Response(null, { status: 202 });
      const document = documents.get(request.url);
      if (!document) return new Response(null, { status: 404 });
      return Response.json(document, { headers: { "content-type": "application/activity+json" } });
    });
  }
}

function vectors(): [string, Vector][] {
  return readdirSync(folder).map((name) => {
    const vector = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const documents: Vector["documents"] = [vector.documents ?? vector.document].flat();
    return [`${name.replace(".json", "")}: ${vector.why}`, { documents, expect: vector.expect }];
  });
}
