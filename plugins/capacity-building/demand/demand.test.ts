import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacityBuilding from "../plugin.ts";

const asked = {
  title: "Training on network security",
  purpose: "Municipal staff shall keep their own networks running.\nTwo towns were cut off this year.",
  organisation: "Association of municipalities",
  topics: ["cybersecurity", "access"],
  audiences: "policy-makers",
  fewest: "20",
  most: "40",
  languages: ["en", "fr"],
  moreLanguages: "sw",
  country: "KE",
  place: "Kisumu County",
  levels: "introductory",
  modes: "in-person",
  "from.day": "11",
  "from.month": "1",
  "from.year": "2027",
  "until.day": "28",
  "until.month": "2",
  "until.year": "2027",
};
const given = {
  title: "Two trainers on network security",
  about: "They come for a week and leave material behind.",
  giver: "Kenya IGF",
  giverKind: "experts",
  topics: "cybersecurity",
  languages: "en",
  regions: "african",
  modes: ["in-person", "online"],
  cost: "travel",
  terms: "A room and a projector.",
  "from.day": "1",
  "from.month": "2",
  "from.year": "2027",
  "until.day": "30",
  "until.month": "6",
  "until.year": "2027",
};

describe("asking for and offering capacity", () => {
  let mail: CapturedMail;
  let desk: OpenConsole;
  beforeAll(async () => {
    mail = await captureMail();
    desk = await openConsole({ name: "kenya", plugins: [capacityBuilding], mail });
  });
  afterAll(async () => {
    await desk?.remove();
    await mail?.stop();
  });

  const requests = "/en/console/capacity/requests";
  const idOf = (location: string) => /[0-9a-z]{26}/.exec(location)?.[0] ?? "";
  const page = async (path: string) => (await desk.stranger(path)).text;

  async function raise(changes: Readonly<Record<string, string | string[]>> = {}, publish = true): Promise<string> {
    const answer = await desk.send(`${requests}/new`, { ...asked, ...changes });
    expect(answer.status, answer.text.replace(/<[^>]+>/g, " ")).toBe(303);
    if (publish) await desk.send(`${answer.location}/publish`, {});
    return idOf(answer.location);
  }

  async function offer(changes: Readonly<Record<string, string | string[]>> = {}): Promise<string> {
    const answer = await desk.send("/en/console/capacity/offers/new", { ...given, ...changes });
    await desk.send(`${answer.location}/publish`, {});
    return idOf(answer.location);
  }

  it("is asked for by anybody, seen by the team first, with an address that nobody else ever sees, and then by all", async () => {
    const { send } = visit(desk.node, desk.clock);
    const [short = ""] = (await page("/en/capacity/requests/new")).split("<details");
    expect(short).toContain('name="contactEmail"');
    expect(short).not.toContain('type="checkbox"');
    const { topics: _, languages: __, ...typed } = asked;
    const form = { ...typed, topics: "cybersecurity", languages: "en" };
    const wrong = await send("/en/capacity/requests/new", { ...form, contactEmail: "amina", title: "" });
    expect(wrong.status).toBe(422);
    for (const words of ["Give it a title", "Enter your name", "name@example.org", "Two towns were cut off"])
      expect(wrong.text).toContain(words);
    const contact = { contactName: "Amina Example", contactEmail: "Amina@people.example" };
    const sent = await send("/en/capacity/requests/new", { ...form, ...contact });
    expect(sent.location).toBe("/en/capacity/requests/sent");
    expect(await page("/en/capacity/requests/sent")).toContain("The team looks at it first");
    expect(await page("/en/capacity/requests")).not.toContain("Training on network security");
    expect((await desk.get("/en/console")).text).toContain("A request for capacity waits");
    const [, id = ""] = /\/requests\/([0-9a-z]{26})"/.exec((await desk.get(requests)).text) ?? [];
    expect((await desk.stranger(`/en/capacity/requests/${id}`)).status).toBe(404);
    expect((await desk.get(`${requests}/${id}`)).text).toContain("amina@people.example");
    const reviewer = await desk.as("contributor");
    expect((await reviewer.get(`${requests}/${id}`)).status).toBe(403);
    await desk.send(`${requests}/${id}/publish`, {});
    const shown = await page(`/en/capacity/requests/${id}`);
    for (const words of [
      "Kisumu County",
      "20 to 40 people",
      "Swahili",
      "11 January 2027 to 28 February 2027",
      "Help wanted",
    ])
      expect(shown).toContain(words);
    for (const path of ["requests", `requests/${id}`, "requests.csv", "requests.atom"]) {
      expect(await page(`/en/capacity/${path}`)).toContain("Training on network security");
      expect(await page(`/en/capacity/${path}`)).not.toMatch(/amina/i);
    }
    const found = await page("/en/search?q=municipal+networks");
    expect(found).toContain(`/en/capacity/requests/${id}`);
    const letter = await mail.waitFor(({ subject = "" }) => subject.includes("is public"));
    expect(JSON.stringify(letter.to)).toContain("amina@people.example");
    expect(letter.text).toContain(`/capacity/requests/${id}`);
  });

  it("stands in lists that are narrowed by everything that it says", async () => {
    await raise({ title: "Youth and standards", topics: "youth", country: "BR", languages: "pt", moreLanguages: "" });
    const finds = async (query: string) =>
      (await page(`/en/capacity/requests?${query}`)).includes("Youth and standards");
    for (const query of [
      "topic=youth",
      "region=grulac",
      "country=BR",
      "language=pt",
      "q=standards+municipal",
      "level=introductory",
      "mode=in-person",
      "audience=policy-makers",
      "source=local",
      "state=open",
    ])
      expect([query, await finds(query)]).toEqual([query, true]);
    for (const query of [
      "topic=gender",
      "region=weog",
      "language=ru",
      "q=100%25",
      "level=advanced",
      "mode=online",
      "source=remote",
      "state=met",
    ])
      expect([query, await finds(query)]).toEqual([query, false]);
    expect(await page("/en/capacity/requests?topic=gender")).toContain("No request fits");
    for (const list of ["requests", "offers"])
      expect(await page(`/en/capacity/${list}/find?level=advanced`)).toMatch(/value="advanced" selected/);
    expect(await page("/en/capacity/requests?mode=online")).toMatch(/How: <bdi[^>]*>Online/);
  });

  it("is shown with what fits, the best first, and why in words", async () => {
    const id = await raise();
    await offer();
    await offer({ title: "Only by the sea", regions: "grulac", modes: "in-person", languages: "es" });
    const shown = await page(`/en/capacity/requests/${id}`);
    for (const words of [
      "Same topic: Cybersecurity, cybercrime and online safety.",
      "Both speak English.",
      "4 weeks suit both.",
      "Same region: ",
      "Another region.",
      "No language in common.",
    ])
      expect(shown).toContain(words);
    expect(shown.indexOf("Two trainers")).toBeLessThan(shown.indexOf("Only by the sea"));
    const [, first = ""] = /\/en\/capacity\/offers\/([0-9a-z]{26})"/.exec(shown) ?? [];
    const back = await page(`/en/capacity/offers/${first}`);
    for (const words of [
      "travel is paid by who asks",
      "A room and a projector.",
      "Training on network security",
      "4 weeks suit both.",
    ])
      expect(back).toContain(words);
    expect(await page("/en/capacity/offers?region=african&topic=cybersecurity")).toContain("Two trainers");
  });

  it("is met by the site itself, with what came of it, and counted among what is asked for most", async () => {
    const id = await raise({ title: "Met by ourselves", topics: "health", fewest: "15" });
    expect((await desk.send(`${requests}/${id}/help`, { words: "" })).status).toBe(422);
    await desk.send(`${requests}/${id}/help`, { words: "We do it in March." });
    expect(await page(`/en/capacity/requests/${id}`)).toContain("Help found");
    const before = await page("/en/capacity/priorities");
    expect(before).toMatch(/Digital health<\/bdi>/);
    const wrong = await desk.send(`${requests}/${id}/met`, { outcome: "", url: "somewhere", reached: "many" });
    for (const words of ["what came of it", "https://", "whole number"]) expect(wrong.text).toContain(words);
    await desk.send(`${requests}/${id}/met`, {
      ...{ outcome: "Fifteen clinics trained.", reached: "18" },
      ...{ url: "https://example.org/report", urlName: "The report" },
    });
    const shown = await page(`/en/capacity/requests/${id}`);
    for (const words of ["Fifteen clinics trained.", "People reached: 18", "The report", "Met"])
      expect(shown).toContain(words);
    const api = await desk.node.get("/api/v1/capacity/priorities?facet=topic");
    const { items } = (await api.json()) as { items: { term: string; asked: number; met: number }[] };
    expect(items.find(({ term }) => term === "health")).toMatchObject({ asked: 1, met: 1, people: 15 });
    expect(items.map(({ asked: count }) => count)).toEqual(
      items.map(({ asked: count }) => count).toSorted((a, b) => b - a),
    );
    expect(await page("/en/capacity/priorities.csv")).toMatch(/topic,health,Digital health/);
  });

  it("is read from a file, twice like once, with the offers that stand beside it", async () => {
    const bytes = readFileSync(resolve(import.meta.dirname, "../../../nodes/demo/data/samples/waigf-demand.json"));
    for (let times = 0; times < 2; times += 1) {
      const { data } = await desk.node.run("capacity-request import", {
        arguments: { file: "demand.json" },
        options: { publish: true },
        files: { file: { name: "demand.json", bytes } },
      });
      expect(data).toEqual({ read: 3, problems: [] });
    }
    const shown = await page("/en/capacity/requests?topic=privacy-data-governance");
    expect(shown.split("Sample: Data protection for small authorities")).toHaveLength(2);
    expect(await page("/en/capacity/offers?topic=multilingualism")).toContain("Two experts for domain names");
  });

  it("disappears after a page that tells the reach, and with it who could be written to", async () => {
    const id = await raise({ title: "Taken back", contactName: "Ben", contactEmail: "ben@people.example" });
    expect((await desk.get(`${requests}/${id}/withdraw`)).text).toContain("Who can be written to is deleted");
    await desk.send(`${requests}/${id}/withdraw`, {});
    expect((await desk.stranger(`/en/capacity/requests/${id}`)).status).toBe(404);
    const rows = await desk.node.store.db
      .selectFrom("capacity_building_request" as never)
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toContain("ben@people.example");
  });
});
