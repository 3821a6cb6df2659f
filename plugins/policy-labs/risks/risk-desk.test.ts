import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

describe("the risk map of a lab", () => {
  let desk: OpenConsole;
  let lab: string;

  beforeAll(async () => {
    desk = await openConsole({ name: "ada", plugins: [policyLabs] });
    lab = await openLab(desk);
  });
  afterAll(() => desk?.remove());

  const at = (path = "") => `/en/console/labs/${lab}/risks${path}`;
  const riskId = async () => /risks\/([0-9a-z]{26})\/edit/.exec((await desk.get(at())).text)?.[1] ?? "";

  it("shows a risk in a table by likelihood and impact, with its layer", async () => {
    expect((await desk.send(at("/new"), { title: "Lists leak", likelihood: "high" })).status).toBe(422);
    const risk = { title: "Lists leak", about: "Who keeps lists loses them.", likelihood: "high", impact: "high" };
    expect((await desk.send(at("/new"), { ...risk, layer: "services" })).status).toBe(303);
    const page = (await desk.stranger(`/en/labs/${lab}/risks`)).text;
    expect(page).toContain("Risks by likelihood and impact");
    expect(page).toContain("Services and platforms");
    expect(page).toContain("Fewer than two stakeholder groups");
  });

  it("tells in words where stakeholder groups see it differently, and shows what each says", async () => {
    const id = await riskId();
    const say = (group: string, likelihood: string, note: string) =>
      desk.send(at(`/${id}/position`), { group, likelihood, impact: "high", note });
    await say("civil-society", "high", "It has happened twice.");
    await say("private-sector", "low", "Our stores are safe.");
    const page = (await desk.stranger(`/en/labs/${lab}/risks`)).text;
    expect(page).toContain("Groups differ on how likely it is:");
    expect(page).toMatch(/High: Civil Society · Low: Private Sector/i);
    expect(page).not.toContain("Groups differ on how grave it is:");
    expect(page).toContain("Our stores are safe.");
    await say("private-sector", "high", "We looked again.");
    expect((await desk.stranger(`/en/labs/${lab}/risks`)).text).toContain("see it alike");
    expect((await desk.stranger("/en/labs/risks.csv")).text).toContain("civil-society: high likelihood, high impact");
  });

  it("asks for the section on the Internet and its resilience until it says something", async () => {
    expect((await desk.get(at())).text).toContain("A brief cannot be published without it");
    await desk.send(at("/resilience"), { text: "Later." });
    expect((await desk.get(at())).text).toContain("A brief cannot be published without it");
    await desk.send(at("/resilience"), { text: "Stores of identities become single points of failure. ".repeat(3) });
    expect((await desk.get(at())).text).not.toContain("A brief cannot be published without it");
    expect((await desk.stranger(`/en/labs/${lab}/risks`)).text).toContain("single points of failure");
  });

  it("keeps a risk in other languages when it is changed in one", async () => {
    const id = await riskId();
    const risk = { title: "Des listes fuient", likelihood: "high", impact: "high", layer: "services" };
    await desk.send(at(`/${id}/edit`).replace("/en/", "/fr/"), risk);
    expect((await desk.stranger(`/en/labs/${lab}/risks`)).text).toContain("Lists leak");
    expect((await desk.stranger(`/fr/labs/${lab}/risks`)).text).toContain("Des listes fuient");
  });

  it("loses a risk only after a page that tells what goes with it", async () => {
    const id = await riskId();
    expect((await desk.get(at(`/${id}/remove`))).text).toContain("what 2 groups said about it");
    await desk.send(at(`/${id}/remove`), {});
    expect((await desk.stranger(`/en/labs/${lab}/risks`)).text).not.toContain("Lists leak");
  });
});
