import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../../testing/databases.ts";
import { openSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

const kenya = { key: "kigf", entry: { name: { en: "Kenya IGF" }, kind: "national", countries: ["KE"] } };
const youth = { key: "yigf", entry: { name: { en: "Youth IGF" }, kind: "youth", regions: ["african"] } };
const listOf = (...items: object[]) => ({ name: "list.json", text: JSON.stringify({ items }) });

describeOnBothDatabases("the directory's commands", (open) => {
  it("imports a list as often as one likes, and takes over what has changed in it", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const first = await site.run("directory import", { file: listOf(kenya, youth), options: { publish: true } });
    expect(first.text).toContain("2 entries read: 2 new, 0 there already.");
    const changed = { ...kenya, entry: { ...kenya.entry, acronym: "KIGF" } };
    const second = await site.run("directory import", { file: listOf(changed, youth) });
    expect(second.text).toContain("0 new, 2 there already.");
    const { text, data } = await site.run("directory list", { options: { kind: "national" } });
    expect(text).toMatch(/^[0-9a-z]{26} {2}national {13}Kenya IGF \(KIGF\)$/);
    expect(data).toHaveLength(1);
  });

  it("imports nothing when one entry has a mistake, and names each mistake", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const bad = { key: "bad", entry: { name: { en: "Bad" }, kind: "planetary" } };
    const nameless = { entry: { name: { en: "No key" }, kind: "youth" } };
    await expect(site.run("directory import", { file: listOf(kenya, bad, nameless, kenya) })).rejects.toMatchObject({
      code: "invalid",
      problems: [{ path: "items.2.kind" }, { path: "items.3.key" }, { path: "items.4.key" }],
    });
    expect((await site.run("directory list")).data).toEqual([]);
    for (const text of ["{", "[1]", '"text"', "", "[]"]) {
      await expect(site.run("directory import", { file: { name: "x.json", text } })).rejects.toMatchObject({
        code: "invalid",
      });
    }
  });

  it("lets only the site that keeps the registry say who is recognised", async () => {
    const recognised = { ...kenya, entry: { ...kenya.entry, recognition: { state: "recognised" } } };
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await expect(site.run("directory import", { file: listOf(recognised) })).rejects.toMatchObject({
      code: "forbidden",
    });
    const keeper = await openSite({
      store: await open(),
      plugins: [plugin],
      site: { footer: { standing: "secretariat" } },
    });
    await keeper.run("directory import", { file: listOf(recognised) });
    await keeper.run("directory import", { file: listOf(kenya) });
    expect((await keeper.run("directory list")).data).toMatchObject([{ recognition: { state: "recognised" } }]);
  });

  it("leaves out what was taken out here", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const { data } = await site.run("directory import", { file: listOf(kenya) });
    const [{ id = "" } = {}] = data as { id?: string }[];
    await site.run("directory withdraw", { arguments: { id } });
    const again = await site.run("directory import", { file: listOf(kenya, youth) });
    expect(again.text).toContain("1 left out");
    expect((await site.run("directory list")).data).toHaveLength(1);
  });

  it("reads back on another site the table that it gives", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await site.run("directory import", { file: listOf(kenya, youth) });
    const table = await site.text("/en/network.csv");
    const other = await openSite({ store: await open(), plugins: [plugin] });
    for (const fresh of [2, 0]) {
      const { text } = await other.run("directory import", { file: { name: "network.csv", text: table } });
      expect(text).toContain(`2 entries read: ${fresh} new`);
    }
    const { data } = await other.run("directory list");
    expect(data).toMatchObject([kenya.entry, { ...youth.entry, recognition: { state: "not-reported" } }]);
  });
});
