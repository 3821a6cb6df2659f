import { expect, it } from "vitest";
import { isJsonObject } from "../../kit/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { testEvent } from "../test/federation-harness.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";
import { noteSoftware } from "./peer-store.ts";
import { objectOf as idOf, nodeWithFollower, say } from "./test-follower.ts";

describeOnBothDatabases("delivery", (open) => {
  it("keeps the order per object while an earlier one still waits, and lets the others pass", async () => {
    const { peer, clock, got, answer } = await setUp();
    let ready = false;
    answer((body) => (body["type"] === "Create" && idOf(body).endsWith("e1") && !ready ? 503 : 202));
    await say(peer, "Create", "e1", "1");
    await say(peer, "Update", "e1", "2");
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    expect(got.toSorted()).toEqual(["202 Create e2", "503 Create e1"]);
    ready = true;
    clock.move(2 * 60_000);
    await peer.federation.idle();
    expect(got.slice(2)).toEqual(["202 Create e1", "202 Update e1"]);
    await peer.stop();
  });

  it("to one that never answers keeps nobody else waiting", async () => {
    const { peer, network, got, answer } = await setUp();
    const released = Promise.withResolvers<number>();
    answer(() => released.promise);
    const other = remoteHost(network, "n2");
    await deliver(peer.store, other, activity(other, "Follow", peer.actor));
    await peer.settle();
    let taken = 0;
    network.serve(other.origin, async (request) => {
      if (request.method === "POST") taken++;
      const document = other.documents.get(request.url);
      return document ? Response.json(document) : new Response(null, { status: 202 });
    });
    for (let n = 0; n < 20; n++) await say(peer, "Create", `e${n}`, "1");
    await expect.poll(() => taken).toBe(20);
    expect(got).toEqual([]);
    released.resolve(202);
    await peer.federation.idle();
    expect(got.length).toBe(20);
    await peer.stop();
  });

  it("knocks twice, remembers which way of signing was taken, and holds what is refused both ways", async () => {
    const { peer, host, clock, got, answer, schemes } = await setUp();
    answer((_body, scheme) => (scheme === "cavage" ? 202 : 401));
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    expect(schemes).toEqual(["rfc9421", "cavage", "cavage"]);

    answer(() => 403);
    await say(peer, "Create", "e3", "1");
    await peer.federation.idle();
    clock.move(7 * 60_000);
    await peer.federation.idle();
    const [held] = await peer.federation.deliveries.list({ state: "held" });
    expect(held).toMatchObject({ attempts: 2, error: "HTTP 403" });

    // It speaks to us: its queue goes on.
    answer(() => 202);
    await deliver(peer.store, host, activity(host, "Like", `${peer.origin}/ap/objects/e1`));
    await peer.settle();
    expect(got.at(-1)).toBe("202 Create e3");
    await peer.stop();
  });

  it("marks an inbox that is gone, and sends it nothing more", async () => {
    const { peer, got, answer } = await setUp();
    answer(() => 410);
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    expect(got).toEqual(["410 Create e1"]);
    expect((await peer.federation.deliveries.list()).map(({ state }) => state)).toContain("gone");
    await peer.stop();
  });

  it("opens the breaker after five failures, probes after ten minutes, and then sends all at once", async () => {
    const { peer, clock, got, answer, network, host } = await setUp();
    answer(() => 503);
    for (let n = 0; n < 8; n++) await say(peer, "Create", `e${n}`, "1");
    await peer.federation.idle();
    const [row] = await peer.store.db.selectFrom("ap_peers").selectAll().where("origin", "=", host.origin).execute();
    expect(row?.probe_at).not.toBe(null);
    const tried = got.length;
    answer(() => 202);
    clock.move(9 * 60_000);
    await peer.federation.idle();
    expect(got.length).toBe(tried);
    const asked = network.log.length;
    clock.move(2 * 60_000);
    await peer.federation.idle();
    await peer.federation.idle();
    expect(network.log.slice(asked)[0]).toBe(`GET ${host.origin}/.well-known/nodeinfo`);
    expect((await peer.federation.deliveries.list()).filter(({ state }) => state === "delivered").length).toBe(9);
    await peer.stop();
  });

  it("sends a hybrid event to Mobilizon as its place with the link in the text, without the proof that no longer fits", async () => {
    const { peer, clock, host, bodies } = await setUp();
    await peer.store.transaction((db) =>
      noteSoftware(db, { origin: host.origin, software: "mobilizon", now: clock.now() }),
    );
    const location = [
      { type: "Place", name: "Hall" },
      { type: "VirtualLocation", url: "https://meet.example/x?a=1&b=2" },
    ];
    const event = testEvent(peer, "e1", { location });
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object: event, audience: "public", revision: "1" }),
    );
    await peer.federation.idle();
    const sent = bodies.at(-1)?.["object"];
    expect(sent).toMatchObject({ location: { type: "Place", name: "Hall" }, isOnline: true });
    expect(sent).not.toHaveProperty("proof");
    expect(isJsonObject(sent) && sent["content"]).toBe(
      '<p>About the forum</p><p><a href="https://meet.example/x?a=1&amp;b=2">https://meet.example/x?a=1&amp;b=2</a></p>',
    );
    const whole: unknown = await (await peer.federation.app.request(event.id)).json();
    expect(whole).toMatchObject({ location, proof: { cryptosuite: "eddsa-jcs-2022" } });
    await peer.stop();
  });

  it("sends a dead letter again when a person says so", async () => {
    const { peer, got, answer } = await setUp();
    answer(() => 400);
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    expect((await peer.federation.deliveries.list({ state: "dead" })).length).toBe(1);
    answer(() => 202);
    const [dead] = await peer.federation.deliveries.list({ state: "dead" });
    expect(await peer.federation.deliveries.resend({ activity: dead?.activity ?? "" })).toBe(1);
    await peer.federation.idle();
    // Both ways of signing the first time, then the one that is known.
    expect(got).toEqual(["400 Create e1", "400 Create e1", "202 Create e1"]);
    await peer.stop();
  });

  const setUp = async () => nodeWithFollower(await open());
});
