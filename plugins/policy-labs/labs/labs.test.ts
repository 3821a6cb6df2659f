import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab, prepareLab, what, who } from "../test-labs.ts";

describe("a lab in the console", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ name: "ada", plugins: [policyLabs] });
  });
  afterAll(() => site?.remove());

  const page = async (path: string) => (await site.stranger(path)).text;

  it("is prepared in short pages, seen by nobody else, and opened to everybody", async () => {
    const id = await prepareLab(site);
    expect((await site.stranger(`/en/labs/${id}`)).status).toBe(404);
    expect((await site.get(`/en/console/labs/${id}`)).text).toContain("Age checks in schools");
    const opened = await site.send(`/en/console/labs/${id}/open`, {});
    expect(opened.location).toBe(`/en/console/labs/${id}?done=opened`);
    const shown = await page(`/en/labs/${id}`);
    for (const text of ["Open now", "without collecting identities", "Ada Example", "ada IGF", "Rural networks"])
      expect(shown).toContain(text);
    expect(shown).toContain("Consultation on age assurance");
    expect(shown).toMatch(/Deadline: .*10 January 2027 <strong>\(in 7 weeks/);
    expect(shown).not.toContain("The convenors stand for");
    expect(await page("/en/labs")).toContain(`/en/labs/${id}`);
    expect(await page("/ar/labs")).toContain("مختبر سياسات");
  });

  it("names each mistake at its field and keeps what was typed", async () => {
    const first = await site.send("/en/console/labs/drafts/new", { "issue.en": "Something new" });
    expect(first.status).toBe(422);
    for (const text of ["Give it a title.", "Ask one question.", "Something new"]) expect(first.text).toContain(text);
  });

  it("takes only bodies that exist as hosts, and refuses to open without one", async () => {
    const { location } = await site.send("/en/console/labs/drafts/new", what);
    expect((await site.send(location, { ...who, "host.0": "A new structure" })).text).toContain(
      'href="#field-host-0">This name is not on the list',
    );
    const id = await prepareLab(site, { "host.0": "" });
    const refused = await site.send(`/en/console/labs/${id}/open`, { justification: "x" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Name at least one existing initiative");
    const pnai = await prepareLab(site, { "host.0": "Policy Network on Artificial Intelligence" });
    expect((await site.get(`/en/console/labs/${pnai}`)).text).toContain("Policy Network on Artificial Intelligence");
  });

  it("warns, also on its page, when fewer than three stakeholder groups convene it", async () => {
    const id = await openLab(site, { "convenor.2.name": "", "convenor.2.group": "" });
    expect((await site.get(`/en/console/labs/${id}`)).text).toContain("Convenors of at least three stakeholder groups");
    expect(await page(`/en/labs/${id}`)).toContain("The convenors stand for 2 stakeholder groups");
  });

  it("shows what runs already on its topics, and is opened beside it only with a reason, which is kept", async () => {
    await openLab(site, { "title.en": "The first one" });
    const id = await prepareLab(site, { "title.en": "The second one" });
    const asked = await site.get(`/en/console/labs/${id}/open`);
    expect(asked.text).toContain("The first one");
    const refused = await site.send(`/en/console/labs/${id}/open`, { justification: " " });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Say why this lab is needed beside what runs already.");
    await site.send(`/en/console/labs/${id}/open`, { justification: "It asks teachers only." });
    expect((await site.get(`/en/console/labs/${id}`)).text).toContain("It asks teachers only.");
  });

  it("is changed, closed, opened again, taken back, and brought back within ten minutes", async () => {
    const id = await openLab(site);
    const at = `/en/console/labs/${id}`;
    const draft = (await site.send(`${at}/edit`, {})).location.replace(/check$/, "what");
    await site.send(draft, {
      "title.en": "Renamed",
      "issue.en": "An issue",
      "question.en": "Why?",
      format: "hackathon",
    });
    await site.send(draft.replace(/what$/, "check"), {});
    expect(await page(`/en/labs/${id}`)).toContain("Renamed");
    await site.send(`${at}/close`, {});
    expect(await page("/en/labs/past")).toContain("Renamed");
    await site.send(`${at}/open`, { justification: "Again" });
    expect(await page(`/en/labs/${id}`)).toContain("Open now");
    expect((await site.get(`${at}/withdraw`)).text).toContain("Its page disappears at once");
    await site.send(`${at}/withdraw`, {});
    expect((await site.stranger(`/en/labs/${id}`)).status).toBe(410);
    await site.send(`${at}/undo`, {});
    expect(await page(`/en/labs/${id}`)).toContain("Renamed");
  });

  it("is closed by itself when its last day is over", async () => {
    const id = await openLab(site, { "title.en": "A short one" });
    site.clock.move(60 * 86_400_000);
    try {
      expect(await page("/en/labs/past")).toContain("A short one");
      expect(await page(`/en/labs/${id}`)).toContain("Over");
    } finally {
      site.clock.move(-60 * 86_400_000);
    }
  });

  it("is prepared by nobody who may not publish", async () => {
    const reviewer = await site.as("contributor");
    expect((await reviewer.get("/en/console/labs")).status).toBe(403);
  });

  it("is found by words, topic and format, and what nobody knows is left out of an address", async () => {
    const id = await openLab(site, { "title.en": "Findable thing", format: "open-space" });
    for (const query of ["q=findable", "q=FINDABLE+thing", "topic=access&q=findable", "format=open-space"])
      expect(await page(`/en/labs?${query}`)).toContain(id);
    expect(await page("/en/labs?q=findable&format=hackathon")).toContain("No lab fits");
    expect(await page("/en/labs?topic=nonsense&q=findable")).toContain(id);
    expect((await site.stranger("/en/labs?cursor=x")).status).toBe(400);
  });
});
