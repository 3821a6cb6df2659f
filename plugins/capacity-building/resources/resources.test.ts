import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { OpenConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenCapacity, openCapacity } from "../test-people.ts";

const samples = resolve(import.meta.dirname, "../../../nodes/demo/data/samples");
const list = "/en/capacity/resources";
const desk = "/en/console/capacity/resources";
const film = {
  title: "How routes are chosen",
  text: "For people who run a small network.",
  format: "video",
  link: "https://video.example/routes",
  by: "Example School",
  licence: "CC-BY-4.0",
  size: "800 KB",
  minutes: "12",
  level: "introductory",
  languages: ["en", "fr"],
  topics: ["access"],
  accessibility: ["captions", "transcript"],
};

describe("the catalogue of learning resources", () => {
  let opened: OpenCapacity;
  let site: OpenConsole;
  beforeAll(async () => {
    opened = await openCapacity("kenya");
    site = opened.site;
  });
  afterAll(() => opened?.close());

  const page = async (path: string) => (await site.stranger(path)).text;

  async function add(changes = {}): Promise<string> {
    const answer = await site.send(`${desk}/new`, { ...film, ...changes });
    expect(answer.status).toBe(303);
    return answer.location.split("/").at(-1) ?? "";
  }

  async function publish(changes = {}): Promise<string> {
    const id = await add(changes);
    await site.send(`${desk}/${id}/publish`, {});
    return id;
  }

  it("shows what is published with its size, licence and accessibility, and nothing before", async () => {
    const id = await add();
    expect((await site.stranger(`${list}/${id}`)).status).toBe(404);
    expect(await page(list)).not.toContain("How routes are chosen");
    expect((await site.get("/en/console")).text).toContain("Resources that wait to be published: 1");
    await site.send(`${desk}/${id}/publish`, {});
    const text = await page(`${list}/${id}`);
    for (const words of [
      "Download: 800",
      "Small download",
      "Creative Commons Attribution 4.0",
      "Captioned",
      "Example School",
    ])
      expect(text).toContain(words);
    expect(text).toContain(`/en/moderation/report?page=/capacity/resources/${id}`);
  });

  it("finds small downloads, and by language, format, licence, accessibility and words", async () => {
    await publish({ title: "A long course", format: "course", size: "1,2 GB", languages: ["es"], accessibility: [] });
    await publish({ title: "Nobody knows how large", size: "", licence: "all-rights-reserved" });
    const shown = async (query: string) => {
      const text = await page(`${list}?${query}`);
      return ["How routes are chosen", "A long course", "Nobody knows how large"].filter((title) =>
        text.includes(title),
      );
    };
    expect(await shown("mark=small")).toEqual(["How routes are chosen"]);
    expect(await shown("languages=es")).toEqual(["A long course"]);
    expect(await shown("format=course")).toEqual(["A long course"]);
    expect(await shown("licence=all-rights-reserved")).toEqual(["Nobody knows how large"]);
    expect(await shown("accessibility=captions&q=routes+network")).toEqual(["How routes are chosen"]);
    expect(await page(`${list}?q=100%25`)).toContain("Nothing fits");
    expect(await page(list)).toContain("Download size: not reported");
  });

  it("keeps what was typed and names the remedy at the field", async () => {
    const wrong = { ...film, title: "", link: "my film", size: "large", licence: "", minutes: "0" };
    const answer = await site.send(`${desk}/new`, wrong);
    expect(answer.status).toBe(422);
    for (const words of [
      "Title: fill this in.",
      "Where it is: enter a whole address",
      "Download size: enter a size such as 800 KB",
      "Licence: fill this in.",
      "How long it takes, in minutes: enter a whole number",
      'value="my film"',
    ])
      expect(answer.text).toContain(words);
  });

  it("reads the samples of the demonstration, twice like once, with what is only a sample marked", async () => {
    const read = async (name: string) => {
      const text = (await readFile(resolve(samples, `${name}-learning.json`), "utf8")).replaceAll(
        "{kigf}",
        site.node.origin,
      );
      const file = { name, bytes: new TextEncoder().encode(text) };
      return site.node.run("resource import", {
        ...{ arguments: {}, options: { publish: true }, files: { file } },
        progress: () => undefined,
      });
    };
    for (const [name, count] of [
      ["kigf", 5],
      ["kigf", 5],
      ["waigf", 3],
      ["dc", 2],
      ["global", 3],
    ] as const)
      expect((await read(name)).data).toEqual({ read: count, problems: [] });
    const shown = await page(`${list}?q=message`);
    expect(shown.split("How a message finds its way").length).toBe(2);
    expect(shown).toContain(">Sample<");
    expect(await page("/en/capacity/practice")).toContain("Reused by 1 initiative");
  });

  it("takes size and languages of an output of this site from its files, and says where it is used", async () => {
    const bytes = new TextEncoder().encode("What everybody should know. ".repeat(40));
    const output = { title: "A short guide", type: "capacity-resource", producer: "community", licence: "CC-BY-4.0" };
    await site.node.run("output import", {
      ...{ arguments: {}, options: { publish: true }, progress: () => undefined },
      files: {
        file: {
          name: "o.json",
          bytes: new TextEncoder().encode(JSON.stringify([{ key: "g", file: "guide.txt", output }])),
        },
        "guide.txt": { name: "guide.txt", bytes },
      },
    });
    const [, made] = /\/en\/outputs\/([0-9a-z]{26})"/.exec(await page("/en/outputs?q=guide")) ?? [];
    const way = `/en/console/capacity/resources/new?output=${made}`;
    expect((await site.get(`/en/outputs/${made}`)).text).toContain(`href="${way}"`);
    expect((await site.get(way)).text).toContain('value="A short guide"');
    const guide = await publish({ title: "A short guide", size: "", link: `${site.node.origin}/en/outputs/${made}` });
    expect(await page(`${list}/${guide}`)).toContain("guide.txt");
    const told: unknown = await (await site.node.get(`/api/v1/capacity/resources/${guide}`)).json();
    expect(told).toMatchObject({ size: bytes.length });

    const id = await publish({ title: "In two languages" });
    const french = await site.get(`/fr/console/capacity/resources/${id}/edit`);
    expect(french.text).toContain("In two languages");
    await site.send(`/fr/console/capacity/resources/${id}/edit`, { ...film, title: "En deux langues" });
    expect(await page(`/fr/capacity/resources/${id}`)).toContain("En deux langues");
    expect(await page(`${list}/${id}`)).toContain("In two languages");
    expect((await site.get(`${desk}/${id}/uses`)).text).toContain("There is no activity at this site yet");
    const material = { url: `${site.node.origin}/fr/capacity/resources/${id}` };
    const unit = (name: string, materials: { url: string }[]) => ({ id: name, title: { en: name }, materials });
    const units = [unit("one", [material]), unit("two", [material]), unit("three", [])];
    const course = { title: { en: "A course on routes" }, units };
    const activity = await opened.activity(course);
    expect(await page(`${list}/${id}`)).toMatch(/Used in.*A course on routes.*\(2 units\)/s);
    await site.send(`${desk}/${guide}/uses`, { activities: activity });
    expect(await page(`${list}/${guide}`)).toContain("A course on routes");
    expect(await page(`/en/capacity/${activity}`)).toContain("A short guide");
  });

  it("is given away as feed, table, open data and over the API", async () => {
    expect(await page("/en/capacity/resources.atom")).toContain("<title>How routes are chosen</title>");
    const csv = await page("/en/capacity/resources.csv?mark=small");
    expect(csv.split("\r\n")[0]).toContain("title,text,format,link,by,licence,size");
    expect(csv).toContain("800000");
    expect(csv).not.toContain("A long course");
    const api = await site.node.get("/api/v1/capacity/resources?format=course");
    expect(await api.json()).toMatchObject({ items: [{ title: { en: "A long course" }, size: 1_200_000_000 }] });
    expect(await page("/open-data/capacity-building/resources.json")).toContain("Nobody knows how large");
  });

  it("is looked after by who may, and disappears after a page that tells the reach", async () => {
    const id = await publish({ title: "Taken back" });
    const contributor = await site.as("contributor");
    expect((await contributor.get(`${desk}/${id}`)).status).toBe(403);
    expect((await site.get(`${desk}/${id}/withdraw`)).text).toContain("sites that show it are told to remove it");
    await site.send(`${desk}/${id}/withdraw`, {});
    expect((await site.stranger(`${list}/${id}`)).status).toBe(404);
    expect(await page(list)).not.toContain("Taken back");
  });
});
