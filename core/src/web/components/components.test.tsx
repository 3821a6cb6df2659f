import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { describe, expect, it } from "vitest";
import type { Source } from "../../content/types/index.ts";
import { sampleWeb } from "../gallery/sample-site.ts";
import {
  Card,
  DateField,
  EventDate,
  Form,
  formValues,
  JsonLd,
  MonthCalendar,
  OriginBadge,
  type PageEnv,
  Pagination,
  Prose,
  readDateField,
  type Site,
  Table,
  Tell,
  TextField,
  WhereItArrived,
} from "../index.ts";
import { weeksOf } from "./month-calendar.tsx";

/** What a component gives inside a page at the address. */
async function draw(body: () => Child, address = "/en/places", site: Partial<Site> = {}): Promise<string> {
  const web = sampleWeb(site);
  const routes = new Hono<PageEnv>();
  routes.get("/", (c) => c.var.page({ title: "x", body: body() }));
  web.mount("/places", routes, "sample");
  const html = await (await web.app.request(address)).text();
  return html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/^<main[^>]*>/, "");
}

const hostile = `</script><img src=x onerror=alert(1)>"'&`;
const remote: Source = {
  kind: "remote",
  iri: "https://igf.fj/ap/objects/1",
  origin: "https://igf.fj",
  owner: "https://igf.fj/a",
};

