import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { countryPoint, vocabulary } from "../../../content/types/index.ts";
import { describeOnSqlite } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";
import { readBasemap } from "./basemap.ts";

async function fill(site: TestSite, given: readonly object[]) {
  for (const fields of given) {
    const text = JSON.stringify({ startDate: "2027-05-04", zone: "Africa/Nairobi", ...fields });
    await site.run("event add", { file: { name: "e.json", text }, options: { publish: true } });
  }
}

it("knows a point in every country and area", () => {
  const missing = vocabulary("countries").terms.filter(({ id }) => countryPoint(id) === undefined);
  expect(missing).toEqual([]);
  expect(countryPoint("constructor")).toBe(undefined);
});

it("shows the operator's own picture of land where there is one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nri-test-"));
  const basemap = join(folder, "land.svg");
  await writeFile(basemap, "<svg/>");
  expect(await readBasemap({ settings: { basemap } })).toBe("<svg/>");
  await rm(folder, { recursive: true });
});

describeOnSqlite("the map of events", (open) => {
  it("has a dot where an event says it is, else in its country, and the same as a list", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await fill(site, [
      { name: "In Mombasa", place: { country: "KE", locality: "Mombasa", latitude: -4.04, longitude: 39.67 } },
      { name: "Also in Mombasa", place: { country: "KE", latitude: -4.05, longitude: 39.66 } },
      { name: "Somewhere in Kenya", place: { country: "KE" } },
      { name: "In Peru", place: { country: "PE" }, topics: ["access"] },
      { name: "On the net", online: { url: "https://meet.example/a" } },
      { name: "Over", startDate: "2025-01-01", place: { country: "FR" } },
    ]);
    const page = await site.text("/en/events/map");
    expect(page.match(/<circle /g)?.length).toBe(3);
    expect(page).toContain("<title>Kenya: 2 events</title>");
    expect(page).toContain('href="#p-KE"');
    const list = page.slice(page.indexOf('class="places"'));
    expect(list.match(/<section id="[^"]+"/g)).toEqual([
      '<section id="p-KE"',
      '<section id="p-PE"',
      '<section id="p-online"',
    ]);
    for (const name of ["In Mombasa", "Also in Mombasa", "Somewhere in Kenya", "In Peru", "On the net"])
      expect(list).toContain(name);
    expect(page).not.toContain("Over<");
    const narrowed = await site.text("/en/events/map?topic=access");
    expect(narrowed.match(/<circle /g)?.length).toBe(1);
    expect(await site.text("/ar/events/map?q=xyzzyplugh")).toContain('class="empty"');
  });

  it("loads land from this site alone, without a border and without a script", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const answer = await site.get("/basemap.svg");
    expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const svg = await answer.text();
    expect(svg.match(/<path/g)?.length).toBe(1);
    expect(await site.text("/en/events/map")).toContain('<image href="/basemap.svg"');
  });
});
