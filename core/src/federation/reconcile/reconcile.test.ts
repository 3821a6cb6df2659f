import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import { FetchProblem } from "../../net/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases, describeOnSqlite, type OpenDatabase } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import type { WireObject } from "../announcement.ts";
import { say } from "../delivery/test-follower.ts";
import { makeProof } from "../proofs/index.ts";
import { bootPeer, settleAll, type TestPeer, testEvent } from "../test/federation-harness.ts";
import { type InMemoryNetwork, inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";
import { copyOf, restoreInto } from "../test/restored.ts";

const day = 86_400_000;
const options = { settings: { acceptFollows: "all" } } as const;

describeOnBothDatabases("after the restore of an older backup", (open) => {
  it("a node gets back from its peers what it said since, newer states, followers and withdrawals, and nobody sees anything twice", async () => {
    const { network, clock, bootMe, me, ben, talks } = await setUp(open);
    await publish(me, "Create", "t1", 1);
    await publish(me, "Create", "t2", 1);
    const cleo = await bootPeer({ name: "cleo", store: await open(), network, clock, options });
    await me.federation.peers.follow(cleo.actor);
    await settleAll(me, ben, cleo);
    const copy = await copyOf(me.store);
    const before = new Map(talks);

    clock.move(60_000);
    await publish(me, "Update", "t1", 2);
    await publish(me, "Delete", "t2", 2);
    await publish(me, "Create", "t3", 1);
    await cleo.federation.peers.follow(me.actor);
    const held = { t1: "Talk t1, 2", t2: "Tombstone", t3: "Talk t3, 1" };
    await becomes([me, ben, cleo], () => talksOf(ben), held);
    await me.stop();

    talks.clear();
    for (const [id, name] of before) talks.set(id, name);
    const again = await bootMe(await restored(open, copy));
    await becomes([again, ben, cleo], () => talksOf(again), held);
    await becomes([again, ben, cleo], () => followersOf(again), [ben.actor, cleo.actor]);
    expect(Object.fromEntries(talks)).toEqual({ t1: "Talk t1, 2", t3: "Talk t3, 1" });
    expect(await talksOf(ben)).toEqual(held);
    const [told] = (await again.federation.reconciliations()).filter(({ peer }) => peer === ben.actor);
    expect(told).toMatchObject({ taken: 2, withdrawn: 1, refused: 0, problem: undefined });
    await again.federation.reconcile();
    await settleAll(again, ben, cleo);
    expect(await talksOf(again)).toEqual(held);
    const outbox = await (await again.federation.app.request(`${again.actor}/outbox?page=true`)).text();
    expect(outbox).toContain("/ap/objects/t3");
    expect(outbox).not.toContain("/ap/objects/t2");
    for (const one of [again, ben, cleo]) await one.stop();
  });

  it("a node reads its peers anew: new, changed and deleted things, and lets go of an entry whose consent ended meanwhile", async () => {
    const { network, clock, me: owner, ben: reader } = await setUp(open);
    const masterKey = randomBytes(32);
    const boot = async (store: Store) => {
      const made = await bootPeer({ name: "rita", store, network, clock, options, masterKey });
      // Without it nobody sends it a person's entry.
      made.federation.register({ kinds: [{ ...talkKind(new Map()), ...expertKind }], receives: [] });
      return made;
    };
    const rita = await boot(await open());
    await rita.federation.peers.follow(owner.actor);
    await settleAll(owner, rita);
    const entry = { ...testEvent(owner, "x1"), type: "Profile", "nri:kind": "Expert" };
    const share = (verb: "Create" | "Delete") =>
      owner.jobs.transaction((tx) =>
        owner.federation.publish(tx, { verb, object: entry, audience: { actors: [rita.actor] }, revision: "1" }),
      );
    for (const id of ["e1", "e2"]) await say(owner, "Create", id, "1");
    await share("Create");
    await becomes([owner, rita], async () => Object.keys(await rita.events()).length, 2);
    const copy = await copyOf(rita.store);
    clock.move(60_000);
    await say(owner, "Create", "e3", "1");
    await say(owner, "Delete", "e2", "2");
    await share("Delete");
    const after = { [`${owner.origin}/ap/objects/e1`]: "Event e1", [`${owner.origin}/ap/objects/e3`]: "Event e3" };
    await becomes([owner, rita], () => rita.events(), after);
    await becomes([owner, rita], () => typeOf(rita, entry.id), "Tombstone");
    await rita.stop();

    const again = await boot(await restored(open, copy));
    expect(await typeOf(again, entry.id)).toBe("Profile");
    await becomes([owner, again], () => again.events(), after);
    await becomes([owner, again], () => typeOf(again, entry.id), "Tombstone");
    for (const one of [owner, reader, again]) await one.stop();
  });
});

describeOnSqlite("after a restore", (open) => {
  it("never gives an id twice: what is said with the words of the lost time arrives all the same", async () => {
    const { bootMe, me, ben, clock } = await setUp(open);
    await publish(me, "Create", "t1", 1);
    await settleAll(me, ben);
    const copy = await copyOf(me.store);
    clock.move(60_000);
    const { activity: lost } = await publish(me, "Update", "t1", 2, "lost");
    await settleAll(me, ben);
    await me.stop();
    // No peer answers: the node does not learn what it once said.
    const again = await bootMe(await restored(open, copy), { deaf: true });
    const { activity: said } = await publish(again, "Update", "t1", 2, "said now");
    expect(said).not.toBe(lost);
    await becomes([again, ben], () => talksOf(ben), { t1: "Talk t1, 2 said now" });
    const [followed] = await again.federation.peers.list();
    expect(followed).toMatchObject({ actor: ben.actor, follower: "accepted" });
    for (const one of [again, ben]) await one.stop();
  });

  it("sends again what waits in the backup and was delivered since, and it is taken once", async () => {
    const { network, bootMe, me, ben } = await setUp(open);
    network.cut(ben.origin);
    await publish(me, "Create", "t1", 1);
    await me.federation.idle();
    const copy = await copyOf(me.store);
    network.serve(ben.origin, (request) => ben.federation.app.fetch(request));
    await me.federation.deliveries.resend({});
    await settleAll(me, ben);
    await me.stop();
    const rows = () => ben.store.db.selectFrom("ap_activities").select("id").where("type", "=", "Create").execute();
    const once = await rows();
    const again = await bootMe(await restored(open, copy));
    await again.federation.deliveries.resend({});
    await settleAll(again, ben);
    expect((await again.federation.deliveries.list({ state: "delivered" })).length).toBeGreaterThan(0);
    expect(await rows()).toEqual(once);
    for (const one of [again, ben]) await one.stop();
  });

  it("believes no peer: only its own proof brings something back or takes it away, and nothing that was erased", async () => {
    const { network, clock, bootMe, me, ben } = await setUp(open);
    await publish(me, "Create", "t1", 1);
    await publish(me, "Create", "t2", 1);
    const liar = remoteHost(network, "liar");
    await deliver(me.store, liar, activity(liar, "Follow", me.actor));
    await settleAll(me, ben);
    const copy = await copyOf(me.store);
    clock.move(60_000);
    await publish(me, "Create", "t3", 1);
    await publish(me, "Create", "t4", 1);
    await settleAll(me, ben);
    const signer = (await me.identity.signer("me")).ed25519;
    await me.stop();

    const iri = (id: string) => `${me.origin}/ap/objects/${id}`;
    const forged = liar.prove({ ...talk(me, "t9", 1), name: "Forged" }, clock.now());
    const newer = { ...talk(me, "t1", 9), name: "Not ours" };
    const other = makeProof(
      { "@context": "https://www.w3.org/ns/activitystreams", ...talk(me, "t8", 1) },
      signer,
      clock.now(),
    );
    serveHeld(liar, {
      [iri("t1")]: newer,
      [iri("t2")]: { type: "Tombstone", id: iri("t2") },
      [iri("t7")]: other,
      [iri("t9")]: forged,
      "https://else.example/e/1": { type: "Event", id: "https://else.example/e/1" },
    });
    const again = await bootMe(await restored(open, copy), { erased: iri("t4") });
    await becomes([again, ben], () => talksOf(again), { t1: "Talk t1, 1", t2: "Talk t2, 1", t3: "Talk t3, 1" });
    await settleAll(again, ben);
    const told = (await again.federation.reconciliations()).find(({ peer }) => peer === liar.actor);
    expect(told).toMatchObject({ taken: 0, withdrawn: 0, refused: 5 });
    for (const one of [again, ben]) await one.stop();
  });

  it("shows what is held of a node to that node, and to nobody else", async () => {
    const { network, clock, me, ben } = await setUp(open);
    await publish(me, "Create", "t1", 1);
    await settleAll(me, ben);
    const stranger = await bootPeer({ name: "eve", store: await open(), network, clock, options });
    const url = `${ben.actor}/held`;
    expect((await ben.federation.app.request(url)).status).toBe(404);
    const { fetchFromOrigin } = await import("../fetch-document.ts");
    const ask = async (peer: TestPeer, address: string) => {
      const actors = { initiative: peer.actor, relay: `${peer.origin}/ap/actors/relay` };
      const node = { store: peer.store, identity: peer.identity, clock, safeFetch: network.fetch, actors };
      const answer = await fetchFromOrigin(node, address);
      return answer instanceof Error ? answer.message : `${answer.status} ${answer.body.toString()}`;
    };
    expect(await ask(me, `${url}?after=`)).toContain("/ap/objects/t1");
    for (const address of [url, `${url}?after=`, `${url}?object=${encodeURIComponent(`${me.origin}/ap/objects/t1`)}`]) {
      expect(await ask(stranger, address)).not.toContain("/ap/objects/t1");
    }
    for (const one of [me, ben, stranger]) await one.stop();
  });
});

describeOnBothDatabases("after a silence", (open) => {
  it("an outbox is read from the newest item back to where the last walk began, at most once in three days", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const owner = await bootPeer({ name: "owner", store: await open(), network, clock, options });
    for (let n = 0; n < 45; n++) await say(owner, "Create", `e${n}`, "1");
    const rita = await bootPeer({ name: "rita", store: await open(), network, clock, options });
    await rita.federation.peers.follow(owner.actor);
    await becomes([owner, rita], async () => Object.keys(await rita.events()).length, 45);
    network.cut(rita.origin);
    await say(owner, "Create", "lost", "1");
    await owner.federation.idle();
    // Its sender forgot it: nothing will come by itself.
    await owner.store.transaction((db) => db.deleteFrom("ap_deliveries").execute());
    network.serve(rita.origin, (request) => rita.federation.app.fetch(request));

    const pages = () => network.log.filter((line) => line.startsWith(`GET ${owner.actor}/outbox?page=`)).length;
    const before = pages();
    for (let n = 0; n < 8; n++) {
      clock.move(day / 2);
      await settleAll(rita);
    }
    expect(Object.keys(await rita.events()).length).toBe(46);
    expect(pages() - before).toBe(1);
    for (const one of [owner, rita]) await one.stop();
  });
});

