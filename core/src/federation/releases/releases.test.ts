import { expect, it } from "vitest";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { fromWire, newerThan, type Release } from "./release.ts";

const release = (version: string, more: Partial<Release> = {}): Release => ({
  ...{
    version,
    published: Date.UTC(2026, 10, 20),
    security: false,
    summary: { en: `Brings ${version}` },
    url: undefined,
  },
  ...more,
});

async function setUp(open: () => Promise<Store>) {
  const network = inMemoryNetwork();
  const clock = movableClock();
  const registry = await bootPeer({
    name: "reg",
    store: await open(),
    network,
    clock,
    options: { keepsRegistry: true },
  });
  const document = await registry.federation.app.request(registry.actor);
  const { assertionMethod } = (await document.json()) as { assertionMethod: { publicKeyMultibase: string }[] };
  const key = assertionMethod[0]?.publicKeyMultibase ?? "";
  const pinned = { actor: registry.actor, key };
  const node = await bootPeer({ name: "ken", store: await open(), network, clock, options: { registry: pinned } });
  const put = (one: Release) => registry.jobs.transaction((tx) => registry.federation.releases.put(tx, one));
  return { network, clock, registry, node, put };
}

describeOnBothDatabases("versions of this software", (open) => {
  it("are told by the registry's keeper, signed, and read beside the registry", async () => {
    const { clock, registry, node, put } = await setUp(open);
    await node.federation.releases.refresh();
    expect(await node.federation.releases.list()).toEqual([]);
    const url = "https://reg.example/1.2.1";
    await put(release("1.2.1", { security: true, summary: { en: "Mends uploads", fr: "Répare" }, url }));
    await put(release("1.10.0"));
    await node.federation.releases.refresh();
    const read = await node.federation.releases.list();
    expect(read.map(({ version }) => version)).toEqual(["1.10.0", "1.2.1"]);
    expect(read[1]).toMatchObject({ security: true, summary: { en: "Mends uploads", fr: "Répare" }, url });
    clock.move(60_000);
    await put(release("1.10.0", { summary: { en: "Another word" } }));
    await node.federation.releases.refresh();
    await node.federation.releases.refresh();
    expect((await node.federation.releases.list())[0]?.summary).toEqual({ en: "Another word" });
    await expect(put(release("latest"))).rejects.toMatchObject({ code: "bad-request" });
    const forbidden = node.jobs.transaction((tx) => node.federation.releases.put(tx, release("2.0.0")));
    await expect(forbidden).rejects.toMatchObject({ code: "forbidden" });
    for (const one of [registry, node]) await one.stop();
  });

  it("of another key, changed on the road, or older than what is known are not taken", async () => {
    const { network, registry, node, put } = await setUp(open);
    await put(release("1.1.0"));
    const fresh = await (await registry.federation.app.request(`${registry.actor}/releases`)).text();
    await put(release("1.2.0"));
    await node.federation.releases.refresh();
    const newest = async () => (await node.federation.releases.list())[0]?.version;
    const serve = (text: string) =>
      network.serve(registry.origin, async () => {
        return new Response(text, { headers: { "content-type": "application/activity+json" } });
      });
    serve(fresh);
    await node.federation.releases.refresh();
    expect(await newest()).toBe("1.2.0");
    serve(fresh.replace("1.1.0", "9.9.9"));
    await expect(node.federation.releases.refresh()).rejects.toMatchObject({ code: "unavailable" });
    expect(await newest()).toBe("1.2.0");
    for (const one of [registry, node]) await one.stop();
  });
});

it("what is newer than what runs, and whether it mends something, is told by versions and not by dates", () => {
  const all = [release("1.0.0", { security: true }), release("1.2.0"), release("1.1.1", { security: true })];
  const told = (running: string) => {
    const { newer, security } = newerThan(running, all);
    return [newer.map(({ version }) => version), security];
  };
  expect(told("1.0.0")).toEqual([["1.2.0", "1.1.1"], true]);
  expect(told("1.1.1")).toEqual([["1.2.0"], false]);
  expect(told("1.2.0")).toEqual([[], false]);
  expect(told("1.2.0-rc.1")).toEqual([["1.2.0"], false]);
});

it.each([
  null,
  {},
  { "nri:version": "1", published: "2026-11-20T00:00:00Z", summaryMap: {} },
  { "nri:version": "1.0.0", published: "soon", summaryMap: {} },
  { "nri:version": "1.0.0", published: "2026-11-20T00:00:00Z" },
])("%j is no release", (item) => {
  expect(fromWire(item)).toBe(undefined);
});

it("an address that is none is left out", () => {
  const item = {
    "nri:version": "1.0.0",
    published: "2026-11-20T00:00:00Z",
    summaryMap: { en: "x" },
    url: "javascript:1",
  };
  expect(fromWire(item)?.url).toBe(undefined);
});
