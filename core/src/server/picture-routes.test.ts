import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestFederation, type TestNode } from "../testing/index.ts";
import { movableClock } from "../testing/movable-clock.ts";

const clock = movableClock(Date.UTC(2026, 10, 20, 12));
let ada: TestNode;
let ben: TestNode;
let id = "";
beforeAll(async () => {
  [ada, ben] = (await bootTestFederation(2, { clock })) as [TestNode, TestNode];
  const banner = await ada.images.put(await photo());
  const event = {
    name: { en: "Forum" },
    startDate: "2027-05-12",
    endDate: "2027-05-13",
    allDay: true,
    zone: "UTC",
    image: { url: ada.images.urlOf(banner), mediaType: "image/webp", alt: { en: "A full hall" } },
  };
  const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(event)) };
  const added = await ada.run("event add", {
    arguments: { file: "event.json" },
    options: { publish: true },
    files: { file },
  });
  id = (added.data as { id: string }).id;
  await settle();
});
afterAll(async () => {
  await ada?.remove();
  await ben?.remove();
});

async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#285078" } })
    .withExif({ IFD0: { Artist: "A. Person" } })
    .jpeg()
    .toBuffer();
}

async function settle() {
  for (let round = 0; round < 3; round++) {
    for (const node of [ada, ben]) {
      await node.federation.idle();
      await node.jobs.idle();
    }
  }
}

async function pageOf(node: TestNode, headers: Record<string, string> = {}): Promise<string> {
  const row = await node.store.db.selectFrom("content_event").select("id").executeTakeFirstOrThrow();
  return (await node.get(`/en/events/${row.id}`, { accept: "text/html", ...headers })).text();
}

describe("a picture of an event", () => {
  it("stands on the page with its size and what it shows, in the width that the screen needs", async () => {
    const page = await pageOf(ada);
    const [, tag = ""] = /(<img src="\/pictures[^>]*>)/.exec(page) ?? [];
    expect(tag).toMatch(/srcset="\/pictures\/[0-9a-f]{64}\.webp 480w, \S+ 960w, \S+ 1600w"/);
    for (const part of ['width="1600"', 'height="800"', 'loading="lazy"', 'alt="A full hall"'])
      expect(tag).toContain(part);
    expect(page).toContain(`property="og:image" content="${ada.origin}/pictures/`);
  });

  it("is one small file for who asked for little data, and caches tell the two pages apart", async () => {
    const page = await pageOf(ada, { "save-data": "on" });
    const [, path = ""] = /<img src="(\/pictures\/[^"]*)"/.exec(page) ?? [];
    expect(page).not.toContain("srcset");
    const bytes = Buffer.from(await (await ada.get(path)).arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(480);
    expect((await ada.get(`/en/events/${id}`)).headers.get("vary")).toContain("save-data");
  });

  it("is shown on another node from a copy of its own, and its page asks nobody else", async () => {
    const page = await pageOf(ben);
    expect(page).toMatch(/<img src="\/pictures\/[0-9a-f]{64}\.webp"/);
    expect(page).not.toMatch(new RegExp(`(src|srcset|href)="${ada.origin}/pictures`));
    const [path = ""] = /\/pictures\/[0-9a-f]{64}\.webp/.exec(page) ?? [];
    expect((await ben.get(path)).status).toBe(200);
  });

  it("is served for good, as a picture and never as a document", async () => {
    const [path = ""] = /\/pictures\/[0-9a-f]{64}\.webp/.exec(await pageOf(ada)) ?? [];
    const answer = await ada.get(path, { accept: "application/activity+json" });
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect((await ada.get(path, { "if-none-match": answer.headers.get("etag") ?? "" })).status).toBe(304);
    expect((await ada.get(path.replace(".webp", ".jpg"))).status).toBe(404);
    expect((await ada.get(path.replace(".webp", ".json"))).status).toBe(404);
  });

  it("is among the files that a backup takes along", async () => {
    const kept = await ada.store.db.selectFrom("picture_copy").select("sha256").execute();
    const place = `${ada.folder}-shelf`;
    try {
      await ada.run("backup", { options: { to: place } });
      expect(
        (await readdir(join(place, "files"), { recursive: true })).filter((name) => name.endsWith(".age")),
      ).toHaveLength(kept.length);
      expect(kept).toHaveLength(4);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });

  it("goes with the event from the node that had a copy, and stays where somebody uploaded it", async () => {
    await ada.run("event withdraw", { arguments: { id } });
    await settle();
    clock.move(3 * 86_400_000);
    for (const node of [ada, ben]) node.jobs.wake();
    await settle();
    const left = async (node: TestNode) => (await node.store.db.selectFrom("picture").select("id").execute()).length;
    expect([await left(ada), await left(ben)]).toEqual([1, 0]);
    expect(await ben.store.db.selectFrom("picture_source").selectAll().execute()).toEqual([]);
  });
});
