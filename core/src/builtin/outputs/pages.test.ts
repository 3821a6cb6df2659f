import { describe, expect, it } from "vitest";
import * as z from "zod";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { outputs } from "../../content/index.ts";
import { type NewOutput, parseNewOutput } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

function newOutput(fields: Record<string, unknown> = {}): NewOutput {
  const given = { title: "Messages", type: "nri-messages", producer: "community", ...fields };
  const parsed = parseNewOutput(given, { isRegistry: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function publish({ jobs }: TestSite, fields: Record<string, unknown> = {}): Promise<string> {
  return jobs.transaction(async (tx) => {
    const { id } = await outputs.add(tx, { output: newOutput(fields), isRegistry: true });
    await outputs.publish(tx, { id });
    return id;
  });
}

const answered = z.looseObject({ id: z.string(), title: z.record(z.string(), z.string()) });
const listed = z.object({ items: z.array(answered) });

const secretariat = "https://global.example/ap/actors/secretariat";
const iri = (host: string) => `https://${host}/ap/objects/01mpe4wam0ncfqqhbdmj3yxj2t`;

function receive({ jobs }: TestSite, { host, owner }: { host: string; owner: string }): Promise<{ id: string }> {
  const output = newOutput({ title: "IGF Messages", type: "igf-messages", producer: "secretariat" });
  return jobs.transaction((tx) =>
    outputs.receiveRemote(tx, { iri: iri(host), origin: `https://${host}`, owner, output, isRegistry: true }),
  );
}

describeOnSqlite("the pages of outputs", (open) => {
  it("shows an empty library with the way on, in every language", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const lang of site.site.languages) expect(await site.text(`/${lang}/outputs`)).toContain('class="empty"');
  });

  it("shows what it says in plain words before everything else", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const id = await publish(site, {
      abstract: "A study of interconnection.",
      plainSummary: "Why networks meet.",
      keyPoints: [{ en: "Meet at home." }],
    });
    const page = await site.text(`/en/outputs/${id}`);
    expect(page.indexOf("<h2>In plain words</h2>")).toBeGreaterThan(0);
    expect(page.indexOf("Meet at home.")).toBeGreaterThan(page.indexOf("<h2>In plain words</h2>"));
    expect(await site.text("/en/outputs")).toContain("Why networks meet.");
  });

  it("tells the Secretariat's outputs from the community's, and a claim from the truth", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin], site: { registryActor: secretariat } });
    await publish(site);
    const real = await receive(site, { host: "global.example", owner: secretariat });
    const claimed = await receive(site, { host: "other.example", owner: "https://other.example/ap/actors/igf" });
    const list = await site.text("/en/outputs");
    expect(list).toContain("All languages (3)");
    expect(list).toContain("Community output");
    expect(list.match(/Secretariat output/g)).toHaveLength(1);
    expect(list.match(/Secretariat: not confirmed/g)).toHaveLength(1);
    expect(await site.text(`/en/outputs/${real.id}`)).toContain("Published by the IGF Secretariat.");
    const page = await site.text(`/en/outputs/${claimed.id}`);
    expect(page).toContain("Not confirmed as a Secretariat output");
    expect(page).not.toContain("Published by the IGF Secretariat.");
  });

  it("shows where a text comes from and what came of it, both ways", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const first = await publish(site, { title: "First version", version: "1" });
    await publish(site, { title: "Second version", version: "2", supersedes: first });
    await publish(site, { title: "Première version", translationOf: first, languages: "fr" });
    const page = await site.text(`/en/outputs/${first}`);
    expect(page).toContain("There is a newer version");
    expect(page).toContain("Second version");
    expect(page).toContain("Translations");
    expect(page).toContain("Première version");
  });

  it("shows a stranger's text as text", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const bad = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    const id = await publish(site, {
      title: bad,
      abstract: bad,
      keyPoints: [{ en: bad }],
      text: { format: "html", text: { en: `<p>Good</p>${bad}` } },
      bodies: [{ name: bad, url: "https://example.org/" }],
    });
    for (const path of ["/en/outputs", `/en/outputs/${id}`]) {
      const page = await site.text(path);
      expect(page).not.toContain("<img");
      expect(page).not.toContain("<script>alert");
    }
    expect(await site.text(`/en/outputs/${id}`)).toContain("<p>Good</p>");
  });

  it("narrows the list, the feeds and the API alike", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await publish(site, { title: "Of access", topics: "access", year: 2025 });
    await publish(site, { title: "Of gender", topics: "gender", year: 2026 });
    const query = "?topic=access&year=2025";
    for (const path of ["/en/outputs", "/en/outputs.atom", "/en/outputs.json", "/en/outputs.csv", "/api/v1/outputs"]) {
      const text = await site.text(path + query);
      expect(text).toContain("Of access");
      expect(text).not.toContain("Of gender");
    }
    expect(await site.text("/en/outputs?q=nothing-of-that-kind")).toContain("Nothing fits all of this");
  });

  it("counts what can be read in the reader's language, and keeps the choice in feeds", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await publish(site, { title: { fr: "Messages de Cotonou" } });
    await publish(site, { title: { en: "English with a French file" }, languages: "en; fr" });
    await publish(site, { title: { en: "English alone" } });
    const mine = await site.text("/fr/outputs?in=mine");
    expect(mine).toContain("Dans votre langue (2)");
    expect(mine).toContain("Toutes les langues (3)");
    expect(mine).toContain('href="/fr/outputs.csv?in=mine"');
    expect(mine).not.toContain("English alone");
    for (const kind of ["atom", "json", "csv"]) {
      expect(await site.text(`/fr/outputs.${kind}?in=mine`)).not.toContain("English alone");
    }
    expect(await site.text("/zh/outputs?in=mine")).toContain('class="empty"');
  });

  it("leads from a text in another language to its version in the reader's", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const first = await publish(site, { title: { en: "Messages" } });
    await publish(site, { title: { fr: "Les messages" }, translationOf: first });
    expect(await site.text(`/fr/outputs/${first}`)).toMatch(/Il existe une version en français.*Les messages/);
    expect(await site.text(`/es/outputs/${first}`)).toContain("todavía no hay una versión en español");
    expect(await site.text(`/en/outputs/${first}`)).not.toContain("This text is in");
  });

  it("asks for an event's outputs by the event's title, and offers everything else on a page of its own", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await publish(site, { topics: "access", mandate: "72a" });
    const list = await site.text("/en/outputs?mandate=72a&type=nri-messages");
    expect(list).not.toContain("<details class=");
    expect(list).toMatch(/href="\/en\/outputs\?type=nri-messages"><span class="vh">Leave out/);
    const find = await site.text("/en/outputs/find?event=abc");
    expect(find).toContain('value="72a"');
    expect(find).not.toContain('value="72b"');
    expect(find).toContain('<input type="hidden" name="event" value="abc"/>');
  });

  it("has a picture for links to it", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const id = await publish(site, { title: "Messages", year: 2026 });
    const card = `/en/outputs/${id}/card.png`;
    expect(await site.text(`/en/outputs/${id}`)).toContain(`property="og:image" content="https://igf.example${card}"`);
    expect([200, 302]).toContain((await site.get(card)).status);
    expect((await site.get(`/en/outputs/${"0".repeat(26)}/card.png`)).status).toBe(404);
  });

  it("has a text for each network, in its plain words", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const id = await publish(site, { title: { en: "Messages", ar: "رسائل" }, plainSummary: "Why networks meet." });
    expect(await site.text(`/en/outputs/${id}`)).toContain(`href="/en/outputs/${id}/share"`);
    const page = await site.text(`/en/outputs/${id}/share`);
    expect(page).toContain(`>Messages\n\nWhy networks meet.\n\nhttps://igf.example/en/outputs/${id}</textarea>`);
    expect(page).toContain(`href="/ar/outputs/${id}/share"`);
    expect(await site.text(`/ar/outputs/${id}/share`)).toContain(">رسائل\n\n");
  });

  it("keeps drafts to those who work on outputs, and says gone of what was withdrawn", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const { id } = await site.jobs.transaction((tx) => outputs.add(tx, { output: newOutput({ title: "Secret" }) }));
    expect((await site.get(`/en/outputs/${id}`)).status).toBe(404);
    expect((await site.get(`/api/v1/outputs/${id}`)).status).toBe(404);
    const token = { headers: { authorization: "Bearer admin" } };
    expect((await site.get(`/api/v1/outputs/${id}`, token)).status).toBe(200);
    const published = await publish(site);
    await site.run("output withdraw", { arguments: { id: published } });
    expect((await site.get(`/en/outputs/${published}`)).status).toBe(410);
  });

  it("lets a token add, change, publish and withdraw, and names what is wrong", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const send = (method: string, path: string, body: unknown, scope = "admin") =>
      site.get(`/api/v1/outputs${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${scope}`, "content-type": "application/json" },
      });
    const given = { title: { en: "By API" }, type: "nri-messages", producer: "community" };
    expect((await send("POST", "", given, "nothing")).status).toBe(403);
    const wrong = await send("POST", "", { ...given, producer: "secretariat" });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('"field":"producer"')]);
    const { id } = answered.parse(await (await send("POST", "", given)).json());
    expect((await send("PUT", `/${id}`, { ...given, title: { en: "Better" } })).status).toBe(200);
    expect((await site.get(`/en/outputs/${id}`)).status).toBe(404);
    const published = answered.parse(await (await send("POST", `/${id}/publish`, {})).json());
    expect(published.title).toEqual({ en: "Better" });
    expect(await site.text(`/en/outputs/${id}`)).toContain("Better");
    expect((await send("POST", `/${id}/withdraw`, {})).status).toBe(204);
    expect((await site.get(`/api/v1/outputs/${id}`)).status).toBe(410);
  });

  it("asks for 30 rows as often as for one", async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const site = await openSite({ store: { ...store, db }, plugins: [plugin] });
    const statements: number[] = [];
    for (const rows of [1, 29]) {
      for (let row = 0; row < rows; row++) await publish(site, { topics: "access" });
      const before = count();
      await site.text("/en/outputs?topic=access");
      statements.push(count() - before);
    }
    expect(statements).toEqual([2, 2]);
  });
});

