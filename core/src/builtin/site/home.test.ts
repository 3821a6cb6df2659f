import { expect, it } from "vitest";
import type { Peer } from "../../plugin/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnPostgres, describeOnSqlite } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";
import { addEntry, addEvent, addOutput, elsewhere, peer } from "./test/add-content.ts";

/** The same store, and how many statements its readers have run. */
function counted(store: Store): { store: Store; statements: { count: number } } {
  const statements = { count: 0 };
  const db = store.db.withPlugin({
    transformQuery({ node }) {
      statements.count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { store: Object.create(store, { db: { value: db } }), statements };
}

const now = Date.parse("2026-11-20T12:00:00Z");

describeOnSqlite("the home page", (open) => {
  const openHome = async (site = {}, peers: Peer[] = []) =>
    openSite({ store: await open(), plugins: [plugin], site, federation: { peers: async () => peers } });

  it("puts the initiative's own next event first, although another site's begins earlier", async () => {
    const site = await openHome();
    const own = await addEvent(site, { name: "Our forum", startDate: "2027-06-01" });
    await addEvent(site, { name: "Their forum", startDate: "2027-01-01" }, { from: elsewhere });
    const html = await site.text("/en/");
    expect(/class="next".*?href="([^"]+)"/s.exec(html)?.[1]).toBe(`/en/events/${own}`);
    expect(html.indexOf("Elsewhere in the network")).toBeLessThan(html.indexOf("Their forum"));
    expect(html.split("Our forum")).toHaveLength(2);
  });

  it("shows another site's event where there is none of its own, and never one that is cancelled first", async () => {
    const site = await openHome();
    await addEvent(site, { name: "Called off", startDate: "2027-01-01", status: "cancelled" });
    await addEvent(site, { name: "Their forum", startDate: "2027-02-01" }, { from: elsewhere });
    const html = await site.text("/en/");
    const next = html.slice(html.indexOf('class="next"'), html.indexOf("Coming up"));
    expect(next).toContain("Their forum");
    expect(next).toContain("ke.example");
    expect(html.slice(html.indexOf("Coming up"))).toContain("Cancelled");
  });

  it("is short: three of each sort, what is elsewhere and what is over in a line each, and the way to the rest", async () => {
    const site = await openHome();
    for (let at = 0; at < 7; at++) {
      await addEvent(site, { name: `Ours ${at}`, startDate: `2027-06-0${at + 1}` });
      await addEvent(site, { name: `Theirs ${at}`, startDate: `2027-07-0${at + 1}` }, { from: elsewhere });
      await addEvent(site, { name: `Held ${at}`, startDate: `2025-07-0${at + 1}` });
      await addOutput(site, `Paper ${at}`);
    }
    const html = await site.text("/en/");
    const count = (name: RegExp) => new Set(html.match(name)).size;
    expect([count(/Ours \d/g), count(/Theirs \d/g), count(/Held \d/g), count(/Paper \d/g)]).toEqual([4, 3, 2, 3]);
    const lines = html.slice(html.indexOf('id="s-elsewhere"'));
    expect(lines).not.toContain('class="card');
    for (const all of ["/en/events", "/en/events/past", "/en/outputs"]) expect(html).toContain(`href="${all}"`);
  });

  it("says how long it is until the next event, and leads to its registration in the reader's language", async () => {
    const site = await openHome();
    const registrationUrl = "https://igf.example/en/registration/x";
    await addEvent(site, { name: "Our forum", startDate: "2026-12-03", registrationUrl });
    const next = (await site.text("/fr/")).split('class="next"')[1] ?? "";
    expect(next).toContain("<b>dans 13 jours</b>");
    expect(next).toContain('<a class="btn" href="/fr/registration/x" rel="noopener nofollow">S’inscrire</a>');
  });

  it("tells who they are in their own words and in numbers that open what they count", async () => {
    const site = await openHome();
    expect(await site.text("/en/")).not.toContain('class="about"');
    for (const year of [2024, 2025]) await addEvent(site, { name: `Forum ${year}`, startDate: `${year}-05-04` });
    await addEvent(site, { name: "Theirs", startDate: "2024-05-04" }, { from: elsewhere });
    await addOutput(site, "A paper");
    const about = /<section class="about".*?<\/section>/s.exec(await site.text("/en/"))?.[0] ?? "";
    expect(about).toContain('<a href="/en/events/past"><b>2</b> events held</a>');
    expect(about).toContain('<a href="/en/outputs"><b>1</b> output to read</a>');
  });

  it("says what to do when nothing is announced, in every language", async () => {
    const site = await openHome();
    for (const lang of site.site.languages) {
      const html = await site.text(`/${lang}/`);
      expect(html).toContain('class="empty"');
      expect(html).toContain(`/${lang}/events.ics`);
      expect(html).not.toContain('class="next"');
    }
  });

  it("shows no draft, and nothing that a sample would pass for real", async () => {
    const site = await openHome();
    await addEvent(site, { name: "Secret plan" }, { draft: true });
    await addEvent(site, { name: "Made up", sample: true });
    const html = await site.text("/en/");
    expect(html).not.toContain("Secret plan");
    expect(html).toContain('<span class="tag warn">Sample</span>');
  });

  it("names the sites it exchanges with, last heard first, and none that only asked", async () => {
    const site = await openHome({}, [
      peer("old", { lastReceived: now - 3 * 86_400_000 }),
      peer("fresh", { lastReceived: now - 5 * 60_000 }),
      peer("stranger", { following: "no", follower: "requested" }),
      peer("gone", { state: "gone" }),
    ]);
    const html = await site.text("/en/");
    expect(html).toContain("exchanges with 2 others");
    expect(html.indexOf("fresh IGF")).toBeLessThan(html.indexOf("old IGF"));
    expect(html).toContain(">5 minutes ago</time>");
    expect(html).toContain(">3 days ago</time>");
    expect(html).not.toMatch(/stranger|gone IGF/);
  });

  it("is the calendar of everybody on the global node", async () => {
    const site = await openHome({ kind: "secretariat" });
    await addEvent(site, { name: "Our forum", startDate: "2027-06-01" });
    await addEvent(site, { name: "Their forum", startDate: "2027-01-01" }, { from: elsewhere });
    await addOutput(site, "A paper");
    const html = await site.text("/en/");
    expect(html.indexOf("Their forum")).toBeLessThan(html.indexOf("Our forum"));
    expect(/class="next".*?<h3>.*?<\/h3>/s.exec(html)?.[0]).toContain("Their forum");
    expect(html).toContain("<b>2</b> events ahead");
    expect(html).toContain("<b>1</b> output to read");
    expect(html).not.toContain("listed");
  });

  it("shows a translation to those who read it, and the original to all", async () => {
    const site = await openHome();
    const original = await addOutput(site, "Messages");
    await addOutput(site, "x", { title: { sw: "Ujumbe" }, translationOf: original });
    await addOutput(site, "x", { title: { fr: "Messages en français" }, translationOf: original });
    const [en, fr] = [await site.text("/en/"), await site.text("/fr/")];
    expect(en).toContain("Messages");
    expect(en).not.toMatch(/Ujumbe|français</);
    expect(fr).toContain("Messages en français");
  });

  it("tells search engines who stands behind it and how to search it", async () => {
    const html = await (await openHome()).text("/fr/");
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}");
    const [organisation, website] = data["@graph"];
    expect(organisation).toMatchObject({ "@type": "Organization", name: "FGI d’exemple" });
    expect(website.potentialAction.target.urlTemplate).toBe("https://igf.example/fr/search?q={search_term_string}");
  });

  it.each([["national"], ["secretariat"]])(
    "takes as many statements with thirty of each as with one (%s)",
    async (kind) => {
      const { store, statements } = counted(await open());
      const site = await openSite({ store, plugins: [plugin], site: { kind } });
      const cost = async () => {
        statements.count = 0;
        await site.text("/en/");
        return statements.count;
      };
      const fill = async (from: number, to: number) => {
        for (let at = from; at < to; at += 1) {
          await addEvent(site, { name: `Own ${at}` });
          await addEvent(site, { name: `Theirs ${at}` }, { from: elsewhere });
          await addEvent(site, { name: `Over ${at}`, startDate: "2025-05-04" });
          await addOutput(site, `Paper ${at}`);
          await addEntry(site, `Initiative ${at}`);
        }
      };
      await fill(0, 1);
      const few = await cost();
      await fill(1, 30);
      expect(await cost()).toBe(few);
      expect(few).toBeGreaterThan(5);
      expect(few).toBeLessThanOrEqual(14);
    },
    20_000,
  );
});

describeOnPostgres("the pages of a site", (open) => {
  it("show the same there", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const own = await addEvent(site, { name: "Our forum", startDate: "2027-06-01" });
    await addEvent(site, { name: "Their forum", startDate: "2027-01-01" }, { from: elsewhere });
    await addOutput(site, "A paper");
    await addEntry(site, "An initiative");
    const home = await site.text("/en/");
    expect(/class="next".*?href="([^"]+)"/s.exec(home)?.[1]).toBe(`/en/events/${own}`);
    expect(home).toContain("Directory: 1 initiative or body");
    expect(await site.text("/en/search?q=forum")).toContain("Their <mark>forum</mark>");
    expect(await site.text("/sitemap.xml")).toContain("/sitemap-outputs.xml");
  });
});
