import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacity from "../plugin.ts";

const list = "/en/capacity/explainers";
const desk = "/en/console/capacity/explainers";
const body = "Dynamic Coalition on Community Connectivity";
const words = {
  title: "Community networks, explained",
  what: "A group that works on networks that communities build.",
  who: "Whoever wants to: membership is open.",
  join: "Write to the mailing list.",
  joinLink: "https://example.org/join",
  minutes: "4",
  level: "introductory",
  topics: ["access"],
};

describe("explainers of intersessional work", () => {
  let secretariat: OpenConsole;
  let national: OpenConsole;
  beforeAll(async () => {
    secretariat = await openConsole({ name: "world", kind: "secretariat", keepsRegistry: true, plugins: [capacity] });
    national = await openConsole({ name: "kenya", plugins: [capacity], clock: secretariat.clock });
  }, 60_000);
  afterAll(() => Promise.all([secretariat, national].map((site) => site?.remove())));

  const page = async (path: string) => (await secretariat.stranger(path)).text;

  it("begin from a list of the bodies that nobody explained yet, and stand there as a card each", async () => {
    const before = await page(list);
    expect(before).toContain(body);
    expect(before).toMatch(/Not explained yet: \d\d/);
    expect(before).not.toContain("Write it");
    const link = `${desk}/new?body=${encodeURIComponent(body)}`;
    expect((await secretariat.get(list)).text).toContain(`href="${link}"`);
    const made = await secretariat.send(link, words);
    expect(made.status).toBe(303);
    await secretariat.send(`${made.location}/publish`, {});
    const after = await page(list);
    expect(after).toContain("Community networks, explained");
    expect(after).toContain("4 minutes to read");
    const missing = (text: string) => Number(/Not explained yet: (\d+)/.exec(text)?.[1]);
    expect(missing(after)).toBe(missing(before) - 1);
    const id = made.location.split("/").at(-1);
    const shown = await page(`${list}/${id}`);
    for (const part of ["What it is", "Who is in it", "How to take part", "Written by the Secretariat."])
      expect(shown).toContain(part);
    expect(await page(`${list}?kind=policy-network`)).toContain("Nothing fits");
  });

  it("list the outputs of the body that are at this site", async () => {
    const made = await secretariat.send(
      `${desk}/new?body=${encodeURIComponent("Dynamic Coalition on Environment")}`,
      words,
    );
    await secretariat.send(`${made.location}/publish`, {});
    const output = {
      title: "Report of the Dynamic Coalition on Environment",
      type: "dc-report",
      producer: "community",
    };
    await secretariat.node.run("output import", {
      arguments: {},
      options: { publish: true },
      files: { file: { name: "o.json", bytes: new TextEncoder().encode(JSON.stringify([{ key: "o", output }])) } },
      progress: () => undefined,
    });
    const id = made.location.split("/").at(-1);
    expect(await page(`${list}/${id}`)).toContain("Report of the Dynamic Coalition on Environment");
  });

  it("are written by nobody but the body's own site and the Secretariat's", async () => {
    expect((await national.get(`${desk}/new`)).text).toContain("This site is neither");
    const answer = await national.send(`${desk}/new?body=${encodeURIComponent(body)}`, words);
    expect(answer.location).toBe(desk);
    expect((await national.stranger(list)).text).not.toContain("Community networks, explained");
  });
});