describe("the commands of outputs", () => {
  describeOnSqlite("on a node's own files", (open) => {
    it("imports what was exported, once, and nothing of a list with a mistake", async () => {
      const site = await openSite({ store: await open(), plugins: [plugin] });
      await publish(site, { title: "One", year: 2024, topics: "access; gender" });
      const csv = await site.text("/en/outputs.csv");
      const other = await openSite({ store: await open(), plugins: [plugin] });
      const file = { name: "outputs.csv", text: csv };
      for (const told of ["1 added, 0 there already", "0 added, 1 there already"]) {
        const { text } = await other.run("output import", { file, options: { publish: true } });
        expect(text).toContain(told);
      }
      const [again] = listed.parse(await (await other.get("/api/v1/outputs")).json()).items;
      expect(again).toMatchObject({ title: { en: "One" }, year: 2024, topics: ["access", "gender"] });
      const list = [{ title: "Good", type: "nri-messages", producer: "community" }, { title: "Bad" }];
      const bad = other.run("output import", { file: { name: "a.json", text: JSON.stringify(list) } });
      await expect(bad).rejects.toMatchObject({ problems: [{ path: "items.2.type" }, { path: "items.2.producer" }] });
      expect((await other.run("output list", { options: { drafts: true } })).data).toEqual([]);
    });

    it("links items of one list by their keys", async () => {
      const site = await openSite({ store: await open(), plugins: [plugin] });
      const given = { type: "nri-messages", producer: "community" };
      const items = [
        { key: "one", output: { ...given, title: "One" } },
        { key: "two", output: { ...given, title: { fr: "Un" } }, translationOf: "one" },
      ];
      const file = { name: "list.json", text: JSON.stringify({ items }) };
      const { data } = await site.run("output import", { file, options: { publish: true } });
      const [one] = data as { id: string }[];
      expect(await site.text(`/en/outputs/${one?.id}`)).toContain("Translations");
    });
  });
});