describe("a component", () => {
  it("shows a stranger's text as text, with its language and direction", async () => {
    const html = await draw(() => <Card href="/en/1" title={{ ar: hostile }} />);
    expect(html).not.toMatch(/<img|<\/script/);
    expect(html).toContain('<bdi lang="ar" dir="rtl">&lt;/script&gt;&lt;img');
  });

  it("puts data for search engines where no text can end the script", async () => {
    const html = await draw(() => <JsonLd data={{ name: `${hostile}\u2028` }} />);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const [, json = ""] = /<script[^>]*>(.*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual({ name: `${hostile}\u2028` });
  });

  it("tells where a remote thing comes from, and nothing of a local one", async () => {
    expect(await draw(() => <OriginBadge source={{ kind: "local" }} />)).toBe("");
    const html = await draw(
      () => <OriginBadge source={{ ...remote, url: "javascript:alert(1)" }} name="Fiji <IGF>" />,
      "/fr/places",
    );
    expect(html).toContain("Source\u00a0: <bdi>Fiji &lt;IGF&gt;</bdi>");
    expect(html).toContain('href="https://igf.fj/ap/objects/1"');
  });

  it("leads forward by cursor and back to the first page, keeping the filters", async () => {
    const first = await draw(() => <Pagination next="b" />, "/en/places?topic=ai");
    expect(first).toContain('href="/en/places?topic=ai&amp;cursor=b"');
    const second = await draw(() => <Pagination next={undefined} />, "/en/places?topic=ai&cursor=b");
    expect(second).toContain('href="/en/places?topic=ai"');
    expect(second).not.toContain('rel="next"');
    expect(await draw(() => <Pagination next={undefined} />)).toBe("");
  });

  it("says an event's own time in the reader's language", async () => {
    const start = Date.UTC(2027, 2, 27, 6);
    const when = { start, end: start + 8 * 3_600_000, zone: "Africa/Nairobi", allDay: false };
    expect(await draw(() => <EventDate when={when} />)).toContain(
      ">Saturday 27 March 2027, 09:00–17:00, East Africa Time (UTC+3)</time>",
    );
    expect(await draw(() => <EventDate when={when} />, "/fr/places")).toContain(
      ">samedi 27 mars 2027, 09:00–17:00, heure normale d’Afrique de l’Est (UTC+3)</time>",
    );
  });

  it("draws a month from the first day of the language's week, each event on each of its days", async () => {
    const entries = [{ href: "/en/1", name: { en: "Forum" }, first: "2027-02-27", last: "2027-03-02" }];
    const html = await draw(() => <MonthCalendar month="2027-03" entries={entries} today="2027-03-09" />);
    expect(html.match(/Forum/g)).toHaveLength(2);
    expect(weeksOf("2027-03", 1)[0]).toEqual([
      "2027-03-01",
      "2027-03-02",
      "2027-03-03",
      "2027-03-04",
      "2027-03-05",
      "2027-03-06",
      "2027-03-07",
    ]);
    expect(weeksOf("2027-03", 6)[0]?.[0]).toBe("2027-02-27");
    expect(weeksOf("2026-02", 7)).toHaveLength(4);
  });

  it("begins the weeks of a month where the initiative's week begins, whoever reads it", async () => {
    const month = () => <MonthCalendar month="2027-03" entries={[]} />;
    const firstOf = (html: string) => /<th scope="col" abbr="([^"]+)"/.exec(html)?.[1];
    expect(firstOf(await draw(month))).toBe("Monday");
    expect(firstOf(await draw(month, "/ar/places"))).toBe("السبت");
    const sunday = { firstDay: 7 };
    expect(firstOf(await draw(month, "/en/places", sunday))).toBe("Sunday");
    expect(firstOf(await draw(month, "/ar/places", sunday))).toBe("الأحد");
    // 1 March 2027 is a Monday: the first week has one day before it.
    expect(await draw(month, "/en/places", sunday)).toContain(
      '<tbody><tr><td class="out"></td><td><time class="d" datetime="2027-03-01">',
    );
  });

  it("names the column at each cell of a table that is too wide for a narrow screen, and leaves a small one alone", async () => {
    const columns = ["Name", "From", "More"].map((label, place) => ({
      id: label,
      label,
      heads: place === 0,
      cell: () => "x",
    }));
    const table = (some: typeof columns) => draw(() => <Table caption="People" columns={some} rows={[{}]} />);
    expect(await table(columns)).toContain(
      '<tr><th scope="row">x</th><td data-label="From"><div>x</div></td><td data-label="More"><div>x</div></td></tr>',
    );
    expect(await table(columns.slice(0, 2))).toContain('<tr><th scope="row">x</th><td>x</td></tr>');
  });

  it("keeps what was typed, and says each mistake above the form and at its field", async () => {
    const data = new FormData();
    data.set("name", hostile);
    data.set("start.day", "40");
    data.append("group", "a");
    data.append("group", "b");
    const values = formValues(data);
    const problems = [
      { path: "name", message: "Write a shorter name" },
      { path: "start", message: "The day must be between 1 and 31" },
    ];
    const html = await draw(() => (
      <Form submit="Send" state={{ values, problems }}>
        <TextField name="name" label="Name" hint="As on the badge" />
        <DateField name="start" label="Start" />
      </Form>
    ));
    expect(values["group"]).toEqual(["a", "b"]);
    expect(html).toContain('<a href="#field-name">Write a shorter name</a>');
    expect(html).toContain('aria-describedby="field-name-hint field-name-wrong" aria-invalid="true"');
    expect(html).toContain('value="&lt;/script&gt;');
    expect(html).toContain('<input id="field-start" name="start.day" value="40"');
    expect(readDateField({ "start.day": "7", "start.month": "3", "start.year": "2027" }, "start")).toBe("2027-03-07");
  });

  it("marks a longer text with its language and cleans it", async () => {
    const html = await draw(() => <Prose text={{ format: "html", text: { fr: "<p onclick=x>Bonjour</p>" } }} />);
    expect(html).toContain("This text is in another language: French.");
    expect(html).toContain('<div class="prose" lang="fr" dir="ltr"><p>Bonjour</p></div>');
    expect(await draw(() => <Tell map={{ und: "?" }} />)).toBe('<bdi lang="" dir="auto">?</bdi>');
  });

  it("claims of no site that something arrived there before it confirmed that", async () => {
    const at = Date.UTC(2026, 10, 20, 9, 30);
    const one = { name: undefined, at, nextTry: undefined, hasOlder: false, reason: undefined };
    const html = await draw(() => (
      <WhereItArrived
        recipients={[
          { ...one, site: "https://lost.example", state: "failed", reason: "its address <b>" },
          { ...one, site: "https://away.example", state: "waiting", nextTry: at, hasOlder: true, name: "Away IGF" },
          { ...one, site: "https://here.example", state: "delivered" },
        ]}
      />
    ));
    const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(text).toContain("It was sent to 3 sites; 1 has confirmed it.");
    expect(text).toContain("Away IGF away.example Not answering Next try: 20 November 2026 at 12:30 (UTC+3) .");
    expect(text).toContain("That site still shows the version before.");
    expect(text).toContain("its address &lt;b&gt;");
    expect(text.match(/Delivered/g)).toHaveLength(1);
    const nobody = await draw(() => <WhereItArrived recipients={[]} />);
    expect(nobody).toContain("sent to no other site so far");
    expect(nobody).toContain('/console/network">Other sites</a>');
  });
});
