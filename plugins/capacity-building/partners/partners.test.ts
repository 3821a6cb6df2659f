import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacityBuilding from "../plugin.ts";
import { openActivity } from "../test-activities.ts";

describe("partners and the curriculum", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ name: "ada", plugins: [capacityBuilding] });
  });
  afterAll(() => site?.remove());

  const page = async (path: string) => (await site.stranger(path)).text;
  const desk = async (path: string) => (await site.get(`/en/console/capacity${path}`)).text;

  it("are there by one press, never as a whole list, and an activity leads to those it names", async () => {
    expect(await page("/en/capacity/partners")).toContain("No partner stands here yet");
    await site.send("/en/console/capacity/partners/known", {});
    for (const _ of [1, 2]) await site.node.run("capacity partners");
    const list = await page("/en/capacity/partners?kind=rir");
    for (const text of ["AFRINIC", "RIPE NCC", "This directory is not complete"]) expect(list).toContain(text);
    const school = await page("/en/capacity/partners?q=armenian");
    const [, id = ""] = /\/en\/capacity\/partners\/([0-9a-z]{26})/.exec(school) ?? [];
    expect(await page(`/en/capacity/partners/${id}`)).toContain("read in part");
    const activity = await openActivity(site, { "partner.0": "afrinic", "partner.1": "Village library" });
    const shown = await page(`/en/capacity/${activity}`);
    expect(shown).toContain("Village library");
    const [, afrinic = ""] = /\/en\/capacity\/partners\/([0-9a-z]{26})"><bdi>AFRINIC/.exec(shown) ?? [];
    expect(await page(`/en/capacity/partners/${afrinic}`)).toContain(activity);
    expect(JSON.parse(await page("/api/v1/capacity/partners?kind=icann")).items).toHaveLength(1);
    expect(await page("/en/capacity/partners.csv")).toContain("LACNIC");
  });

  it("are added, changed and removed, with programmes and the years in which they were held", async () => {
    const at = "/en/console/capacity/partners";
    const wrong = await site.send(`${at}/new`, { name: "", url: "nowhere", about: "We teach." });
    for (const text of ["Enter its name.", "Choose what kind", "We teach."]) expect(wrong.text).toContain(text);
    const { location } = await site.send(`${at}/new`, { name: "Sample University", kind: "university", country: "KE" });
    const programme = { name: "Summer school", editions: "2025\n2026 https://example.org/2026" };
    expect((await site.send(`${location}/programmes/new`, { ...programme, editions: "soon" })).text).toContain(
      "Line 1",
    );
    const held = await openActivity(site, { "title.en": "Summer school on the coast" });
    expect((await site.get(`${location}/programmes/new`)).text).toContain("2027 · Summer school on the coast");
    await site.send(`${location}/programmes/new`, { ...programme, activities: held });
    const shown = await page(location.replace("/console", ""));
    for (const text of ["Summer school", "https://example.org/2026", "2025", "Kenya", `/capacity/${held}"`])
      expect(shown).toContain(text);
    const [, edit = ""] =
      /(\/en\/console\/[^"]+\/programmes\/[0-9a-z]{26})"/.exec((await site.get(location)).text) ?? [];
    expect((await site.get(edit)).text).toMatch(new RegExp(`value="${held}" checked`));
    await site.send(`${location}/edit`, { name: "Sample Institute", kind: "university" });
    expect(await page("/en/capacity/partners?q=institute")).toContain("Sample <mark>Institute");
    await site.send(`${location}/remove`, {});
    expect((await site.stranger(location.replace("/console", ""))).status).toBe(404);
  });

  it("tell what is learned, in how many hours, with what, and who teaches, only with consent", async () => {
    const id = await openActivity(site, { "title.en": "Course with units" });
    const at = `/en/console/capacity/${id}/curriculum`;
    expect(await desk(`/${id}/curriculum`)).toContain("No unit yet");
    const unit = {
      title: "Names and numbers",
      goals: "Explain an address.",
      hours: "1,5",
      materials: "https://a.example/x Reader",
    };
    expect((await site.send(`${at}/units/new`, { ...unit, hours: "many", materials: "Reader" })).text).toContain(
      "A number such as 1.5",
    );
    await site.send(`${at}/units/new`, unit);
    const resource = {
      title: "Routes on air",
      format: "audio",
      link: "https://audio.example/routes",
      by: "Example School",
    };
    const made = await site.send("/en/console/capacity/resources/new", {
      ...{ ...resource, text: "A talk.", licence: "CC-BY-4.0", level: "introductory" },
      ...{ languages: ["en"], topics: ["access"] },
    });
    await site.send(`${made.location}/publish`, {});
    const address = `${site.node.origin}${made.location.replace("/console", "")}`;
    expect((await site.get(`${at}/units/new`)).text).toContain(`<option value="${address}">Routes on air</option>`);
    await site.send(`${at}/units/new`, { title: "Routes", hours: "2", resources: address });
    expect(await page(made.location.replace("/console", ""))).toContain("Course with units");
    expect((await site.send(`${at}/faculty/new`, { role: "lead", name: "Sample Person" })).text).toContain(
      "Name only people who agreed",
    );
    await site.send(`${at}/faculty/new`, { role: "lead", name: "Sample Person", agreed: "yes" });
    const shown = await page(`/en/capacity/${id}`);
    for (const text of ["Names and numbers", "(1.5 hours)", "In all: 3.5 hours", "Reader", "Sample Person", "Leads it"])
      expect(shown).toContain(text);
    const [, teacher = ""] = /faculty\/([0-9a-z]{26})\/remove/.exec(await desk(`/${id}/curriculum`)) ?? [];
    await site.send(`${at}/faculty/${teacher}/remove`, {});
    expect(await page(`/en/capacity/${id}`)).not.toContain("Sample Person");
  });

  it("name who teaches from the expert list, for as long as the person agrees", async () => {
    const bytes = await readFile(resolve(import.meta.dirname, "../../../nodes/demo/data/experts/kigf.json"));
    const file = { name: "experts.json", bytes: new Uint8Array(bytes) };
    await site.node.run("expert import", { options: { publish: true }, files: { file } });
    const id = await openActivity(site, { "title.en": "Course with an expert" });
    const at = `/en/console/capacity/${id}/curriculum`;
    const form = (await site.get(`${at}/faculty/new`)).text;
    const [, expert = "", name = ""] = /<option value="([0-9a-z]{26})">(Sample expert \d[^<]*)</.exec(form) ?? [];
    expect((await site.send(`${at}/faculty/new`, { role: "teacher", expert: "nobody" })).status).toBe(422);
    await site.send(`${at}/faculty/new`, { role: "teacher", expert });
    expect(await page(`/en/capacity/${id}`)).toContain(name);
    await site.node.run("expert withdraw", { arguments: { id: expert } });
    expect(await page(`/en/capacity/${id}`)).not.toContain(name);
    site.clock.move(2 * 3_600_000);
    site.node.jobs.wake();
    await site.node.jobs.idle();
    expect(await desk(`/${id}/curriculum`)).not.toMatch(/faculty\/[0-9a-z]{26}\/remove/);
  });

  it("are counted for whom there is something, and for whom there is nothing", async () => {
    const counted = await page("/en/capacity/coverage");
    expect(counted).toMatch(/Youth<\/bdi><\/th><td class="num">4/);
    expect(counted).toMatch(/Parliamentarians<\/bdi><\/th><td class="num">0/);
    expect(counted).toContain("By prior experience");
  });
});
