import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { befriend, bootTestNode, type TestNode, until } from "../../testing/index.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

describe("an event below the country that belongs to a larger one", () => {
  let site: OpenConsole;
  let larger = "";
  beforeAll(async () => {
    site = await openConsole();
    larger = await site.firstEvent();
  });
  afterAll(() => site.remove());

  it("is begun from the larger one, with a place, an area and organisers of its own, and no session of it", async () => {
    expect((await site.get(`/en/console/events/${larger}`)).text).toContain(`drafts/new?partOf=${larger}`);
    const form = await site.get(`/en/console/events/drafts/new?partOf=${larger}`);
    expect(form.text).not.toContain('name="organisers"');
    const begun = await site.send(`/en/console/events/drafts/new?partOf=${larger}`, { "name.en": "Kisumu Forum" });
    const draft = begun.location.replace(/when$/, "");
    await site.send(`${draft}when`, {
      "start.day": "3",
      "start.month": "2",
      "start.year": "2027",
      zone: "Africa/Nairobi",
      attendance: "in-person",
      locality: "Kisumu",
      country: "KE",
      adminArea: "Kisumu County",
    });
    expect((await site.get(`${draft}details`)).text).toContain(`<option value="${larger}" selected=""`);
    await site.send(`${draft}details`, { organisers: "Kisumu County Assembly", partOf: larger });
    expect((await site.get(`${draft}check`)).text).toContain("Kisumu County");
    const done = await site.send(`${draft}check`, {});
    const id = /events\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";

    const above = (await site.stranger(`/en/events/${larger}`)).text;
    expect(above).toContain("Events that belong to it");
    expect(above).toContain(`href="/en/events/${id}"`);
    expect(above).toContain("Kisumu County Assembly");
    const own = (await site.stranger(`/en/events/${id}`)).text;
    expect(own).toMatch(new RegExp(`Part of</dt><dd><a href="/en/events/${larger}"`));
    expect((await site.get(`/en/console/events/${id}/programme`)).status).toBe(200);
  });

  it("stands in the lists by itself, which readers and machines narrow to the area or to the larger event", async () => {
    const all = (await site.stranger("/en/events")).text;
    expect(all).toContain("Kisumu Forum");
    expect((await site.stranger("/en/events/find")).text).toContain('<option value="Kisumu County"');
    const narrowed = (await site.stranger("/en/events?area=Kisumu+County")).text;
    expect(narrowed).toContain("Kisumu Forum");
    expect(narrowed).not.toContain("Sample Forum 2027");
    for (const query of [`partOf=${larger}`, "area=Kisumu%20County"]) {
      const { items } = JSON.parse((await site.stranger(`/api/v1/events?${query}`)).text);
      expect(items.map(({ name }: { name: object }) => name)).toEqual([{ en: "Kisumu Forum" }]);
    }
  });
});

describe("an event that belongs to one of another node", () => {
  let home: TestNode;
  let county: TestNode;
  beforeAll(async () => {
    [home, county] = await Promise.all([bootTestNode({ name: "home" }), bootTestNode({ name: "county" })]);
    await befriend(county, home);
    await befriend(home, county);
  });
  afterAll(async () => {
    await home.remove();
    await county.remove();
  });

  async function add(node: TestNode, fields: object): Promise<string> {
    const text = JSON.stringify({
      startDate: "2099-02-03",
      zone: "Africa/Nairobi",
      attendance: "in-person",
      ...fields,
    });
    const file = { name: "event.json", bytes: new TextEncoder().encode(text) };
    const options = { publish: true };
    const { data } = await node.run("event add", { arguments: { file: "event.json" }, options, files: { file } });
    return (data as { id: string }).id;
  }

  it("is shown on the larger one's page over there, and leads to it from here", async () => {
    const larger = await add(home, { name: "National Forum" });
    const partOf = `${home.origin}/ap/objects/${larger}`;
    const id = await add(county, {
      name: "County Forum",
      partOf,
      adminArea: "Kisumu County",
      place: { country: "KE" },
    });
    const page = async (node: TestNode, path: string) => (await node.get(path, { accept: "text/html" })).text();
    await until(async () => (await page(home, `/en/events/${larger}`)).includes("County Forum"));
    expect(await page(home, `/en/events/${larger}`)).toContain("Kisumu County");
    await until(async () => (await page(county, `/en/events/${id}`)).includes("National Forum"));
    const told = await (await county.get(`/ap/objects/${id}`, { accept: "application/activity+json" })).json();
    expect(told).toMatchObject({ "nri:partOf": partOf, "nri:adminArea": "Kisumu County" });
  });
});
