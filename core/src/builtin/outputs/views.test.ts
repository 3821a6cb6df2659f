import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../../testing/index.ts";

const encode = (text: string) => new TextEncoder().encode(text);

describe("an output's text and its files", () => {
  let node: TestNode;
  let image: { url: string; mediaType: string; alt: { en: string } };

  beforeAll(async () => {
    node = await bootTestNode({ name: "views" });
    const cover = await sharp({ create: { width: 1200, height: 600, channels: 3, background: "#285078" } })
      .png()
      .toBuffer();
    const url = node.images.urlOf(await node.images.put(cover));
    image = { url, mediaType: "image/webp", alt: { en: "A full hall" } };
  });
  afterAll(() => node.remove());

  const add = async (noun: string, given: object, files: Readonly<Record<string, string>> = {}) => {
    const sent = Object.entries(files).map(([name, text]) => [name, { name, bytes: encode(text) }] as const);
    const { data } = await node.run(`${noun} add`, {
      arguments: { file: "a.json" },
      options: { publish: true },
      files: { file: { name: "a.json", bytes: encode(JSON.stringify(given)) }, ...Object.fromEntries(sent) },
    });
    const [added] = [data].flat() as { id: string }[];
    return added?.id;
  };
  const output = { title: "Report", type: "nri-messages", producer: "community" };
  const page = async (path: string, headers: Record<string, string> = {}) => (await node.get(path, headers)).text();

  it("have pages of their own: a long text to read, files with what they are, weigh and take on a slow line", async () => {
    const text = { format: "plain", text: { en: `The whole report. ${"Word ".repeat(6000)}` } };
    const id = await add(
      "output",
      { ...output, text, files: ["table.csv", "large.txt"] },
      { "table.csv": "a,b\n1,2\n", "large.txt": "line\n".repeat(800_000) },
    );
    const about = await page(`/en/outputs/${id}`);
    expect(about).not.toContain("The whole report.");
    expect(about).toMatch(new RegExp(`href="/en/outputs/${id}/text">Read the text \\(30(\\.\\d)? KB\\)`, "i"));
    expect(about).toContain(`href="/en/outputs/${id}/files"`);
    expect(await page(`/en/outputs/${id}/text`)).toContain("The whole report.");
    const files = await page(`/en/outputs/${id}/files`);
    expect(files).toContain("CSV: a table for a spreadsheet");
    expect(files).toContain("about 1 second on a slow line (400 kbit/s)");
    expect(files).toContain("about 11 minutes on a very slow line (50 kbit/s)");
    expect(files).toContain("This is a lot for a slow line");
    expect(files).toMatch(new RegExp(`href="/en/outputs/${id}/text">Read the text on this site instead`));
    expect(files.match(/download="/g)).toHaveLength(2);
    expect(await page(`/ar/outputs/${id}/files`)).toContain("نحو 11 دقيقة");
  });

  it("stand on the first page where they are short, to which old links lead", async () => {
    const id = await add("output", { ...output, text: { format: "plain", text: { en: "A short text." } } });
    const about = await page(`/en/outputs/${id}`);
    expect(about).toContain("A short text.");
    expect(about).not.toContain(`/en/outputs/${id}/text`);
    for (const part of ["text", "files"]) {
      const answer = await fetch(`${node.origin}/en/outputs/${id}/${part}`, { redirect: "manual" });
      expect([answer.status, answer.headers.get("location")]).toEqual([302, `/en/outputs/${id}`]);
    }
  });

  it("tell a missing licence and reserved rights in the same words", async () => {
    const told = "No licence is given, so all rights are reserved";
    for (const licence of [undefined, "all-rights-reserved"]) {
      expect(await page(`/en/outputs/${await add("output", { ...output, licence })}`)).toContain(told);
    }
    expect(await page(`/en/outputs/${await add("output", { ...output, licence: "CC-BY-4.0" })}`)).not.toContain(told);
  });

  it("and events show their picture, small in lists, whole on their page, with its room kept; none in lists for who saves data", async () => {
    const made = await add("output", { ...output, title: "With a cover", image });
    const event = await add("event", { name: "With a picture", startDate: "2099-05-04", zone: "Etc/UTC", image });
    const shown =
      /<img src="\/pictures\/[^"]+" srcset="[^"]+" sizes="16rem" width="1200" height="600" loading="lazy"[^>]*alt="A full hall"/;
    for (const list of ["/en/outputs", "/en/events"]) {
      expect(await page(list)).toMatch(shown);
      expect(await page(list, { "save-data": "on" })).not.toContain("<img");
    }
    for (const path of [`/en/outputs/${made}`, `/en/events/${event}`]) {
      const whole = await page(path);
      expect(whole).toMatch(/width="1200" height="600"[^>]*alt="A full hall"/);
      expect(whole).toMatch(/<meta property="og:image" content="http[^"]+\/pictures\/[0-9a-f]{64}\.jpe?g"/);
      expect(await page(path, { "save-data": "on" })).not.toContain("srcset");
    }
  });
});
