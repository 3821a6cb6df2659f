import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenCapacity, openCapacity } from "../../test-people.ts";

const samples = (name: string) =>
  readFileSync(resolve(import.meta.dirname, "../../../../nodes/demo/data/samples", name), "utf8");
const table = `pathway;about;track;level;step;kind;type;link;partner;after
Towards a school;For whoever begins.;new;introductory;A first course;kind;course;;;
;;;;Read about it;;;https://example.org/read;;1
;;;;See how ICANN does it;;;;ICANN;"1; 2"
Another;More of it.;;;"Speak, at last";task;;;;
`;
const wrong = `pathway,about,level,step,kind,type,link,partner,after
,nothing before it,,A step,,,,,
Towards,Well.,low,A course,kind,circus,,,3
,,,A page,,,ftp://x,Nobody at all,
`;

describe("pathways of a file", () => {
  let open: OpenCapacity;
  beforeAll(async () => {
    open = await openCapacity("kenya");
    await open.site.node.run("capacity partners");
  });
  afterAll(() => open?.close());

  const run = (name: string, text: string, options: Record<string, string | boolean> = {}) =>
    open.site.node.run("pathway import", {
      options,
      files: { file: { name, bytes: new TextEncoder().encode(text) } },
    });
  const home = "/en/console/capacity/pathways";
  const upload = (name: string, text: string) => {
    const form = new FormData();
    form.set("file", new File([text], name));
    form.set("lang", "en");
    return open.site.upload(`${home}/import`, form);
  };
  const list = async () => (await open.site.get(home)).text;
  const actions = async (name: string, text: string) => {
    const { data } = await run(name, text, { preview: true });
    return (data as { rows: { action: string }[] }).rows.map(({ action }) => action);
  };

  it("are looked at first, with each problem at its line, and all or none are taken", async () => {
    const { text, exitCode } = await run("wrong.csv", wrong, { preview: true });
    expect(exitCode).toBe(1);
    for (const words of [
      "cannot be read  line 2",
      "line 2: A title of at most 200 characters",
      "line 3: “low” is no term of session-levels.",
      "line 3: Step “3” does not stand above this one.",
      "line 3: Choose a kind of activity from the list",
      "line 4: No partner of the directory is called “Nobody at all”.",
    ])
      expect(text).toContain(words);
    await expect(run("wrong.csv", `${table}Third,,,,,,,,,\n`)).rejects.toMatchObject({ code: "invalid" });
    await expect(run("x.csv", "\u0000\u0001")).rejects.toMatchObject({ code: "invalid" });
    expect((await run("x.csv", "pathway,stop\na,b", { preview: true })).text).toContain("Add the column “step”");
    expect((await run("x.json", "{", { preview: true })).exitCode).toBe(1);
    expect((await run("x.json", "[1, null]", { preview: true })).text).toContain("item 1: A title");
    expect(await list()).toContain("No pathway yet");
  });

  it("are taken in from the console as drafts, and everything is as before once that is undone", async () => {
    expect((await upload("empty.csv", "")).text).toContain("Choose a file of text");
    const { location } = await upload("school.csv", table);
    const seen = (await open.site.get(location)).text;
    for (const words of ["2 pathways can be taken in", "Towards a school", "3 steps.", "line 5"])
      expect(seen).toContain(words);
    expect(await list()).toContain("No pathway yet");
    for (let times = 0; times < 2; times += 1) await open.site.send(`${location}/take`, {});
    expect(await list()).toMatch(/Towards a school.*Draft/s);
    const [, way = ""] =
      /href="\/en(\/console\/capacity\/pathways\/[0-9a-z]{26})"[^>]*>(?:<bdi[^>]*>)?Towards/.exec(await list()) ?? [];
    const page = (await open.site.get(`/en${way}`)).text;
    for (const words of ["A first course", "https://example.org/read", "/capacity/partners/"])
      expect(page).toContain(words);
    expect((await open.site.stranger(`/en${way.replace("/console", "")}`)).status).toBe(404);
    await open.site.send(`/en${way}/edit`, { title: "Towards a school", about: "Changed here.", track: "new" });
    const again = await upload("school.csv", table);
    expect((await open.site.get(again.location)).text).toMatch(/Changes what is here.*Is here already/s);
    await open.site.send(`${again.location}/take`, {});
    expect((await open.site.get(`/en${way}/edit`)).text).toContain("For whoever begins.");
    await open.site.send(`${again.location}/undo`, {});
    expect((await open.site.get(`/en${way}/edit`)).text).toContain("Changed here.");
    for (let times = 0; times < 2; times += 1) await open.site.send(`${location}/undo`, {});
    expect(await list()).toContain("No pathway yet");
    expect((await open.site.get(`${home}/import`)).text).toMatch(/school\.csv.*Undone/s);
  });

  it("of the demonstration lead over real schools of the directory, and the own table is read back as it was", async () => {
    const capacity = { file: { name: "x.json", bytes: new TextEncoder().encode(samples("kigf-capacity.json")) } };
    await open.site.node.run("capacity import", { files: capacity, options: { publish: true } });
    const sample = samples("kigf-pathways.json");
    for (let times = 0; times < 2; times += 1) {
      const { data } = await run("kigf-pathways.json", sample, { publish: true });
      expect(data).toMatchObject({ taken: times === 0 ? 1 : 0, problems: [] });
    }
    const [, way = ""] =
      /href="\/en(\/capacity\/pathways\/[0-9a-z]{26})"/.exec(
        (await open.site.stranger("/en/capacity/pathways")).text,
      ) ?? [];
    const shown = (await open.site.stranger(`/en${way}`)).text;
    for (const words of ["Sample", "Come to the national school", "AfriSIG"]) expect(shown).toContain(words);
    const [, school = ""] = /(\/capacity\/partners\/[0-9a-z]{26})"[^>]*>/.exec(shown) ?? [];
    expect((await open.site.stranger(`/en${school}`)).text).toContain("African School on Internet Governance");
    const csv = (await open.site.stranger("/open-data/capacity-building/pathways.csv")).text;
    expect(await actions("own.csv", csv)).toEqual(["same"]);
    const api = (await open.site.stranger(`/api/v1/capacity${way.replace("/capacity", "")}`)).text;
    expect(await actions("own.json", api)).toEqual(["same"]);
    expect(await actions("other.csv", csv.replaceAll(open.site.node.origin, "https://elsewhere.example"))).toEqual([
      "elsewhere",
    ]);
    const { data } = await run("kigf-pathways.json", sample.replace("Apply for a fellowship", "Become a fellow"));
    expect(data).toMatchObject({ taken: 1 });
    const id = (data as { import: string }).import;
    await expect(open.site.node.run("pathway undo", { arguments: { id } })).rejects.toMatchObject({ code: "conflict" });
  });
});
