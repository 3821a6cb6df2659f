import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { deriveId } from "@nri-commons/core/kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putStory } from "../cohort/story-store.ts";
import { type OpenCapacity, openCapacity } from "../test-people.ts";

const experts = resolve(import.meta.dirname, "../../../nodes/demo/data/experts/kigf.json");

describe("the press room", () => {
  let open: OpenCapacity;
  let site: OpenCapacity["site"];
  beforeAll(async () => {
    open = await openCapacity("kenya");
    site = open.site;
  });
  afterAll(() => open?.close());
  const page = async (path = "/en/capacity/press") => (await site.stranger(path)).text;

  it("says what there is not yet, in every language, and where programmes of the past are", async () => {
    const empty = await page();
    expect(empty).toContain("No programme for journalists is open now.");
    expect(empty).toContain("/en/capacity/past?type=journalists");
    expect(empty).not.toContain("Who speaks to the press");
    expect(await page("/fr/capacity/press")).toContain("Salle de presse");
    expect(await page("/ar/capacity/press")).toContain('dir="rtl"');
  });

  it("leads to programmes for journalists, what came of them without a name, explainers, events, outputs and the contact", async () => {
    await site.firstEvent();
    const activity = await open.activity({ type: "journalists", title: { en: "Reporting on networks" } });
    await open.activity({ audiences: ["media"], title: { en: "A webinar for the media, too" } });
    await open.activity({ title: { en: "A school for others" } });
    await open.join(activity, "Nia", { country: "KE" });
    const { id: participant } = await open.ctx.db
      .selectFrom("capacity_building_participant")
      .select("id")
      .executeTakeFirstOrThrow();
    const story = (title: string, shown: boolean) => ({
      ...{ id: deriveId(title), activity, participant, title, url: "https://paper.example/1", shown },
      published: "2027-03-03",
    });
    for (const one of [story("Cut off", true), story("Not for all", false)]) await putStory(open.ctx.db, one);
    await site.send("/en/console/plugins/capacity-building", { pressContact: "press@igf.example" });
    const shown = await page();
    for (const text of [
      "Reporting on networks",
      "A webinar for the media, too",
      "Cut off",
      "Kenya",
      "Sample Forum 2027",
    ])
      expect(shown).toContain(text);
    for (const text of ["A school for others", "Not for all", "Nia"]) expect(shown).not.toContain(text);
    expect(shown).toContain('href="mailto:press@igf.example"');
    expect(shown.indexOf("Reporting on networks")).toBeLessThan(shown.indexOf("A webinar for the media"));
    const feed = await page("/en/capacity/press.atom");
    expect(feed).toContain("Reporting on networks");
    expect(feed).not.toContain("A school for others");
  });

  it("names of the expert list only who says to everybody that they speak to the press, for as long as they agree", async () => {
    const list = JSON.parse(await readFile(experts, "utf8"));
    const [, second] = list.items;
    second.expert.fields.roles = { value: ["press"], scope: "recognised" };
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    await site.node.run("expert import", { options: { publish: true }, files: { file: { name: "e.json", bytes } } });
    const shown = await page();
    expect(shown.match(/Sample expert \d/g)).toEqual(["Sample expert 1"]);
    const [, id = ""] = /\/en\/experts\/([0-9a-z]{26})"/.exec(shown) ?? [];
    await site.node.run("expert withdraw", { arguments: { id } });
    expect(await page()).not.toContain("Sample expert");
  });

  it("is found by search engines, from the first page of capacity development, and beside the impact", async () => {
    expect(await page("/sitemap-pages.xml")).toContain("/en/capacity/press</loc>");
    for (const path of ["/en/capacity", "/en/capacity/impact"])
      expect(await page(path)).toContain("/en/capacity/press");
  });
});
