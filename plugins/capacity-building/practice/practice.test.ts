import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacity from "../plugin.ts";

const list = "/en/capacity/practice";
const desk = "/en/console/capacity/practice";
const note = {
  title: "A forum by telephone",
  tried: "Sessions that people join by an ordinary call.",
  context: "Three districts without broadband.",
  worked: "Elders took part.",
  failed: "Nobody could see who spoke.",
  needs: "A number that is free to call.",
  group: "youth",
  people: "to-200",
  budget: "to-5000",
  languages: ["en", "sw"],
  topics: ["access"],
  links: "https://example.org/script The script of the evening",
};

describe("practice notes", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ name: "kenya", plugins: [capacity] });
  });
  afterAll(() => site?.remove());

  const page = async (path: string) => (await site.stranger(path)).text;

  async function publish(changes = {}): Promise<string> {
    const made = await site.send(`${desk}/new`, { ...note, ...changes });
    expect(made.status).toBe(303);
    await site.send(`${made.location}/publish`, {});
    return made.location.split("/").at(-1) ?? "";
  }

  it("tell what was tried, in which context, what worked and what did not, and what others need", async () => {
    const id = await publish();
    const text = await page(`${list}/${id}`);
    for (const words of [
      "Sessions that people join by an ordinary call.",
      "Three districts without broadband.",
      "Nobody could see who spoke.",
      "A number that is free to call.",
      "51 to 200 people",
      "Up to 5,000 US dollars",
      "The script of the evening",
      "Nobody has said so yet.",
    ])
      expect(text).toContain(words);
  });

  it("have a page and a feed for each group", async () => {
    await publish({ title: "For every initiative", group: "all" });
    const youth = await page(`${list}/groups/youth`);
    expect(youth).toContain("<h1>Practice notes: Youth initiatives</h1>");
    expect(youth).toContain("A forum by telephone");
    expect(youth).not.toContain("For every initiative");
    expect(youth).toContain('href="/en/capacity/practice/groups/youth.atom"');
    const feed = await page(`${list}/groups/youth.atom`);
    expect(feed).toContain("A forum by telephone");
    expect(feed).not.toContain("For every initiative");
    expect((await site.stranger(`${list}/groups/robots`)).status).toBe(404);
  });

  it("keep what was typed where a part is missing", async () => {
    const answer = await site.send(`${desk}/new`, { ...note, needs: "", links: "the script" });
    expect(answer.status).toBe(422);
    for (const words of [
      "What others need to do the same: fill this in.",
      "begin each line with a whole address",
      "the script",
    ])
      expect(answer.text).toContain(words);
  });

  it("of this site are not reused by it, and a reuse begins at the note of another", async () => {
    const id = await publish({ title: "Our own" });
    expect((await site.get(`${list}/${id}`)).text).not.toContain("We reuse this");
    expect((await site.get(`${desk}/reuse/new?note=${id}`)).text).toContain(
      "Choose a practice note of another site first",
    );
    const answer = await site.send(`${desk}/reuse/new?note=${id}`, { note: "We do it again." });
    expect(answer.status).toBe(303);
    expect((await site.get(`${desk}/reuse`)).text).toContain("Nothing reused yet");
  });
});
