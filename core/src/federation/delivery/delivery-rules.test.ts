import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnPostgres } from "../../testing/databases.ts";
import { testEvent } from "../test/federation-harness.ts";
import { nodeWithFollower, say } from "./test-follower.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describeOnBothDatabases("a receiver that is away", (open) => {
  it("for seven days gets everything within 15 minutes of its return, after at most 40 tries an activity", async () => {
    const { peer, clock, network, host, got, cut, serve } = await nodeWithFollower(await open());
    cut();
    const away = clock.now();
    for (let n = 0; clock.now() - away < 7 * day; n++) {
      if (n % 16 === 0) await say(peer, "Create", `e${n / 16}`, "1");
      clock.move(hour);
      await peer.federation.idle();
    }
    const waiting = await attempts(peer);
    expect(waiting.length).toBe(11);
    expect(Math.max(...waiting)).toBeLessThanOrEqual(40);
    const probes = network.log.filter((line) => line === `GET ${host.origin}/.well-known/nodeinfo`);
    expect(probes.length).toBeLessThanOrEqual((7 * day) / (10 * minute));

    serve();
    for (let n = 0; n < 3; n++) {
      clock.move(5 * minute);
      await peer.federation.idle();
      await peer.federation.idle();
    }
    expect(got.toSorted()).toEqual(waiting.map((_, n) => `202 Create e${n}`).toSorted());
    expect(await states(peer)).toEqual({ delivered: 12 });
    await peer.stop();
  });

  it("for 31 days leaves dead letters, which a person sends again, or which go when it is heard of", async () => {
    const { peer, clock, got, cut, serve, speaks } = await nodeWithFollower(await open());
    cut();
    for (const id of ["e1", "e2"]) await say(peer, "Create", id, "1");
    for (let n = 0; n < 32; n++) {
      clock.move(day);
      await peer.federation.idle();
    }
    const dead = await peer.federation.deliveries.list({ state: "dead" });
    expect(dead.map(({ error }) => error)).toEqual(dead.map(() => expect.stringMatching(/^no answer for 30 days/)));
    expect(dead.length).toBe(2);
    serve();
    await peer.federation.deliveries.resend({ activity: dead[0]?.activity ?? "" });
    clock.move(11 * minute);
    await peer.federation.idle();
    await peer.federation.idle();
    expect(got).toContain("202 Create e2");
    await speaks();
    expect(got.toSorted()).toEqual(["202 Create e1", "202 Create e2"]);
    await peer.stop();
  });

  it("behind a door that opens and takes nothing costs at most 40 tries an activity in a week, however often it speaks", async () => {
    const { peer, clock, answer, speaks } = await nodeWithFollower(await open());
    answer(() => 503);
    for (const id of ["e1", "e2", "e3", "e4", "e5", "e6"]) await say(peer, "Create", id, "1");
    for (let n = 0; n < 7 * 12; n++) {
      await speaks();
      clock.move(2 * hour);
      await peer.federation.idle();
    }
    expect(Math.max(...(await attempts(peer)))).toBeLessThanOrEqual(40);
    answer(() => 202);
    clock.move(6 * hour);
    await speaks();
    clock.move(11 * minute);
    await peer.federation.idle();
    await peer.federation.idle();
    expect(await states(peer)).toEqual({ delivered: 6 });
    await peer.stop();
  });
});

describeOnBothDatabases("a peer's word on deliveries", (open) => {
  it("of 429 with Retry-After keeps everything from it until then, and nobody's time longer than a day", async () => {
    const { peer, clock, got, answer } = await nodeWithFollower(await open());
    answer(() => ({ status: 429, headers: { "retry-after": "7200" } }));
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    answer(() => 202);
    await say(peer, "Create", "e2", "1");
    clock.move(2 * hour - minute);
    await peer.federation.idle();
    expect(got).toEqual(["429 Create e1"]);
    clock.move(2 * minute);
    await peer.federation.idle();
    expect(got.toSorted()).toEqual(["202 Create e1", "202 Create e2", "429 Create e1"]);
    await peer.stop();
  });

  it("of 410 ends when it is heard of: it gets what comes after that", async () => {
    const { peer, clock, got, answer, speaks } = await nodeWithFollower(await open());
    answer(() => 410);
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    answer(() => 202);
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    clock.move(hour);
    await speaks();
    await say(peer, "Create", "e3", "1");
    await peer.federation.idle();
    expect(got).toEqual(["410 Create e1", "202 Create e3"]);
    await peer.stop();
  });

  it("is not waited for when a person blocks it: what waits for it stays here", async () => {
    const { peer, clock, host, got, answer } = await nodeWithFollower(await open());
    answer(() => 503);
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    await peer.federation.peers.block(host.origin);
    answer(() => 202);
    clock.move(hour);
    await peer.federation.idle();
    expect(got).toEqual(["503 Create e1"]);
    await peer.federation.peers.unblock(host.origin);
    await peer.federation.idle();
    expect(got.at(-1)).toBe("202 Create e1");
    await peer.stop();
  });

  it("is not asked for when what was to be sent was taken back: no dead letter, nobody called", async () => {
    const { peer, clock, host, got, cut, serve } = await nodeWithFollower(await open());
    await peer.federation.peers.follow(host.actor);
    cut();
    await peer.federation.idle();
    await peer.federation.peers.unfollow(host.actor);
    serve();
    clock.move(hour);
    await peer.federation.idle();
    await peer.federation.idle();
    expect(await peer.federation.deliveries.list({ state: "dead" })).toEqual([]);
    expect(got.map((line) => line.split(" ")[1])).toEqual(["Undo"]);
    await peer.stop();
  });
});

