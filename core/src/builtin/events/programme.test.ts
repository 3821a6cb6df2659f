import ICAL from "ical.js";
import { expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const forum = {
  name: { en: "Example IGF 2027", ar: "منتدى المثال ٢٠٢٧" },
  summary: "Three days, one Internet.",
  startDate: "2027-05-04",
  endDate: "2027-05-06",
  zone: "Africa/Nairobi",
  online: { url: "https://meet.example/main" },
  interpretation: ["sw", "fr"],
  captions: ["en"],
};

/** Three days, three rooms, thirty sessions, each with as much text as organisers write. */
const sessions = Array.from({ length: 30 }, (_, at) => ({
  name: { en: `Session ${at + 1}: what the community of the region asks of networks`, fr: `Séance ${at + 1}` },
  summary: { en: "What is at stake, who speaks, and what should come out of it. ".repeat(6).trim() },
  startDate: `2027-05-0${4 + Math.floor(at / 10)}`,
  startTime: `${9 + Math.floor((at % 10) / 3) * 2}:00`,
  endTime: `${10 + Math.floor((at % 10) / 3) * 2}:30`,
  room: ["Hall A", "Room 1", "Room 2"][at % 3],
  track: ["Access", "Trust"][at % 2],
  level: ["introductory", "intermediate", "advanced"][at % 3],
  sessionType: "workshop",
  languages: [at % 5 === 0 ? "fr" : "en"],
  interpretation: ["sw"],
  captions: ["en"],
  online: { url: `https://meet.example/room-${at}?token=abcdefghijklmnop` },
  speakers: [{ role: "speaker", name: `Speaker ${at}`, nameConsent: true }],
}));

async function publish({ jobs }: TestSite, fields: Record<string, unknown>): Promise<string> {
  const parsed = parseNewEvent({ zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const hidden = { role: "speaker", name: "Secret Person", affiliation: "Secret Firm" };
  const event = { ...parsed.value, speakers: [...(parsed.value.speakers ?? []), hidden] };
  return jobs.transaction(async (tx) => {
    const { id } = await events.add(tx, { event });
    await events.publish(tx, { id });
    return id;
  });
}

describeOnSqlite("the programme of an event", (open) => {
  const openForum = async (count = 30) => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const id = await publish(site, forum);
    for (const session of sessions.slice(0, count)) await publish(site, { ...session, superEvent: id });
    return { site, id };
  };

  it("is one file under 100 KB that asks for nothing else: three days, thirty sessions, in every language", async () => {
    const { site, id } = await openForum();
    for (const lang of site.site.languages) {
      const response = await site.get(`/${lang}/events/${id}/offline.html`);
      expect(response.headers.get("content-disposition")).toContain("attachment");
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
      const html = await response.text();
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(html.match(/<h3/g)?.length).toBe(30);
      expect(html.match(/<(script|link|img|iframe|object|form)\b|\bsrc=|url\(|@import/g)).toBe(null);
    }
    const html = await site.text(`/en/events/${id}/offline.html`);
    expect(html.match(/<h2[^>]*>[^<]*/g)?.map((heading) => heading.split(">")[1])).toEqual([
      "Tue 4 May 2027",
      "Wed 5 May 2027",
      "Thu 6 May 2027",
    ]);
    for (const told of [
      "East Africa Time (UTC+3)",
      "09:00–10:30",
      "06:00–07:30 UTC",
      "Hall A",
      "https://meet.example/room-29?token=abcdefghijklmnop",
      "Interpretation into: Swahili",
      "Captions in: English",
      "Speaker 7",
      "@page{size:A4",
      `https://igf.example/en/events/${id}`,
    ])
      expect(html).toContain(told);
    expect(html).not.toContain("Secret");
    expect(await site.text(`/ar/events/${id}/offline.html`)).toContain('<html lang="ar" dir="rtl">');
  });

  it("leaves out the long texts rather than weighing more, and gives one day alone", async () => {
    const { site, id } = await openForum();
    for (let more = 0; more < 90; more += 1) await publish(site, { ...sessions[more % 30], superEvent: id });
    const html = await site.text(`/en/events/${id}/offline.html`);
    expect(html.match(/<h3/g)?.length).toBe(120);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).not.toContain("What is at stake");
    const day = await site.text(`/en/events/${id}/offline.html?day=2027-05-05`);
    expect(day.match(/<h3/g)?.length).toBe(40);
    expect(day).toContain("What is at stake");
  });

  it("is a calendar of the meeting and all its sessions that a strict reader takes", async () => {
    const { site, id } = await openForum();
    const calendar = new ICAL.Component(ICAL.parse(await site.text(`/en/events/${id}/programme.ics`)));
    const found = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect(found).toHaveLength(31);
    expect(found[0]?.startDate.toString()).toBe("2027-05-04");
    expect(found[1]?.startDate.toJSDate().toISOString()).toBe("2027-05-04T06:00:00.000Z");
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(31);
  });

  it("is there for an event with sessions only, and never for a draft", async () => {
    const { site, id } = await openForum(0);
    for (const file of ["offline.html", "programme.ics"]) {
      expect((await site.get(`/en/events/${id}/${file}`)).status).toBe(404);
      expect((await site.get(`/en/events/${"0".repeat(26)}/${file}`)).status).toBe(404);
    }
    expect(await site.text(`/en/events/${id}`)).not.toContain("offline.html");
  });

  it("is narrowed by day, track, level and language in the address, and ignores what it does not know", async () => {
    const { site, id } = await openForum();
    const count = async (query: string) =>
      (await site.text(`/en/events/${id}${query}`)).match(/<article class="card">/g)?.length ?? 0;
    expect(await count("")).toBe(30);
    expect(await count("?day=2027-05-05")).toBe(10);
    expect(await count("?track=Trust")).toBe(15);
    expect(await count("?level=advanced&day=2027-05-04")).toBe(3);
    expect(await count("?language=fr")).toBe(6);
    expect(await count("?language=sw")).toBe(30);
    expect(await count("?track=Nobody")).toBe(0);
    expect(await count("?level=none&day=soon&language=%3Cb%3E")).toBe(30);
    const narrowed = await site.text(`/en/events/${id}?track=Trust&day=2027-05-05`);
    expect(narrowed).toContain("5 sessions of 30 fit.");
    expect(narrowed).toContain('<option value="Trust" selected="">');
    expect(await site.text(`/ar/events/${id}?track=Nobody`)).toContain("لا توجد جلسة مطابقة.");
  });

  it("stands under its rooms where there is more than one, and tells each session's room by itself", async () => {
    const { site, id } = await openForum();
    const page = await site.text(`/en/events/${id}`);
    expect(page).toContain('<div class="by-room n3">');
    expect(page.match(/<li class="c2">/g)?.length).toBe(10);
    expect(page).toContain('data-yours="2027-05-04T06:00:00.000Z"');
    const { site: small, id: short } = await openForum(1);
    const plain = await small.text(`/en/events/${short}`);
    expect(plain).not.toContain('class="by-room');
    expect(plain).not.toContain('class="filters"');
  });

  it("leads from a session to the same one at another time and back, and tells whose day the programme is in", async () => {
    const { site, id } = await openForum(4);
    const session = {
      name: "Open forum",
      startDate: "2027-05-05",
      startTime: "10:00",
      endTime: "11:00",
      superEvent: id,
    };
    const first = await publish(site, session);
    const second = await publish(site, { ...session, startTime: "22:00", endTime: "23:00", repeatOf: first });
    const third = await publish(site, { ...session, startTime: "03:00", endTime: "04:00", repeatOf: first });
    const links = async (path: string) => {
      const line = /The same session, also:(.*?)<\/p>/.exec(await site.text(path))?.[1] ?? "";
      return [...line.matchAll(/events\/([0-9a-z]{26})/g)].map(([, found]) => found);
    };
    expect(await links(`/en/events/${first}`)).toEqual([third, second]);
    expect(await links(`/en/events/${second}`)).toEqual([third, first]);
    const programme = await site.text(`/en/events/${id}`);
    expect(programme.match(/The same session, also:/g)).toHaveLength(3);
    expect(programme).toContain("<summary>Whose day is it in?</summary>");
    expect(programme).toMatch(/North America, west<\/th><td[^>]*>1 of 5 \(20 %\)/);
    await site.run("event withdraw", { arguments: { id: second } });
    expect(await links(`/en/events/${first}`)).toEqual([third]);
  });

  it("has sessions that are there for people to meet, called so in the programme and in the API", async () => {
    const { site, id } = await openForum(2);
    const meeting = { name: "Meet one another", startDate: "2027-05-05", superEvent: id };
    const session = await publish(site, { ...meeting, sessionType: "networking-session" });
    expect(await site.text(`/en/events/${id}`)).toContain("Networking Session");
    expect(JSON.parse(await site.text(`/api/v1/events/${session}`)).sessionType).toBe("networking-session");
  });

  it("says of each session who takes part in which way, and in which languages one can follow, in the file to keep too", async () => {
    const { site, id } = await openForum(0);
    const speakers = [
      { role: "speaker", name: "Ada Example", nameConsent: true, mode: "onsite" },
      { role: "speaker", name: "Bo Example", nameConsent: true, mode: "recorded" },
      { role: "panellist", mode: "onsite" },
      { role: "panellist", mode: "hub" },
    ];
    const signs = { signLanguages: ["Kenyan Sign Language"], captions: ["en"], interpretation: ["sw"] };
    const session = await publish(site, { ...sessions[0], ...signs, speakers, superEvent: id });
    const plain = async (path: string) => (await site.text(path)).replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
    for (const path of [`/en/events/${id}`, `/en/events/${id}/offline.html`]) {
      const page = await plain(path);
      expect(page).toContain(
        "In the room: Ada Example and 1 more person · From a remote hub: 1 person · By a recording: Bo Example · not reported: 1 person",
      );
      for (const told of [
        "Interpretation into: Swahili",
        "Captions in: English",
        "Sign language: Kenyan Sign Language",
      ])
        expect(page).toContain(told);
    }
    const page = await plain(`/en/events/${session}`);
    for (const told of [
      "Ada ExampleIn the room",
      "Bo ExampleBy a recording",
      "From a remote hub",
      "Kenyan Sign Language",
    ])
      expect(page).toContain(told);
    expect(await plain(`/ar/events/${session}`)).toContain("بتسجيل مسبق");
  });

  it("draws the level of each session as one, two or three filled bars beside its word, and narrows by it", async () => {
    const { site, id } = await openForum(9);
    const session = await publish(site, { ...sessions[1], superEvent: id });
    const bars =
      /<svg class="lv"[^>]*aria-hidden="true"><path[^>]*fill="none"[^>]*><\/path><path d="([^"]*)"[^>]*><\/path><\/svg> (\w+)/g;
    const drawn = async (path: string) =>
      new Set(
        [...(await site.text(path)).matchAll(bars)].map(([, d = "", word]) => `${word} ${d.match(/M/g)?.length}`),
      );
    const all = new Set(["Introductory 1", "Intermediate 2", "Advanced 3"]);
    expect(await drawn(`/en/events/${id}`)).toEqual(all);
    expect(await drawn(`/en/events/${id}/offline.html`)).toEqual(all);
    expect(await drawn(`/en/events/${session}`)).toEqual(new Set(["Intermediate 2"]));
    expect(await drawn(`/en/events/${id}?level=advanced`)).toEqual(new Set(["Advanced 3"]));
  });
});
