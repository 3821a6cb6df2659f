import { expect, it } from "vitest";
import { events, outputs, participation } from "../../content/index.ts";
import { type NewEvent, parseNewEvent } from "../../content/types/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

function newEvent(fields: Record<string, unknown> = {}): NewEvent {
  const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function publish({ jobs }: TestSite, fields: Record<string, unknown> = {}): Promise<string> {
  return jobs.transaction(async (tx) => {
    const { id } = await events.add(tx, { event: newEvent(fields) });
    await events.publish(tx, { id });
    return id;
  });
}

const remote = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };

async function receive({ jobs }: TestSite, fields: Partial<NewEvent>, number = 1): Promise<string> {
  const iri = `${remote.origin}/ap/objects/${number}`;
  const event = { ...newEvent(), ...fields };
  const from = { ...remote, iri, url: `${remote.origin}/en/events/${number}`, updated: 1 };
  return (await jobs.transaction((tx) => events.receiveRemote(tx, { ...from, event }))).id;
}

/** The same store, and how many statements its readers have run. */
function counted(store: Store): { store: Store; statements: { count: number } } {
  const statements = { count: 0 };
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      statements.count += 1;
      return result;
    },
  });
  return { store: Object.create(store, { db: { value: db } }), statements };
}

describeOnSqlite("the pages of events", (open) => {
  const openEvents = async () => openSite({ store: await open(), plugins: [plugin] });

  it("shows an empty list with the way on, in every language", async () => {
    const site = await openEvents();
    for (const lang of site.site.languages) expect(await site.text(`/${lang}/events`)).toContain('class="empty"');
  });

  it("lists what lies ahead by month, and what is over in the archive", async () => {
    const site = await openEvents();
    await publish(site, { name: "Ahead" });
    await publish(site, { name: "Over", startDate: "2025-05-04" });
    const list = await site.text("/en/events");
    expect(list).toContain("Ahead");
    expect(list).toContain("May 2027");
    expect(list).not.toContain("Over");
    const past = await site.text("/en/events/past");
    expect(past).toContain("Over");
    expect(past).not.toContain("Ahead");
  });

  it("keeps sessions out of the list, and shows them under their event when one looks for them", async () => {
    const site = await openEvents();
    const parent = await publish(site, { name: "Annual meeting", endDate: "2027-05-05" });
    await publish(site, {
      name: "Cables at sea",
      superEvent: parent,
      startTime: "9",
      endTime: "10",
      level: "advanced",
    });
    expect(await site.text("/en/events")).not.toContain("Cables");
    for (const query of ["q=cables", "level=advanced"]) {
      const found = await site.text(`/en/events?${query}`);
      expect(found.indexOf("Annual meeting")).toBeGreaterThan(0);
      expect(found.indexOf("Cables at sea")).toBeGreaterThan(found.indexOf("Annual meeting"));
    }
    const page = await site.text(`/en/events/${parent}`);
    expect(page).toContain("09:00–10:00");
    expect(page).toContain("Cables at sea");
  });

  it("narrows by country, theme and way of taking part, and ignores what it does not know", async () => {
    const site = await openEvents();
    await publish(site, { name: "In Kenya", place: { country: "KE" }, topics: ["access"] });
    await publish(site, { name: "On the net", online: { url: "https://meet.example/a" }, sdgs: ["sdg-9"] });
    const names = async (query: string) => {
      const page = await site.text(`/en/events?${query}`);
      return ["In Kenya", "On the net"].filter((name) => page.includes(name));
    };
    expect(await names("country=KE")).toEqual(["In Kenya"]);
    expect(await names("topic=access")).toEqual(["In Kenya"]);
    expect(await names("takePart=online")).toEqual(["On the net"]);
    expect(await names("sdg=sdg-9")).toEqual(["On the net"]);
    expect(await names("country=XX&topic=none&takePart=maybe&cursor=")).toEqual(["In Kenya", "On the net"]);
  });

  it("counts what can be read in the reader's language beside all, and keeps the choice in pages, feeds and filters", async () => {
    const site = await openEvents();
    for (let day = 10; day < 32; day++)
      await publish(site, { name: { fr: `Jour ${day}` }, startDate: `2027-05-${day}` });
    await publish(site, { name: { en: "Only in English" }, languages: ["fr"] });
    const all = await site.text("/fr/events?topic=");
    expect(all).toMatch(/href="\/fr\/events\?topic=&amp;in=mine">Dans votre langue \(22\)/);
    expect(all).toMatch(/aria-current="page">Toutes les langues \(23\)/);
    const mine = await site.text("/fr/events?in=mine");
    expect(mine).toMatch(/aria-current="page">Dans votre langue \(22\)/);
    expect(mine).toMatch(/href="\/fr\/events\?in=mine&amp;cursor=/);
    expect(mine).toContain('href="/fr/events.ics?in=mine"');
    expect(mine).toContain('<input type="hidden" name="in" value="mine"/>');
    for (const path of ["/events?in=mine", "/events.ics?in=mine", "/events.csv?in=mine", "/events.json?in=mine"]) {
      expect(await site.text(`/fr${path}`)).not.toContain("Only in English");
      expect(await site.text(`/en${path}`)).toContain("Only in English");
    }
    expect(await site.text("/ar/events?in=mine")).toContain('href="/ar/events"');
  });

  it("says in words which language a text is in where it is not the reader's, and leads to the languages there are", async () => {
    const site = await openEvents();
    const other = await publish(site, { name: { fr: "Forum de Cotonou" }, startDate: "2027-05-06" });
    const english = await site.text(`/en/events/${other}`);
    expect(english).toContain("This text is in French; there is no version in English yet.");
    expect(english).toContain(`<a href="/fr/events/${other}" hreflang="fr" lang="fr">français</a>`);
    expect(english).toMatch(/<bdi lang="fr" dir="ltr">Forum de Cotonou/);
    expect(await site.text(`/fr/events/${other}`)).not.toContain("Ce texte est en");
    expect(await site.text("/en/events")).toContain('<span class="muted small">French</span>');
    expect(await site.text("/fr/events")).not.toContain('<span class="muted small">français</span>');
  });

  it("offers on a page of their own all filters that lead to something, and tells those in use above the list", async () => {
    const site = await openEvents();
    await publish(site, { name: "In Kenya", place: { country: "KE" }, topics: ["access"], sdgs: ["sdg-9"] });
    const find = await site.text("/en/events/find?list=past&q=x&in=mine");
    expect(find).toContain('action="/en/events/past"');
    expect(find).toContain('value="sdg-9"');
    expect(find).not.toContain('value="sdg-4"');
    expect(find).toContain('<input type="hidden" name="in" value="mine"/>');
    expect(await site.text("/en/events/find")).toMatch(/value="KE">Kenya/);
    const list = await site.text("/en/events?sdg=sdg-9&country=KE");
    expect(list).not.toContain('name="wsis"');
    expect(list).toMatch(/href="\/en\/events\?country=KE"><span class="vh">Leave out: <\/span><bdi>Sustainable/);
    expect(list).toContain('<input type="hidden" name="sdg" value="sdg-9"/>');
    expect(list).toContain('href="/en/events/find?sdg=sdg-9&amp;country=KE"');
    expect(await site.text("/en/events/past")).toContain('href="/en/events/find?list=past"');
  });

  it("asks the database as often for 30 events as for one", async () => {
    const { store, statements } = counted(await open());
    const site = await openSite({ store, plugins: [plugin] });
    const cost = async (path: string) => {
      statements.count = 0;
      await site.text(path);
      return statements.count;
    };
    const paths = ["/en/events", "/en/events?q=forum", "/en/events/calendar?month=2027-05"];
    const before: number[] = [];
    const parent = await publish(site);
    await publish(site, { name: "Forum session", superEvent: parent });
    for (const path of paths) before.push(await cost(path));
    for (let day = 1; day < 30; day++) {
      const other = await publish(site, { startDate: `2027-05-${day}` });
      await publish(site, { name: "Forum session", superEvent: other, startDate: `2027-05-${day}` });
    }
    const after: number[] = [];
    for (const path of paths) after.push(await cost(path));
    expect(after).toEqual(before);
    expect(Math.max(...after)).toBeLessThanOrEqual(4);
  });

  it("tells the event's own time with its zone, what it is about and its state in words", async () => {
    const site = await openEvents();
    const id = await publish(site, {
      startTime: "9",
      endTime: "17",
      place: { locality: "Nairobi", country: "KE" },
      sdgs: ["sdg-9"],
      registrationUrl: "https://register.example/",
    });
    const page = await site.text(`/en/events/${id}`);
    expect(page).toContain('href="https://register.example/"');
    expect(page).toContain("4 May 2027, 09:00–17:00, East Africa Time (UTC+3)");
    expect(page).toContain("Kenya");
    await site.run("event cancel", { arguments: { id }, options: { reason: "No room" } });
    const cancelled = await site.text(`/en/events/${id}`);
    expect(cancelled).toContain("It will not take place.");
    expect(cancelled).toContain("No room");
    expect(cancelled).not.toContain('href="https://register.example/"');
    expect(cancelled).toContain("https://schema.org/EventCancelled");
    expect(await site.text(`/ar/events/${id}`)).toMatch(/dir="rtl"[\s\S]*أُلغيت/);
  });

  it("says where a remote event comes from, and cleans what came with it", async () => {
    const site = await openEvents();
    const id = await receive(site, {
      name: { en: "<b>Forum</b>" },
      description: {
        format: "html",
        text: { en: '<p onclick="x()">Come<script>alert(1)</script><img src=x onerror=y></p>' },
      },
      website: "javascript:alert(1)",
      image: { url: "https://elsewhere.example/spy.png", mediaType: "image/png" },
    });
    const page = await site.text(`/en/events/${id}`);
    expect(page).toContain('href="https://ke.example/en/events/1"');
    expect(page).toContain('<link rel="canonical" href="https://ke.example/en/events/1"/>');
    expect(page).toContain("&lt;b&gt;Forum&lt;/b&gt;");
    expect(page).toContain("<p>Come</p>");
    for (const bad of ["alert(1)", "onclick", "onerror", "<img", "<b>Forum"]) expect(page).not.toContain(bad);
  });

  it("never tells a name without consent, on any page, feed or API", async () => {
    const site = await openEvents();
    const event = newEvent({
      speakers: [{ role: "speaker", name: "Named Person", nameConsent: true, stakeholderGroup: "youth" }],
    });
    const hidden = {
      role: "speaker",
      name: "Secret Person",
      affiliation: "Secret Firm",
      gender: "female",
      personKey: "k1",
    } as const;
    const id = await site.jobs.transaction(async (tx) => {
      const added = await events.add(tx, { event: { ...event, speakers: [...(event.speakers ?? []), hidden] } });
      await events.publish(tx, { id: added.id });
      return added.id;
    });
    const paths = [
      `/en/events/${id}`,
      `/en/events/${id}.ics`,
      "/en/events.ics",
      "/en/events.atom",
      "/en/events.json",
      "/en/events.csv",
    ];
    for (const path of [...paths, "/api/v1/events", `/api/v1/events/${id}`, "/en/events?q=secret"]) {
      const text = await site.text(path);
      for (const secret of ["Secret Person", "Secret Firm", "female", "personKey"]) expect(text).not.toContain(secret);
    }
    expect(await site.text(`/en/events/${id}`)).toContain("Named Person");
  });

  it("shows what came out of it, and who took part", async () => {
    const site = await openEvents();
    const id = await publish(site);
    await site.jobs.transaction(async (tx) => {
      const output = {
        title: { en: "Messages of the forum" },
        type: "nri-messages",
        producer: "community",
        event: id,
      } as const;
      const added = await outputs.add(tx, { output });
      await outputs.publish(tx, { id: added.id });
      const figures = { unit: "people", total: 1234, online: 0, reportedBy: "the organisers" } as const;
      await participation.put(tx, { event: id, figures });
    });
    const page = await site.text(`/en/events/${id}`);
    expect(page).toContain("Messages of the forum");
    expect(page).toContain("<b>1,234</b>");
    expect(page).toContain("<b>0</b>");
    expect(page).not.toContain(">in person<");
  });

  it("has a text for each network, within its limit, in the languages there are, with a clean link and nothing that follows anybody", async () => {
    const site = await openEvents();
    const name = { en: "Forum", fr: "Le forum" };
    const summary = { en: "One day on access. ".repeat(20).trim() };
    const id = await publish(site, { name, summary, place: { locality: "Nairobi", country: "KE" } });
    expect(await site.text(`/en/events/${id}?utm_source=x`)).toContain(`href="/en/events/${id}/share"`);
    const page = await site.text(`/en/events/${id}/share?utm_source=x`);
    const texts = [...page.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = ""]) => text);
    expect(texts).toHaveLength(6);
    const link = `https://igf.example/en/events/${id}`;
    for (const text of texts) {
      expect(text.startsWith("Forum\n\nTuesday 4 May 2027\n\nNairobi, Kenya\n\nOne day on access.")).toBe(true);
      expect(text.endsWith(`\n\n${link}`)).toBe(true);
    }
    const [, bluesky = "", x = ""] = texts;
    expect([bluesky.length <= 300, x.length - link.length + 23 <= 280]).toEqual([true, true]);
    expect(page).toContain(`<a href="/fr/events/${id}/share" hreflang="fr" lang="fr">Français</a>`);
    expect(await site.text(`/fr/events/${id}/share`)).toMatch(/<textarea[^>]*>Le forum\n\nmardi 4 mai 2027/i);
    expect(page.replaceAll("utm_source=x", "")).not.toContain("utm_");
    const draft = await site.jobs.transaction((tx) => events.add(tx, { event: newEvent() }));
    expect((await site.get(`/en/events/${draft.id}/share`)).status).toBe(404);
  });

  it("has a picture for links to it, drawn with its title or the site's own, and none for a draft", async () => {
    const site = await openEvents();
    const id = await publish(site, { name: { en: "Forum", ar: "منتدى" } });
    for (const lang of ["en", "ar", "zh"]) {
      const card = `/${lang}/events/${id}/card.png`;
      expect(await site.text(`/${lang}/events/${id}`)).toContain(
        `property="og:image" content="https://igf.example${card}"`,
      );
      const answer = await site.get(card);
      const told = [answer.status, answer.headers.get("content-type"), answer.headers.get("location")];
      expect([
        [200, "image/png", null],
        [302, null, "/card.png"],
      ]).toContainEqual(told);
    }
    const draft = await site.jobs.transaction((tx) => events.add(tx, { event: newEvent() }));
    expect((await site.get(`/en/events/${draft.id}/card.png`)).status).toBe(404);
  });

  it("answers for a draft as if it were not there, and for what was withdrawn that it is gone", async () => {
    const site = await openEvents();
    const draft = await site.jobs.transaction((tx) => events.add(tx, { event: newEvent() }));
    expect((await site.get(`/en/events/${draft.id}`)).status).toBe(404);
    const id = await publish(site);
    await site.run("event withdraw", { arguments: { id } });
    expect((await site.get(`/en/events/${id}`)).status).toBe(410);
    for (const path of ["nothing", "01", "%00", `${id}x`])
      expect((await site.get(`/en/events/${path}`)).status).toBe(404);
    expect((await site.get("/en/events?cursor=junk")).status).toBe(400);
    expect((await site.get("/en/events/calendar?month=junk")).status).toBe(200);
  });
});
