import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outputs } from "../../content/index.ts";
import { publicViewer } from "../../content/types/index.ts";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import type { Incoming } from "../../plugin/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const vectors = new URL("../../../../spec/vectors/output/valid/", import.meta.url);
const owner = "https://igf.example/ap/actors/example-igf";

function incoming(file: string, more: JsonObject = {}): Incoming {
  const wire: unknown = { ...JSON.parse(readFileSync(new URL(file, vectors), "utf8")), ...more };
  if (!isJsonObject(wire) || typeof wire["id"] !== "string") throw new Error(`${file} has no id`);
  return {
    iri: wire["id"],
    origin: "https://igf.example",
    owner,
    object: { ...wire, id: wire["id"], type: "Article" },
  };
}

async function openAway(open: Parameters<Parameters<typeof describeOnBothDatabases>[1]>[0]) {
  const store = await open();
  const site = await openSite({ store, plugins: [plugin], site: { origin: "https://away.example" } });
  const [kind] = site.host.kinds;
  if (!kind) throw new Error("no kind");
  const receive = (given: Incoming) => site.jobs.transaction((tx) => kind.receive(tx, given));
  const withdraw = (given: Incoming) => site.jobs.transaction((tx) => kind.withdraw(tx, given));
  const find = (iri: string) => outputs.find(store.db, iri, publicViewer);
  return { site, receive, withdraw, find };
}

async function count(site: TestSite): Promise<unknown> {
  return (await site.text("/api/v1/outputs")).match(/"iri":/g)?.length ?? 0;
}

describeOnBothDatabases("an output from elsewhere", (open) => {
  it("is kept once, however often it comes", async () => {
    const { site, receive, find } = await openAway(open);
    const given = incoming("report-with-files.json");
    await receive(given);
    const first = await find(given.iri);
    await receive(given);
    expect(await find(given.iri)).toEqual(first);
    expect(first).toMatchObject({
      title: { en: "Annual meeting report 2026" },
      producer: "community",
      licence: "CC-BY-4.0",
      source: { kind: "remote", iri: given.iri, origin: "https://igf.example", owner },
    });
    expect(await count(site)).toBe(1);
  });

  it("stays gone, also when an older copy comes late", async () => {
    const { site, receive, withdraw, find } = await openAway(open);
    const given = incoming("messages.json");
    await receive(given);
    await withdraw(given);
    await withdraw(given);
    await receive(given);
    expect(await find(given.iri)).toBeUndefined();
    expect(await count(site)).toBe(0);
  });

  it("is left out, and nothing breaks, when it cannot be read", async () => {
    const { site, receive } = await openAway(open);
    await receive(incoming("messages.json", { "nri:producer": "nobody" }));
    await receive(incoming("messages.json", { name: null }));
    expect(await count(site)).toBe(0);
  });
});