describeOnBothDatabases("what a peer's NodeInfo says", (open) => {
  it("is read before the first delivery to it, once a day, and not believed to be nothing while it is away", async () => {
    const { peer, clock, host, network, runs } = await nodeWithFollower(await open());
    const learned = async () => {
      const row = await peer.store.db.selectFrom("ap_peers").selectAll().where("origin", "=", host.origin).execute();
      return row[0]?.software ?? null;
    };
    clock.move(25 * hour);
    runs("away");
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    expect(await learned()).toBe(null);
    runs("Mobilizon");
    await say(peer, "Create", "e2", "1");
    await peer.federation.idle();
    expect(await learned()).toBe("mobilizon");
    const asked = network.log.filter((line) => line.includes("nodeinfo")).length;
    for (const id of ["e3", "e4", "e5"]) await say(peer, "Create", id, "1");
    await peer.federation.idle();
    expect(network.log.filter((line) => line.includes("nodeinfo")).length).toBe(asked);
    await peer.stop();
  });

  it.each(["constructor", "__proto__"])(
    "may be any word, even %j: it gets what unknown software gets",
    async (software) => {
      const { peer, clock, got, runs } = await nodeWithFollower(await open());
      clock.move(25 * hour);
      runs(software);
      await say(peer, "Create", "e1", "1");
      await peer.federation.idle();
      expect(got).toEqual(["202 Create e1"]);
      await peer.stop();
    },
  );

  it("decides whether a person's entry is sent there: never to software that does not list Expert, and its Delete always", async () => {
    const { peer, clock, host, got, runs } = await nodeWithFollower(await open());
    const tell = (verb: "Create" | "Delete", id: string) => {
      const object = testEvent(peer, id, { type: "Profile", "nri:kind": "Expert" });
      const audience = { actors: [host.actor] };
      return peer.jobs.transaction((tx) => peer.federation.publish(tx, { verb, object, audience, revision: "1" }));
    };
    const at = async (id: string) =>
      (await peer.federation.deliveries.list({ object: `${peer.origin}/ap/objects/${id}` })).map(({ state }) => state);
    clock.move(25 * hour);
    runs("away");
    await tell("Create", "p1");
    await peer.federation.idle();
    expect(await at("p1")).toEqual(["retrying"]);
    runs("mastodon");
    clock.move(2 * minute);
    await peer.federation.idle();
    expect(await at("p1")).toEqual(["dead"]);
    clock.move(25 * hour);
    runs("nri-commons", ["Event"]);
    await tell("Create", "p2");
    await peer.federation.idle();
    expect(await at("p2")).toEqual(["dead"]);
    expect(got).toEqual([]);
    clock.move(25 * hour);
    runs("nri-commons", ["Event", "Expert"]);
    await tell("Create", "p3");
    await tell("Delete", "p2");
    await peer.federation.idle();
    expect(got.toSorted()).toEqual(["202 Create p3", "202 Delete p2"]);
    await peer.stop();
  });
});

describeOnPostgres("several senders", (open) => {
  it("have together no more than five requests at one host", async () => {
    const url = await open.fresh();
    const { peer, boot, answer, got } = await nodeWithFollower(await open({ url }));
    const second = await boot(await open({ url }));
    let now = 0;
    let most = 0;
    // The first wait for one another.
    const five = Promise.withResolvers<void>();
    answer(async () => {
      most = Math.max(most, ++now);
      if (now === 5) five.resolve();
      await five.promise;
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      return 202;
    });
    for (let n = 0; n < 60; n++) await say(n % 2 ? peer : second, "Create", `e${n}`, "1");
    for (let n = 0; got.length < 60 && n < 100; n++)
      await Promise.all([peer, second].map((one) => one.federation.idle()));
    expect(got.length).toBe(60);
    expect(most).toBe(5);
    await second.stop();
    await peer.stop();
  });
});

type Peer = Awaited<ReturnType<typeof nodeWithFollower>>["peer"];

/** Of what is not delivered yet. */
async function attempts({ store }: Peer): Promise<number[]> {
  const rows = await store.db
    .selectFrom("ap_deliveries")
    .select("attempts")
    .where("state", "!=", "delivered")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.attempts);
}

async function states({ federation }: Peer): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of await federation.deliveries.list()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
