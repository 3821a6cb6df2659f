import { expect, it } from "vitest";
import { isJsonObject } from "../../kit/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { say } from "../delivery/test-follower.ts";
import { bodyDigest, signRfc9421 } from "../signatures/index.ts";
import { bootPeer, settleAll, type TestPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { remoteHost } from "../test/remote-hosts.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const options = { settings: { acceptFollows: "all" } } as const;

describeOnBothDatabases("keys that are changed", (open) => {
  it("under load lose nothing and cost at most one more try an activity", async () => {
    const { me, ben, clock } = await setUp(open);
    for (let n = 0; n < 20; n++) {
      await say(me, "Create", `e${n}`, "1");
      if (n === 10) await rotate(me);
    }
    const count = async () => Object.keys(await ben.events()).length;
    await until([me, ben], async () => (await count()) === 20, clock);
    expect(await count()).toBe(20);
    const attempts = (await me.federation.deliveries.list()).map((one) => one.attempts);
    expect(Math.max(...attempts)).toBeLessThanOrEqual(2);
    expect((await me.federation.deliveries.list({ state: "delivered" })).length).toBe(attempts.length);
    for (const one of [me, ben]) await one.stop();
  });

  it("end: the old one is refused within a minute of the Update, and leaves the actor's document after seven days", async () => {
    const { me, ben, clock, network } = await setUp(open);
    const old = await me.identity.signer("me");
    const send = async (id: string, key: typeof old) => {
      const body = Buffer.from(JSON.stringify(like(me, `${me.origin}/ap/activities/${id}`, ben)));
      const url = new URL(`${ben.origin}/ap/inbox`);
      const digest = bodyDigest(body);
      const toSign = { method: "POST", url, body, digest, keyId: key.rsa.id, key: key.rsa.key, now: clock.now() };
      const headers = { "content-type": "application/activity+json", ...(await signRfc9421(toSign)) };
      const answer = await network.fetch.post(url.href, { body, headers });
      return answer.status;
    };
    expect(await send("a1", old)).toBe(202);
    await rotate(me);
    await until([me, ben], async () => (await keysOf(ben, me.actor)).includes("2"), clock);
    clock.move(minute - 1000);
    expect(await send("a2", old)).toBe(401);
    expect(await send("a3", await me.identity.signer("me"))).toBe(202);

    const proofs = async () =>
      (await (await me.federation.app.request(me.actor)).json()) as { assertionMethod: object[] };
    expect((await proofs()).assertionMethod.length).toBe(2);
    for (let days = 0; days < 8; days++) {
      clock.move(day);
      await settleAll(me, ben);
    }
    expect((await proofs()).assertionMethod.length).toBe(1);
    await until([me, ben], async () => (await keysOf(ben, me.actor)).split(",").length === 1, clock);
    expect((await keysOf(ben, me.actor)).split(",").length).toBe(1);
    for (const one of [me, ben]) await one.stop();
  });
});

describeOnSqlite("somebody who is addressed by name and was never met", (open) => {
  it("is read from its own origin and gets what is for it, also when it is away at first; what was taken back is not sent", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const me = await bootPeer({ name: "me", store: await open(), network, clock, options });
    const [host, away] = [remoteHost(network, "new"), remoteHost(network, "away")];
    network.cut(away.origin);
    const tell = (verb: "Create" | "Delete", id: string) => {
      const object = testEvent(me, id);
      const audience = { actors: [host.actor, away.actor] };
      return me.jobs.transaction((tx) => me.federation.publish(tx, { verb, object, audience, revision: "1" }));
    };
    await tell("Create", "e1");
    await tell("Create", "e2");
    await settleAll(me);
    const posts = (origin: string) => network.log.filter((line) => line === `POST ${origin}/g/inbox`).length;
    expect([posts(host.origin), posts(away.origin)]).toEqual([2, 0]);
    await tell("Delete", "e2");
    await settleAll(me);
    remoteHost(network, "away");
    clock.move(10 * minute);
    await settleAll(me);
    clock.move(10 * minute);
    await settleAll(me);
    const sent = (await me.federation.deliveries.list({ peer: away.origin })).map(({ verb, object, state }) => {
      return `${verb} ${object?.slice(-2)} ${state}`;
    });
    expect(sent.toSorted()).toEqual(["Create e1 delivered", "Delete e2 delivered"]);
    await me.stop();
  });
});

async function setUp(open: () => Promise<TestPeer["store"]>) {
  const network = inMemoryNetwork();
  const clock = movableClock();
  const me = await bootPeer({ name: "me", store: await open(), network, clock, options });
  const ben = await bootPeer({ name: "ben", store: await open(), network, clock, options });
  await ben.federation.peers.follow(me.actor);
  await settleAll(me, ben);
  return { network, clock, me, ben };
}

function rotate({ jobs, identity }: TestPeer): Promise<void> {
  return jobs.transaction(async (tx) => {
    for (const name of ["me", "relay"]) await identity.rotateKeys(tx, name);
  });
}

/** The generations of the proof keys that a peer knows of an actor: `1,2`. */
async function keysOf({ store }: TestPeer, actor: string): Promise<string> {
  const row = await store.db.selectFrom("ap_objects").select("doc").where("id", "=", actor).executeTakeFirst();
  const wire: unknown = JSON.parse(row?.doc ?? "{}");
  const methods = isJsonObject(wire) && Array.isArray(wire["assertionMethod"]) ? wire["assertionMethod"] : [];
  return methods.map((method) => (isJsonObject(method) ? String(method["id"]).slice(-1) : "")).join();
}

function like({ actor }: TestPeer, id: string, ben: TestPeer) {
  const context = "https://www.w3.org/ns/activitystreams";
  return { "@context": context, id, type: "Like", actor, to: [ben.actor], object: ben.actor };
}

async function until(peers: readonly TestPeer[], seen: () => Promise<boolean>, clock: { move(ms: number): void }) {
  for (let round = 0; round < 12 && !(await seen()); round++) {
    await settleAll(...peers);
    if (round > 2) clock.move(2 * minute);
  }
}