/** A node, `me`, with a kind Talk of its own, and one that follows it. */
async function setUp(open: OpenDatabase) {
  const network = inMemoryNetwork();
  const clock = movableClock();
  const masterKey = randomBytes(32);
  const talks = new Map<string, string>();
  interface Boot {
    deaf?: boolean;
    erased?: string;
  }
  const bootMe = async (store: Store, { deaf = false, erased }: Boot = {}) => {
    const isErased = async (iri: string) => iri === erased;
    const posts = { ...network, fetch: deaf ? withoutHeld(network.fetch) : network.fetch };
    const given = { ...options, isErased };
    const made = bootPeer({ name: "me", store, network: posts, clock, masterKey, options: given });
    const peer = await made;
    peer.federation.register({ kinds: [talkKind(talks)], receives: [] });
    return peer;
  };
  const me = await bootMe(await open());
  const ben = await bootPeer({ name: "ben", store: await open(), network, clock, options });
  await ben.federation.peers.follow(me.actor);
  await settleAll(me, ben);
  return { network, clock, bootMe, me, ben, talks };
}

async function restored(open: OpenDatabase, copy: Awaited<ReturnType<typeof copyOf>>) {
  const store = await open();
  await restoreInto(store, copy);
  return store;
}

function talk({ origin, actor }: { origin: string; actor: string }, id: string, version: number): WireObject {
  return {
    ...testEvent({ origin, actor }, id),
    type: "Note",
    "nri:kind": "Talk",
    name: `Talk ${id}, ${version}`,
    updated: `2026-02-0${version}T00:00:00Z`,
  };
}

