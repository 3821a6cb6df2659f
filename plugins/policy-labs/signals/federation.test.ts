import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

const signal = {
  title: "Cables cut twice",
  seen: "Two cables were cut within a week.",
  topics: ["access"],
  weeks: "4",
};

describe("what comes before and after a lab, on two sites", () => {
  let ada: OpenConsole;
  let ben: OpenConsole;
  let plain: OpenConsole;
  beforeAll(async () => {
    ada = await openConsole({ name: "ada", plugins: [policyLabs] });
    ben = await openConsole({ name: "ben", plugins: [policyLabs], clock: ada.clock });
    plain = await openConsole({ name: "plain", clock: ada.clock });
    for (const other of [ben, plain]) await befriend(other.node, ada.node);
  });
  afterAll(() => Promise.all([ada, ben, plain].map((site) => site?.remove())));

  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, list: string, title: string) => {
    const found = new RegExp(`/en${list}/([0-9a-z]{26})"[^>]*>(?:<[^>]*>)*${title}`);
    return found.exec(await page(site, `/en${list}`))?.[1] ?? "";
  };

  async function raise(title: string): Promise<string> {
    const made = await ada.send("/en/console/labs/signals/new", { ...signal, title });
    const id = made.location.split("/").at(-1) ?? "";
    await ada.send(`/en/console/labs/signals/${id}/publish`, {});
    await until(async () => (await page(ben, "/en/labs/signals")).includes(title));
    return id;
  }

  it("support of a signal travels back as numbers by group, is told on, and can be taken back", async () => {
    const own = await raise("Cables cut twice");
    const there = await idOn(ben, "/labs/signals", "Cables cut twice");
    expect(there).not.toBe(own);
    await ben.send(`/en/labs/signals/${there}/support`, { group: "academia" });
    await until(async () => (await page(ada, `/en/labs/signals/${own}`)).includes("1 in all"));
    await ada.send(`/en/labs/signals/${own}/support`, { group: "youth" });
    await until(async () => (await page(ben, `/en/labs/signals/${there}`)).includes("2 in all"));
    const shown = await page(ada, `/en/labs/signals/${own}`);
    expect(shown).not.toContain("owner@example.org");
    await ben.send(`/en/labs/signals/${there}/support`, { group: "media" });
    await until(async () => (await page(ada, `/en/labs/signals/${own}`)).includes("Media"));
    expect(await page(ada, `/en/labs/signals/${own}`)).not.toContain(">Academia");
    await ben.send(`/en/labs/signals/${there}/support/back`, {});
    await until(async () => (await page(ada, `/en/labs/signals/${own}`)).includes("1 in all"));
  });

  it("the lab that takes a signal up is linked on both sites", async () => {
    const own = await raise("Soon in a lab");
    const there = await idOn(ben, "/labs/signals", "Soon in a lab");
    const lab = await openLab(ada, { "title.en": "Cables that hold" });
    await ada.send(`/en/console/labs/signals/${own}/lab`, { lab });
    expect(await page(ada, `/en/labs/${lab}`)).toContain(`/en/labs/signals/${own}`);
    await until(async () => (await page(ben, `/en/labs/signals/${there}`)).includes(`/en/labs/${lab}`));
  });

  it("a signal is there once after everything was read anew, with the support that was told, and gone when taken back", async () => {
    const own = await raise("Read me again");
    const there = await idOn(ben, "/labs/signals", "Read me again");
    await ben.send(`/en/labs/signals/${there}/support`, { group: "academia" });
    await until(async () => (await page(ben, `/en/labs/signals/${there}`)).includes("1 in all"));
    await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
    expect((await page(ben, "/en/labs/signals")).split("Read me again").length).toBe(2);
    expect(await page(ben, `/en/labs/signals/${there}`)).toContain("Of these at this site: 1");
    const found = (site: OpenConsole) => page(site, "/en/search?q=read+again");
    expect(await found(ben)).toContain(`/en/labs/signals/${there}"`);
    expect(await found(ada)).toContain(`/en/labs/signals/${own}"`);
    await ada.send(`/en/console/labs/signals/${own}/withdraw`, {});
    await until(async () => !(await page(ben, "/en/labs/signals")).includes("Read me again"));
    expect((await ben.stranger(`/en/labs/signals/${there}`)).status).toBe(404);
    for (const site of [ada, ben])
      expect(await found(site)).not.toContain(`/labs/signals/${site === ben ? there : own}"`);
  });

  it("a brief is read elsewhere, an option of it tried there, and the lesson linked where the option is from", async () => {
    const lab = await openLab(ada, { "title.en": "Options that travel" });
    const at = `/en/console/labs/${lab}`;
    await ada.send(`${at}/risks/resilience`, {
      text: "Fewer paths mean that one cut takes whole regions off the network. ".repeat(2),
    });
    const text = {
      title: "A brief that travels",
      context: "Cables break.",
      agreement: "- They do",
      licence: "CC-BY-4.0",
    };
    await ada.send(`${at}/brief/edit`, text);
    const option = { title: "Share spare capacity", actor: "Operators", effort: "small", horizon: "weeks" };
    await ada.send(`${at}/brief/options/new`, option);
    await ada.send(`${at}/brief/publish`, {});
    await until(async () => (await page(ben, "/en/labs/briefs")).includes("A brief that travels"));
    const brief = await idOn(ben, "/labs/briefs", "A brief that travels");
    const shown = (await ben.get(`/en/labs/briefs/${brief}`)).text;
    expect(shown).toContain("Share spare capacity");
    expect(shown).toContain("ada IGF");
    // The brief is an output, too: as such it is found.
    expect(await page(ben, "/en/search?q=brief+travels")).toMatch(/\/en\/outputs\/[0-9a-z]{26}/);
    expect(shown).toContain("one cut takes whole regions off the network");
    const begin = /trials\/new\?option=([0-9a-z]{26})/.exec(shown)?.[0] ?? "";
    const day = { "from.day": "1", "from.month": "11", "from.year": "2026" };
    const trial = { scope: "Two islands", who: "ben IGF", stage: "running", ...day };
    const made = await ben.send(`/en/console/labs/${begin}`, trial);
    expect(made.status).toBe(303);
    expect(await page(ada, "/en/labs/trials")).not.toContain("Two islands");
    await ben.send(`${made.location}/publish`, {});
    const own = await idOn(ada, "/labs/briefs", "A brief that travels");
    await until(async () => (await page(ada, `/en/labs/briefs/${own}`)).includes("Two islands"));
    const done = { ...trial, stage: "done", result: "Links held.", lesson: "Agree on prices first." };
    expect((await ben.send(`${made.location}/edit`, { ...done, lesson: "" })).status).toBe(422);
    await ben.send(`${made.location}/edit`, done);
    await until(async () => (await page(ada, `/en/labs/briefs/${own}`)).includes("Agree on prices first."));
    expect((await page(ada, `/en/labs/briefs/${own}`)).split("Two islands").length).toBe(2);
    await ben.send(`${made.location}/withdraw`, {});
    await until(async () => !(await page(ada, `/en/labs/briefs/${own}`)).includes("Two islands"));
  });

  it("a site without this plugin gets texts that read alone", async () => {
    const title = "Readable everywhere";
    await raise(title);
    const fetched = await ada.node.get(`/ap/objects/${await idOn(ada, "/labs/signals", title)}`, {
      accept: "application/activity+json",
    });
    const note = (await fetched.json()) as Record<string, unknown>;
    expect(note["type"]).toBe("Note");
    expect(note["nri:kind"]).toBe("PolicyLabSignal");
    expect(String(note["content"])).toContain("Two cables were cut within a week.");
    expect(JSON.stringify(note)).not.toContain("example.org");
    expect((await plain.stranger("/en/labs/signals")).status).toBe(404);
  });
});
