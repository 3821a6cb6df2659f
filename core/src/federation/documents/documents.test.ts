import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { describeOnSqlite } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { noteSoftware } from "../delivery/peer-store.ts";
import { signedGet } from "../fetch-document.ts";
import { bootPeer, settleAll, type TestPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";

const activityJson = "application/activity+json";

describeOnSqlite("documents", (open) => {
  it("are what the specification's schemas say", async () => {
    const { peer, get } = await setUp();
    const valid = validator();
    const event = `${peer.origin}/ap/objects/e1`;
    expect(valid("actor", await json(get(peer.actor)))).toEqual([]);
    expect(valid("actor", await json(get(`${peer.origin}/ap/actors/relay`)))).toEqual([]);
    expect(valid("ordered-collection", await json(get(`${peer.actor}/outbox`)))).toEqual([]);
    expect(valid("ordered-collection-page", await json(get(`${peer.actor}/outbox?page=true`)))).toEqual([]);
    expect(valid("ordered-collection", await json(get(`${peer.actor}/followers`)))).toEqual([]);
    expect(valid("nodeinfo", await json(get(`${peer.origin}/nodeinfo/2.1`)))).toEqual([]);
    expect(valid("registry", await json(get(`${peer.actor}/registry`)))).toEqual([]);
    expect(valid("registry", await json(get(`${peer.actor}/registry?after=`)))).toEqual([]);
    const jrd = await json(get(`${peer.origin}/.well-known/webfinger?resource=acct:me@me.example`));
    expect(valid("webfinger", jrd)).toEqual([]);
    await withdraw(peer);
    expect(valid("tombstone", await json(get(event)))).toEqual([]);
    await peer.stop();
  });

  it("answer the type that is asked for, 304 to who has them, 303 to a browser, 410 when gone, 404 when not there", async () => {
    const { peer, get } = await setUp();
    const event = `${peer.origin}/ap/objects/e1`;
    const first = await get(event);
    expect(first.headers.get("content-type")).toBe(activityJson);
    expect(first.headers.get("vary")).toBe("Accept, Signature");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect((await get(event, { "if-none-match": etag })).status).toBe(304);
    const ld = 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"';
    expect((await get(event, { accept: ld })).headers.get("content-type")).toBe(ld);
    const page = await get(event, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect([page.status, page.headers.get("location")]).toEqual([303, `${peer.origin}/en/events/e1`]);
    await withdraw(peer);
    expect((await get(event)).status).toBe(410);
    for (const path of [
      "/ap/objects/none",
      "/ap/actors/none",
      "/ap/actors/none/outbox",
      "/ap/activities/none",
      "/ap/actors/none/registry",
    ]) {
      expect([path, (await get(peer.origin + path)).status]).toEqual([path, 404]);
    }
    expect((await get(`${peer.actor}/outbox?page=x`)).status).toBe(400);
    expect((await get(`${peer.origin}/.well-known/webfinger`)).status).toBe(400);
    expect((await get(`${peer.origin}/.well-known/webfinger?resource=acct:me@other.example`)).status).toBe(404);
    await peer.stop();
  });

  it("keep an outbox page ready until something in it changes", async () => {
    const { peer, get } = await setUp();
    const page = async () => (await json(get(`${peer.actor}/outbox?page=true`)))["orderedItems"];
    expect(await page()).toMatchObject([{ type: "Create", object: { name: "Event e1" } }]);
    const revised = testEvent(peer, "e1", { name: "Revised", updated: "2026-02-01T00:00:00Z" });
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Update", object: revised, audience: "public", revision: "2" }),
    );
    expect(await page()).toMatchObject([{ type: "Create", object: { name: "Revised" } }]);
    await withdraw(peer);
    expect(await page()).toEqual([]);
    await peer.stop();
  });

  it("show what is private to exactly whom it names, by a signed GET", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const boot = async (name: string) => bootPeer({ name, store: await open(), network, clock });
    const [a, b, c] = [await boot("ada"), await boot("ben"), await boot("cleo")];
    const secret = testEvent(a, "secret");
    const relay = (peer: TestPeer) => `${peer.origin}/ap/actors/relay`;
    await a.jobs.transaction((tx) =>
      a.federation.publish(tx, { verb: "Create", object: secret, audience: { actors: [relay(b)] }, revision: "1" }),
    );
    await settleAll(a, b, c);
    const ask = async (peer: TestPeer) => {
      const { identity, store } = peer;
      const node = {
        identity,
        store,
        clock,
        safeFetch: network.fetch,
        actors: { initiative: peer.actor, relay: relay(peer) },
      };
      const answer = await signedGet(node, secret.id, activityJson);
      return answer instanceof Error ? answer.message : answer.status;
    };
    expect([await ask(b), await ask(c)]).toEqual([200, 404]);
    for (const peer of [a, b, c]) await peer.stop();
  });

  it("list the experts' entries to exactly whom each was made for, by a signed GET, also of the asker's instance actor", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const boot = async (name: string) => bootPeer({ name, store: await open(), network, clock });
    const [a, b, c] = [await boot("ada"), await boot("ben"), await boot("cleo")];
    const relay = (peer: TestPeer) => `${peer.origin}/ap/actors/relay`;
    const say = (verb: "Create" | "Delete", id: string, to: string) =>
      a.jobs.transaction((tx) => {
        const object = {
          id: `${a.origin}/ap/objects/${id}`,
          type: "Profile",
          "nri:kind": "Expert",
          name: id,
          attributedTo: a.actor,
        };
        return a.federation.publish(tx, { verb, object, audience: { actors: [to] }, revision: verb });
      });
    await say("Create", "for-ben", b.actor);
    await say("Create", "for-cleo", c.actor);
    await say("Create", "gone", b.actor);
    await say("Delete", "gone", b.actor);
    await a.jobs.transaction((tx) =>
      a.federation.publish(tx, {
        verb: "Create",
        object: testEvent(a, "e1"),
        audience: { actors: [b.actor] },
        revision: "1",
      }),
    );
    await settleAll(a, b, c);
    const ask = async (peer: TestPeer, url: string, as = relay(peer)) => {
      const { identity, store } = peer;
      const actors = { initiative: peer.actor, relay: as };
      const answer = await signedGet({ identity, store, clock, safeFetch: network.fetch, actors }, url, activityJson);
      return answer instanceof Error ? answer.message : { status: answer.status, body: answer.body.toString() };
    };
    const list = `${a.actor}/experts`;
    const entries = async (peer: TestPeer, as?: string) => {
      const answer = await ask(peer, list, as);
      return typeof answer === "object" && answer.status === 200 ? JSON.parse(answer.body) : answer;
    };
    const [forBen, forCleo] = ["for-ben", "for-cleo"].map((id) => `${a.origin}/ap/objects/${id}`);
    const same = { id: list, type: "Collection", totalItems: 1 };
    // A neighbour on an origin whose software is not known to be a node's reads nothing in the name of others.
    for (const peer of [b, c]) await know(a, peer.origin, "mastodon");
    expect(await entries(b)).toMatchObject({ status: 404 });
    expect(await entries(b, b.actor)).toMatchObject({ ...same, items: [forBen] });
    for (const peer of [b, c]) await know(a, peer.origin);
    expect(await entries(b)).toMatchObject({ ...same, items: [forBen] });
    expect(await entries(c)).toMatchObject({ ...same, items: [forCleo] });
    expect(await ask(b, forBen ?? "")).toMatchObject({ status: 200 });
    expect(await ask(c, forBen ?? "")).toMatchObject({ status: 404 });
    expect((await a.federation.app.request(list, { headers: { accept: activityJson } })).status).toBe(404);
    expect(await ask(b, `${relay(a)}/experts`)).toMatchObject({ status: 404 });
    for (const peer of [a, b, c]) await peer.stop();
  });

  function know(peer: TestPeer, origin: string, software = "nri-commons"): Promise<void> {
    const found = { origin, software, now: 1 };
    return peer.store.transaction((db) => noteSoftware(db, found));
  }

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const peer = await bootPeer({ name: "me", store: await open(), network, clock, options: { keepsRegistry: true } });
    await peer.jobs.transaction(async (tx) => {
      await peer.federation.publish(tx, {
        verb: "Create",
        object: testEvent(peer, "e1"),
        audience: "public",
        revision: "1",
      });
      const entry = { actor: "https://a.example/ap/actors/a", name: "A", kind: "national", region: "KE" };
      await peer.federation.registry.put(tx, { ...entry, recognisedSince: "2021", status: "recognised" });
    });
    const get = async (url: string, headers: Record<string, string> = { accept: activityJson }) =>
      peer.federation.app.request(url, { headers });
    return { peer, get };
  }

  function withdraw(peer: TestPeer): Promise<unknown> {
    return peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Delete", object: testEvent(peer, "e1"), audience: "public", revision: "3" }),
    );
  }
});

async function json(response: Promise<Response>): Promise<Record<string, unknown>> {
  const document: unknown = await (await response).json();
  return typeof document === "object" && document !== null ? { ...document } : {};
}

function validator() {
  const specRoot = dirname(createRequire(import.meta.url).resolve("@nri-commons/spec/package.json"));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  const folder = join(specRoot, "schemas");
  for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")));
  return (name: string, document: unknown) => {
    const validate = ajv.getSchema(`https://w3id.org/nri-commons/schemas/${name}.json`);
    return validate?.(document) ? [] : (validate?.errors ?? ["no schema"]);
  };
}
