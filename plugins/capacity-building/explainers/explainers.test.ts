import { befriend, until } from "@nri-commons/core/testing";
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
  });
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

describe("an explainer that the body itself wrote, at a site of its own", () => {
  let secretariat: OpenConsole;
  let coalition: OpenConsole;
  let national: OpenConsole;
  beforeAll(async () => {
    secretariat = await openConsole({ name: "world", kind: "secretariat", keepsRegistry: true, plugins: [capacity] });
    const { clock, node } = secretariat;
    const { assertionMethod } = await node.identity.publicKeys("world");
    const registry = { actor: node.actor, key: assertionMethod[0]?.publicKeyMultibase ?? "" };
    const plugins = [capacity];
    coalition = await openConsole({ name: "dcc", kind: "dynamic-coalition", plugins, clock, registry });
    national = await openConsole({ name: "kenya", plugins, clock, registry });
    for (const [one, other] of [
      [national, coalition],
      [national, secretariat],
      [secretariat, coalition],
    ] as const)
      await befriend(one.node, other.node);
    const entry = { actor: coalition.node.actor, name: "dcc IGF", kind: "dynamic-coalition", region: undefined };
    await node.transaction((tx) =>
      node.federation.registry.put(tx, { ...entry, recognisedSince: "2020", status: "recognised" }),
    );
    const items = [{ key: "dcc", name: { en: "dcc IGF" }, kind: "dynamic-coalition", actor: coalition.node.actor }];
    const bytes = new TextEncoder().encode(JSON.stringify({ items }));
    await node.run("directory import", { options: {}, files: { file: { name: "d.json", bytes } } });
    await national.node.federation.registry.refresh();
  });
  afterAll(() => Promise.all([secretariat, coalition, national].map((site) => site?.remove())));

  const shows = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, title: string) =>
    new RegExp(`${list}/([0-9a-z]{26})"[^>]*>(?:<[^>]*>)*${title}`).exec(await shows(site, list))?.[1] ?? "";

  it("stands at other sites with whose word it is, before what the Secretariat wrote, follows its changes, and makes room again when it is taken back", async () => {
    const said = { ...words, title: "Said by the Secretariat" };
    const ours = await secretariat.send(`${desk}/new?body=${encodeURIComponent("dcc IGF")}`, said);
    expect(ours.status).toBe(303);
    await secretariat.send(`${ours.location}/publish`, {});
    await until(async () => (await shows(national, list)).includes("Said by the Secretariat"));
    const made = await coalition.send(`${desk}/new`, { ...words, title: "Said by ourselves" });
    await coalition.send(`${made.location}/publish`, {});
    for (const site of [national, secretariat]) {
      await until(async () => (await shows(site, list)).includes("Said by ourselves"));
      expect(await shows(site, list)).not.toContain("Said by the Secretariat");
      const page = await shows(site, `${list}/${await idOn(site, "Said by ourselves")}`);
      for (const text of ["Written by the body itself.", "dcc IGF", coalition.node.origin])
        expect(page).toContain(text);
    }
    await coalition.send(`${made.location}/edit`, { ...words, title: "Said anew by ourselves" });
    await until(async () => (await shows(national, list)).includes("Said anew by ourselves"));
    await coalition.send(`${made.location}/withdraw`, {});
    for (const site of [national, secretariat])
      await until(async () => (await shows(site, list)).includes("Said by the Secretariat"));
    expect(await shows(national, list)).not.toContain("by ourselves");
  });
});
