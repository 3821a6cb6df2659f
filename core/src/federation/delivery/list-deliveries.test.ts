import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { testEvent } from "../test/federation-harness.ts";
import { createDeliveries } from "./list-deliveries.ts";
import { nodeWithFollower, objectOf, say } from "./test-follower.ts";

const hour = 3_600_000;

describeOnBothDatabases("the list of deliveries", (open) => {
  it("says of each recipient who it is, what was sent, and what became of it in words", async () => {
    const { peer, clock, host, answer } = await nodeWithFollower(await open());
    const replies: Record<string, number> = { e2: 503, e3: 400, e4: 403, e5: 202 };
    answer((body) => replies[objectOf(body).replace(/.*\//, "")] ?? 202);
    for (const id of ["e2", "e3", "e4", "e5"]) await say(peer, "Create", id, "1");
    await peer.federation.idle();
    const retryAt = clock.now() + 60_000;
    const [e5, e4, e3, e2] = await peer.federation.deliveries.list({ limit: 4 });
    const all = { verb: "Create", peer: host.origin, inbox: `${host.origin}/inbox`, attempts: 1 };
    expect(e5).toMatchObject({ ...all, title: "Event e5", state: "delivered", at: clock.now() });
    expect(e4).toMatchObject({ state: "retrying", reason: "the recipient refuses us (HTTP 403)" });
    expect(e3).toMatchObject({ state: "dead", reason: "the recipient could not read it (HTTP 400)" });
    expect(e2).toMatchObject({ state: "retrying", at: retryAt, reason: "the recipient has a fault (HTTP 503)" });
    expect(e5?.peerName).toBe(undefined);

    host.documents.set(host.actor, { ...host.documents.get(host.actor), name: "The Forum" });
    await peer.store.transaction((db) =>
      db
        .updateTable("ap_objects")
        .set({ doc: JSON.stringify(host.documents.get(host.actor)) })
        .where("id", "=", host.actor)
        .execute(),
    );
    expect((await peer.federation.deliveries.list({ limit: 1 }))[0]?.peerName).toBe("The Forum");
    await peer.stop();
  });

  it("is filtered by item, recipient and state, and paged without losing or doubling a row", async () => {
    const { peer, host, answer } = await nodeWithFollower(await open());
    answer((body) => (objectOf(body).endsWith("e3") ? 400 : 202));
    for (let n = 0; n < 7; n++) await say(peer, "Create", `e${n}`, "1");
    await peer.federation.idle();
    const { deliveries } = peer.federation;
    const e3 = `${peer.origin}/ap/objects/e3`;
    expect((await deliveries.list({ object: e3 })).map(({ object, state }) => [object, state])).toEqual([[e3, "dead"]]);
    expect((await deliveries.list({ state: "dead" })).map(({ object }) => object)).toEqual([e3]);
    expect((await deliveries.list({ peer: host.origin })).length).toBe(8);
    expect((await deliveries.list({ peer: "n1.example" })).length).toBe(8);
    expect(await deliveries.list({ peer: "https://else.example" })).toEqual([]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await deliveries.page({ limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual((await deliveries.list()).map(({ id }) => id));
    await expect(deliveries.page({ cursor: "x" })).rejects.toMatchObject({ code: "bad-request" });
    await expect(deliveries.page({ peer: "no site" })).rejects.toMatchObject({ code: "bad-request" });
    await peer.stop();
  });

  it("does not tell the name of what was made for one recipient alone", async () => {
    const { peer, host } = await nodeWithFollower(await open());
    const entry = testEvent(peer, "p1", { type: "Profile", "nri:kind": "Note", name: "Amina Secret" });
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, {
        ...{ verb: "Create", object: entry, audience: { actors: [host.actor] }, revision: "1" },
      }),
    );
    await peer.federation.idle();
    const [sent] = await peer.federation.deliveries.list({ object: entry.id });
    expect(sent).toMatchObject({ state: "delivered", inbox: `${host.actor}/inbox` });
    expect(sent?.title).toBe(undefined);
    await peer.stop();
  });

  it("takes as many statements for thirty rows as for one", async () => {
    const { peer } = await nodeWithFollower(await open());
    for (let n = 0; n < 30; n++) await say(peer, "Create", `e${n}`, "1");
    await peer.federation.idle();
    const statements = async (limit: number) => {
      const { db, count } = countQueries(peer.store.db);
      const store = { ...peer.store, db };
      const node = { store } as unknown as Parameters<typeof createDeliveries>[0];
      expect((await createDeliveries(node, () => {}).list({ limit })).length).toBe(limit);
      return count();
    };
    expect(await statements(30)).toBe(await statements(1));
    await peer.stop();
  });

  it("tells what needs a person, and a person's word sends it again from held, dead and gone", async () => {
    const { peer, clock, host, answer, got } = await nodeWithFollower(await open());
    const { deliveries } = peer.federation;
    expect(await deliveries.alerts()).toEqual([]);
    answer((body) => (objectOf(body).endsWith("e1") ? 403 : 413));
    await say(peer, "Create", "e1", "1");
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    clock.move(hour);
    await peer.federation.idle();
    answer(() => 410);
    await say(peer, "Create", "e3", "1");
    await peer.federation.idle();
    // What was held went with its inbox.
    expect((await deliveries.alerts()).map(({ kind, peer: of, count }) => [kind, of, count])).toEqual([
      ["dead", host.origin, 1],
      ["gone", host.origin, 1],
    ]);
    answer(() => 202);
    expect(await deliveries.resend({ state: "gone" })).toBe(2);
    expect(await deliveries.resend({ peer: host.origin })).toBe(1);
    await peer.federation.idle();
    expect(got.slice(-3).toSorted()).toEqual(["202 Create e1", "202 Create e2", "202 Create e3"]);
    expect(await deliveries.alerts()).toEqual([]);
    expect(await deliveries.resend({})).toBe(0);

    answer(() => 401);
    await say(peer, "Create", "e4", "1");
    await peer.federation.idle();
    clock.move(hour);
    await peer.federation.idle();
    const [held] = await deliveries.alerts();
    expect(held).toMatchObject({ kind: "held", count: 1, reason: expect.stringContaining("our signature") });
    const [row] = await deliveries.list({ state: "held" });
    answer(() => 202);
    expect(await deliveries.resend({ id: row?.id ?? "" })).toBe(1);
    await peer.federation.idle();
    expect(got.at(-1)).toBe("202 Create e4");
    await peer.stop();
  });

  it("sends again at once what a breaker holds back, when a person says so", async () => {
    const { peer, got, answer } = await nodeWithFollower(await open());
    answer(() => 503);
    for (let n = 0; n < 6; n++) await say(peer, "Create", `e${n}`, "1");
    await peer.federation.idle();
    expect((await peer.federation.deliveries.alerts()).map(({ kind }) => kind)).toEqual(["away"]);
    answer(() => 202);
    const before = got.length;
    expect(await peer.federation.deliveries.resend({})).toBe(6);
    await peer.federation.idle();
    expect(got.slice(before).length).toBe(6);
    await peer.stop();
  });
});
