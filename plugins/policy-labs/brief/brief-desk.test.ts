import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

describe("the brief of a lab", () => {
  let desk: OpenConsole;
  let lab: string;

  beforeAll(async () => {
    desk = await openConsole({ name: "ada", plugins: [policyLabs] });
    lab = await openLab(desk);
  });
  afterAll(() => desk?.remove());

  const at = (path = "") => `/en/console/labs/${lab}${path}`;

  async function optionId(): Promise<string> {
    return /options\/([0-9a-z]{26})\/edit/.exec((await desk.get(at("/brief"))).text)?.[1] ?? "";
  }

  it("says what it lacks, and where each of it is written", async () => {
    expect((await desk.get(at("/brief"))).text).toContain("There is no brief yet");
    const begun = { title: "Checks that collect nothing", context: "Schools verify ages.", licence: "CC-BY-4.0" };
    expect((await desk.send(at("/brief/edit"), begun)).status).toBe(303);
    const page = (await desk.get(at("/brief"))).text;
    expect(page).toContain("Before it can be published");
    for (const link of ["/brief/options/new", "/risks/resilience", "/brief/edit"])
      expect(page).toContain(`href="${at(link)}"`);
    expect((await desk.send(at("/brief/publish"), {})).status).toBe(422);
    expect((await desk.stranger("/en/labs/briefs")).text).not.toContain("Checks that collect nothing");
  });

  it("keeps an option that is not whole, with what was typed", async () => {
    const answer = await desk.send(at("/brief/options/new"), { title: "Zero-knowledge proofs", actor: "" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Zero-knowledge proofs");
    expect(answer.text).toContain("Say who would do it");
  });

  it("is published as an output with its options, in the languages that it is written in", async () => {
    const text =
      "Identity stores become targets when every school keeps one; losing one of them takes many sites down.";
    await desk.send(at("/risks/resilience"), { text });
    const option = { title: "Zero-knowledge proofs", actor: "Ministry", effort: "medium", horizon: "year" };
    await desk.send(at("/brief/options/new"), option);
    const whole = {
      title: "Checks that collect nothing",
      context: "Schools verify ages.",
      agreement: "- Nobody wants lists",
      difference: "- Who pays",
      licence: "CC-BY-4.0",
    };
    await desk.send(at("/brief/edit"), whole);
    const inFrench = {
      title: "Vérifier sans rien collecter",
      context: "Les écoles vérifient l’âge.",
      licence: "CC-BY-4.0",
    };
    await desk.send(at("/brief/edit").replace("/en/", "/fr/"), { ...inFrench, agreement: "- Pas de listes" });
    expect((await desk.send(at("/brief/publish"), {})).status).toBe(303);
    const page = (await desk.get(at("/brief"))).text;
    const output = /\/en\/outputs\/([0-9a-z]{26})/.exec(page)?.[1] ?? "";
    const published = await desk.stranger(`/en/outputs/${output}`);
    expect(published.status).toBe(200);
    expect(published.text).toContain("Checks that collect nothing");
    expect((await desk.stranger(`/fr/outputs/${output}`)).text).toContain("Vérifier sans rien collecter");
    const brief = /\/en\/labs\/briefs\/([0-9a-z]{26})/.exec(page)?.[1] ?? "";
    const shown = (await desk.stranger(`/en/labs/briefs/${brief}`)).text;
    for (const words of ["Zero-knowledge proofs", "Ministry", "Within a year", "Identity stores become targets"])
      expect(shown).toContain(words);
    expect((await desk.stranger(`/en/labs/${lab}`)).text).toContain(`/en/labs/briefs/${brief}`);
  });

  it("counts its words on the server, and takes no change that makes it too long", async () => {
    const long = { title: "Long", context: "word ".repeat(950), agreement: "- a", licence: "CC-BY-4.0" };
    const answer = await desk.send(at("/brief/edit"), long);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/Shorten it \(en\): 9\d\d words, at most 900/);
    expect(answer.text).toContain("word word word");
    expect((await desk.get(at("/brief"))).text).not.toContain("word word word");
  });

  it("shows what became of an option, line by line", async () => {
    const id = await optionId();
    const line = { by: "Ministry of Education", state: "adopted", "on.day": "3", "on.month": "11", "on.year": "2026" };
    const wrong = await desk.send(at(`/brief/options/${id}/follow-up/new`), { ...line, evidence: "letter" });
    expect(wrong.status).toBe(422);
    await desk.send(at(`/brief/options/${id}/follow-up/new`), { ...line, evidence: "https://example.org/decree" });
    const csv = (await desk.stranger("/en/labs/options.csv")).text;
    expect(csv).toContain("Ministry of Education");
    expect(csv).toContain("https://example.org/decree");
    const api = await desk.stranger("/api/v1/labs/options");
    expect(JSON.stringify(api.json)).toContain('"followUpState":"adopted"');
  });

  it("is taken along as a file for the process outside, and says when it was handed in and what came of it", async () => {
    for (const [kind, sign] of [
      ["txt", "Checks that collect nothing\n==="],
      ["md", "# Checks that collect nothing"],
      ["html", "<h1>Checks that collect nothing</h1>"],
    ]) {
      const file = await desk.get(at(`/brief/file.${kind}`));
      expect(file.status).toBe(200);
      expect(file.text).toContain(sign);
      expect(file.text).toContain("Consultation on age assurance");
    }
    const day = { "on.day": "12", "on.month": "11", "on.year": "2026" };
    await desk.send(at("/brief/submitted"), { ...day, resultUrl: "https://example.org/result" });
    const page = (await desk.get(at("/brief"))).text;
    expect(page).toContain("12 November 2026");
    expect(page).toContain("https://example.org/result");
    // Said in one place, shown at the lab too, and not lost when its form is filled anew.
    const lab = (await desk.stranger(at("").replace("/console", ""))).text;
    for (const text of ["Handed in on 12 November 2026", "https://example.org/result"]) expect(lab).toContain(text);
  });

  it("is taken back with its output, after a page that tells the reach", async () => {
    const page = (await desk.get(at("/brief"))).text;
    const output = /\/en\/outputs\/([0-9a-z]{26})/.exec(page)?.[1] ?? "";
    expect((await desk.get(at("/brief/withdraw"))).text).toContain("The brief and its output disappear here");
    await desk.send(at("/brief/withdraw"), {});
    expect((await desk.stranger(`/en/outputs/${output}`)).status).not.toBe(200);
    expect((await desk.stranger("/en/labs/briefs")).text).not.toContain("Checks that collect nothing");
  });

  it("is nobody's who may not look after labs", async () => {
    const contributor = await desk.as("contributor");
    for (const path of ["/brief", "/risks", "/guidelines"]) expect((await contributor.get(at(path))).status).toBe(403);
    for (const path of ["trials", "pilots"])
      expect((await contributor.get(`/en/console/labs/${path}`)).status).toBe(403);
  });
});