function publish(peer: TestPeer, verb: "Create" | "Update" | "Delete", id: string, version: number, more?: string) {
  const plain = talk(peer, id, version);
  const object = more === undefined ? plain : { ...plain, name: `${String(plain["name"])} ${more}` };
  const said = { verb, object, audience: "public", revision: String(version) } as const;
  return peer.jobs.transaction((tx) => peer.federation.publish(tx, said));
}

/** Which of several nodes moves first is nobody's business: they go on until it is seen, or nothing more comes. */
async function becomes(peers: readonly TestPeer[], see: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let round = 0; round < 10 && !isDeepStrictEqual(await see(), wanted); round++) await settleAll(...peers);
  expect(await see()).toEqual(wanted);
}

/** What a database holds of `me`, by the end of the id. */
async function talksOf({ store }: TestPeer): Promise<Record<string, unknown>> {
  const rows = await store.db.selectFrom("ap_objects").select(["id", "doc"]).where("id", "like", "%/t_").execute();
  const pairs = rows.map(({ id, doc }): [string, unknown] => {
    const wire = JSON.parse(doc) as JsonObject;
    return [id.slice(-2), wire["type"] === "Tombstone" ? "Tombstone" : wire["name"]];
  });
  return Object.fromEntries(pairs.toSorted());
}

