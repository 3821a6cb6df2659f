import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer, settleAll, type TestPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";

const old = "https://old.example";
const next = "https://next.example";

describeOnBothDatabases("a node that moves to another domain", (open) => {
  it("keeps its followers, who have each item once and get what is published next", async () => {
    const { peer, node, move } = await setUp();
    await say(node, "Create", testEvent(node, "e1"));
    await say(node, "Create", testEvent(node, "e2"));
    await settleAll(node, peer);
    expect(Object.keys(await peer.events())).toEqual([`${old}/ap/objects/e1`, `${old}/ap/objects/e2`]);

    const moved = await move();
    await settleAll(moved, peer, moved);
    expect(Object.keys(await peer.events())).toEqual([`${next}/ap/objects/e1`, `${next}/ap/objects/e2`]);
    expect((await peer.federation.peers.list()).map(({ actor, following }) => [actor, following])).toEqual([
      [moved.actor, "accepted"],
    ]);
    expect((await moved.federation.peers.list()).map(({ actor, follower }) => [actor, follower])).toEqual([
      [peer.actor, "accepted"],
    ]);
    expect(await moved.federation.moves.list()).toMatchObject([
      { origin: old, movedTo: next, followers: [{ actor: peer.actor, name: "peer IGF", here: true }] },
    ]);

    await say(moved, "Create", testEvent(moved, "e3"));
    await settleAll(moved, peer);
    expect(Object.keys(await peer.events())).toContain(`${next}/ap/objects/e3`);
    await stop(moved, peer);
  });

  it("goes on following whom it followed, under its new name", async () => {
    const { peer, node, move } = await setUp();
    await node.federation.peers.follow(peer.actor);
    await settleAll(node, peer, node);
    const moved = await move();
    await settleAll(moved, peer, moved);
    await say(peer, "Create", testEvent(peer, "theirs"));
    await settleAll(peer, moved);
    expect(Object.keys(await moved.events())).toEqual([`${peer.origin}/ap/objects/theirs`]);
    const followers = (await peer.federation.peers.list()).filter(({ follower }) => follower !== "no");
    expect(followers.map(({ actor }) => actor)).toEqual([moved.actor]);
    await stop(moved, peer);
  });

  it("answers at its old address: the old actor names the new one, its items stay what they are, pages redirect", async () => {
    const { peer, node, move } = await setUp();
    await say(node, "Create", testEvent(node, "e1"));
    const moved = await move();
    const read = async (path: string) => {
      const response = await moved.federation.former[0]?.fetch(
        new Request(old + path, { headers: { accept: "application/activity+json" } }),
      );
      return JSON.parse((await response?.text()) ?? "null");
    };
    expect(await read("/ap/actors/home")).toMatchObject({
      id: `${old}/ap/actors/home`,
      movedTo: `${next}/ap/actors/home`,
      publicKey: { id: `${old}/ap/actors/home#rsa-1`, owner: `${old}/ap/actors/home` },
    });
    expect(await read("/ap/objects/e1")).toMatchObject({ id: `${old}/ap/objects/e1`, attributedTo: node.actor });
    expect(await read("/.well-known/webfinger?resource=acct:home@old.example")).toMatchObject({
      subject: "acct:home@old.example",
    });
    for (const path of ["/en/events/e1?from=old", "/", "/ap/objects/e1"]) {
      const page = await moved.federation.former[0]?.fetch(
        new Request(old + path, { headers: { accept: "text/html" } }),
      );
      expect([page?.status, page?.headers.get("location")]).toEqual([301, next + path]);
    }
    const alias = await moved.federation.app.fetch(new Request(moved.actor));
    expect(await alias.json()).toMatchObject({ id: moved.actor, alsoKnownAs: [`${old}/ap/actors/home`] });
    await stop(moved, peer);
  });

  it("tells those who stayed at the old address of changes and of what is taken back", async () => {
    const { peer, node, move } = await setUp();
    await say(node, "Create", testEvent(node, "e1"));
    await settleAll(node, peer);
    // The new name is not known yet where the peer is: it stays with the old one.
    const moved = await move({ reachable: false });
    await settleAll(moved, peer);
    await say(moved, "Update", testEvent(moved, "e1", { name: "Cancelled", updated: "2026-02-01T00:00:00Z" }), "2");
    await settleAll(moved, peer);
    expect(await peer.events()).toEqual({ [`${old}/ap/objects/e1`]: "Cancelled" });
    const [{ followers = [] } = {}] = await moved.federation.moves.list();
    expect(followers).toEqual([{ actor: peer.actor, name: "peer IGF", here: false }]);
    await say(moved, "Delete", testEvent(moved, "e1"), "3");
    await settleAll(moved, peer);
    expect(await peer.events()).toEqual({});
    await stop(moved, peer);
  });

  it("erases what only some sites have where they have it, under the name by which they know it", async () => {
    const { peer, node, move } = await setUp();
    const shared = testEvent(node, "shared");
    const audience = { actors: [peer.actor] };
    await node.jobs.transaction((tx) =>
      node.federation.publish(tx, { verb: "Create", object: shared, audience, revision: "1" }),
    );
    node.federation.published();
    await settleAll(node, peer);
    expect(Object.keys(await peer.events())).toEqual([`${old}/ap/objects/shared`]);
    const moved = await move();
    await settleAll(moved, peer, moved);
    expect(Object.keys(await peer.events())).toEqual([`${old}/ap/objects/shared`]);
    await moved.jobs.transaction((tx) =>
      moved.federation.publish(tx, { verb: "Delete", object: testEvent(moved, "shared"), audience, revision: "2" }),
    );
    moved.federation.published();
    await settleAll(moved, peer);
    expect(await peer.events()).toEqual({});
    await stop(moved, peer);
  });

  it("gives what only some sites have its new name there with its next change", async () => {
    const { peer, node, move } = await setUp();
    const audience = { actors: [peer.actor] };
    const say = (from: TestPeer, verb: "Create" | "Update", more: object, revision: string) =>
      from.jobs.transaction((tx) =>
        from.federation.publish(tx, { verb, object: testEvent(from, "shared", more), audience, revision }),
      );
    await say(node, "Create", {}, "1");
    node.federation.published();
    await settleAll(node, peer);
    const moved = await move();
    await settleAll(moved, peer, moved);
    await say(moved, "Update", { name: "Anew", updated: "2026-02-01T00:00:00Z" }, "2");
    moved.federation.published();
    await settleAll(moved, peer);
    expect(await peer.events()).toEqual({ [`${next}/ap/objects/shared`]: "Anew" });
    await stop(moved, peer);
  });

  it("says nothing twice when the first start is done twice", async () => {
    const { peer, node, move } = await setUp();
    await say(node, "Create", testEvent(node, "e1"));
    const moved = await move();
    await settleAll(moved, peer, moved);
    const before = await count(moved);
    await moved.store.db.updateTable("ap_former").set({ settled_at: null }).execute();
    await moved.stop();
    const again = await move.again();
    await settleAll(again, peer, again);
    expect(await count(again)).toEqual(before);
    await stop(again, peer);
  });

  it("believes nobody who speaks in the name of its old address", async () => {
    const { peer, node, move } = await setUp();
    await say(node, "Create", testEvent(node, "e1"));
    const moved = await move();
    await expect(moved.federation.peers.follow(node.actor)).rejects.toThrow();
    await stop(moved, peer);
  });

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock(Date.UTC(2026, 10, 20));
    const [store, masterKey] = [await open(), randomBytes(32)];
    const options = { settings: { acceptFollows: "all" as const } };
    const boot = (origin: string) => bootPeer({ name: "home", origin, store, masterKey, network, clock, options });
    const node = await boot(old);
    const peer = await bootPeer({ name: "peer", store: await open(), network, clock, options });
    await peer.federation.peers.follow(node.actor);
    await settleAll(node, peer, node);
    const atNext = async (reachable = true) => {
      const moved = await boot(next);
      if (!reachable) network.cut(next);
      const [door] = moved.federation.former;
      if (door) network.serve(old, (request) => door.fetch(request));
      return moved;
    };
    const move = Object.assign(
      async ({ reachable = true } = {}) => {
        await settleAll(node, peer);
        await node.jobs.transaction((tx) => node.federation.moves.record(tx, next));
        await node.stop();
        return atNext(reachable);
      },
      { again: () => atNext() },
    );
    return { peer, node, move };
  }

  async function say(
    peer: TestPeer,
    verb: "Create" | "Update" | "Delete",
    object: ReturnType<typeof testEvent>,
    revision = "1",
  ) {
    await peer.jobs.transaction((tx) => peer.federation.publish(tx, { verb, object, audience: "public", revision }));
    peer.federation.published();
  }

  async function count({ store }: TestPeer) {
    const rows = await store.db.selectFrom("ap_activities").select("id").where("local", "=", 1).orderBy("id").execute();
    return rows.map(({ id }) => id);
  }

  async function stop(...peers: readonly TestPeer[]) {
    for (const peer of peers) await peer.stop();
  }
});
