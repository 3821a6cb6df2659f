import { expect, it } from "vitest";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import events from "../events/plugin.ts";
import plugin from "./plugin.ts";

async function fill(site: TestSite, count: number) {
  for (let at = 0; at < count; at += 1) {
    const event = {
      name: at === 0 ? { en: "Forum <b>", ar: "منتدى" } : `Event ${at}`,
      startDate: `2027-05-${String(at + 1).padStart(2, "0")}`,
      zone: "Africa/Nairobi",
      place: { country: "KE", locality: "Mombasa" },
      ...(at === 1 && { topics: ["access"] }),
    };
    const file = { name: "e.json", text: JSON.stringify(event) };
    await site.run("event add", { file, options: { publish: true } });
  }
}

describeOnSqlite("events on pages of others", (open) => {
  const openEmbed = async (count: number) => {
    const site = await openSite({ store: await open(), plugins: [events, plugin] });
    await fill(site, count);
    return site;
  };

  it("may stand in a frame anywhere, and run, load and send nothing; every other page may not", async () => {
    const site = await openEmbed(8);
    const answer = await site.get("/en/embed/events");
    expect(answer.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'none'; base-uri 'none'; frame-ancestors \*$/,
    );
    expect(answer.headers.get("set-cookie")).toBe(null);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    const html = await answer.text();
    expect(Buffer.byteLength(html)).toBeLessThan(6000);
    expect(html.match(/<li>/g)?.length).toBe(5);
    expect(html).toContain("Forum &lt;b&gt;");
    expect(html).toContain("Mombasa, Kenya");
    const elsewhere = await site.get("/en/embed");
    expect(elsewhere.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("is as long and as narrow as the address says, and ignores what it does not know", async () => {
    const site = await openEmbed(25);
    const count = async (query: string) =>
      JSON.parse(await site.text(`/en/embed/events.json${query}`)).items.length as number;
    expect(await count("")).toBe(5);
    expect(await count("?limit=10")).toBe(10);
    expect(await count("?limit=1000")).toBe(20);
    expect(await count("?limit=-1&topic=none&country=XX")).toBe(5);
    expect(await count("?topic=access")).toBe(1);
    expect(await count("?own=1&limit=20")).toBe(20);
  });

  it("speaks the language of its address, and marks what is in another", async () => {
    const site = await openEmbed(2);
    const { dir, all, items } = JSON.parse(await site.text("/ar/embed/events.json"));
    expect(dir).toBe("rtl");
    expect(all).toEqual({ url: "https://igf.example/ar/events", label: "كل الفعاليات" });
    expect(items.map(({ title, lang, dir }: Record<string, string>) => [title, lang, dir])).toEqual([
      ["منتدى", "ar", "rtl"],
      ["Event 1", "en", "ltr"],
    ]);
  });

  it("may be fetched from any page, and the element's script stands at one address for ever", async () => {
    const site = await openEmbed(0);
    for (const path of ["/en/embed/events.json", "/embed/nri-events.js"]) {
      const answer = await site.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect(await site.text("/en/embed/events")).toContain("Nothing is announced at the moment.");
  });

  it("makes the lines to copy, with what was chosen", async () => {
    const site = await openEmbed(0);
    const page = await site.text("/fr/embed?topic=access&limit=10&own=1");
    expect(page).toContain(
      "&lt;nri-events src=&quot;https://igf.example/fr/embed/events?topic=access&amp;#38;own=1&amp;#38;limit=10&quot;&gt;",
    );
    expect(page).toContain("height=&quot;1070&quot;");
    for (const lang of site.site.languages) expect(await site.text(`/${lang}/embed`)).toContain("&lt;iframe");
  });
});