async function followersOf({ federation }: TestPeer): Promise<string[]> {
  const peers = await federation.peers.list();
  return peers.flatMap(({ actor, follower }) => (follower === "accepted" ? [actor] : [])).toSorted();
}

async function typeOf({ store }: TestPeer, id: string): Promise<string | undefined> {
  return (await store.db.selectFrom("ap_objects").select("type").where("id", "=", id).executeTakeFirst())?.type;
}

/** Its own table is a map: the domain of this very node. */
function talkKind(talks: Map<string, string>) {
  return {
    name: "Talk",
    version: 1,
    fallback: "Note",
    claims: (object: JsonObject) => object["nri:kind"] === "Talk",
    receive: async () => {},
    withdraw: async () => {},
    clear: async () => {},
    async reclaim(_tx: unknown, { iri, object }: { iri: string; object: WireObject }) {
      talks.set(iri.slice(-2), String(object["name"]));
      return true;
    },
    async recall(_tx: unknown, { iri }: { iri: string }) {
      talks.delete(iri.slice(-2));
    },
  };
}

const expertKind = {
  name: "Expert",
  fallback: "Profile",
  claims: (object: JsonObject) => object["nri:kind"] === "Expert",
};

/** The way out of a node whose peers do not tell what they hold. */
function withoutHeld(fetch: InMemoryNetwork["fetch"]): InMemoryNetwork["fetch"] {
  const ask = async (url: string, given: Parameters<typeof fetch>[1]) => {
    if (url.includes("/held")) throw new FetchProblem("network", url);
    return fetch(url, given);
  };
  return Object.assign(ask, { stream: fetch.stream, post: fetch.post, close: fetch.close });
}

/** A host that says of itself that it holds these documents. */
function serveHeld(host: ReturnType<typeof remoteHost>, held: Record<string, JsonObject>): void {
  const list = `${host.actor}/held`;
  const items = Object.entries(held).map(([id, { type }]) => ({ id, type, updated: "2026-03-01T00:00:00Z" }));
  const id = `${list}?after=`;
  host.documents.set(list, { id: list, type: "Collection", totalItems: items.length, first: id });
  host.documents.set(id, { id, type: "CollectionPage", items: JSON.parse(JSON.stringify(items)) });
  for (const [iri, document] of Object.entries(held)) {
    host.documents.set(`${list}?object=${encodeURIComponent(iri)}`, document);
  }
}
