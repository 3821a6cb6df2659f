import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canWrite } from "./can-write.ts";
import { createCards } from "./create-cards.ts";
import type { CardWords } from "./draw-item-card.ts";
import { openSharp } from "./open-sharp.ts";

const words: CardWords = {
  title: "Example IGF <b>2027</b> & friends",
  line: "4–6 May 2027, Nairobi",
  site: "Example IGF",
  rtl: false,
  ground: "#12304a",
};
const none = async () => undefined;
const hasFonts = await canWrite(await openSharp(), "Example");

describe("whether a text can be written", () => {
  it("is told by what its letters look like: those that no font has are boxes", async () => {
    const sharp = await openSharp();
    expect(await canWrite(sharp, "\u0378\u0379\u0380\u0381 \u{10ffff}")).toBe(false);
    expect(await canWrite(sharp, "\u{1cdc1}\u{2fe0a}\u{e0fff}")).toBe(false);
    expect(await canWrite(sharp, "")).toBe(false);
  });
});

describe.runIf(hasFonts)("cards with words", () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "nri-cards-"));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it("have 1200 by 630 pixels, weigh little, and words where one begins to read", async () => {
    const sharp = await openSharp();
    const cards = createCards({ readLogo: none });
    const whites = async (card: Buffer | undefined, left: number) => {
      const part = sharp(card).extract({ left, top: 200, width: 300, height: 150 }).greyscale();
      const pixels = await part.raw().toBuffer();
      return pixels.filter((pixel) => pixel > 240).length;
    };
    const card = await cards.get(words);
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card?.length).toBeLessThan(60_000);
    expect(await whites(card, 80)).toBeGreaterThan(1000);
    const short = { ...words, title: "2027" };
    expect(await whites(await cards.get({ ...short, rtl: true }), 80)).toBe(0);
    expect(await whites(await cards.get({ ...short, rtl: true }), 820)).toBeGreaterThan(500);
  });

  it("are drawn once for all who ask at a time, kept by what stands on them, and the oldest give way", async () => {
    const cards = createCards({ dir, most: 2, readLogo: none });
    const all = await Promise.all(Array.from({ length: 5 }, () => cards.get(words)));
    expect(new Set(all).size).toBe(1);
    for (const title of ["Two", "Three", "Four"]) await cards.get({ ...words, title });
    expect((await readdir(dir)).length).toBe(2);
  });

  it("are not drawn for more than twelve at a time", async () => {
    const cards = createCards({ readLogo: none });
    const asked = Array.from({ length: 20 }, (_, at) => cards.get({ ...words, title: `Number ${at}` }));
    expect((await Promise.all(asked)).filter((card) => card === undefined)).toHaveLength(8);
  });

  it("are not there where the fonts lack the letters: boxes are worse than nothing", async () => {
    const cards = createCards({ readLogo: none });
    const title = "\u{1cdc1}\u{2fe0a}\u{e0fff}\u0378\u0379\u0380\u0381\u0382\u0383\u038b";
    expect(await cards.get({ ...words, title, line: "", site: "\u0378\u0379" })).toBeUndefined();
  });

  it("shrink a long title and cut the longest, in every script", async () => {
    const cards = createCards({ readLogo: none });
    for (const title of ["Word ".repeat(200), "互联网治理论坛".repeat(60), "منتدى حوكمة الإنترنت ".repeat(40)]) {
      const card = await cards.get({ ...words, title, line: "" });
      // Undefined only where this machine has no font for the script.
      if (card) expect(card.length).toBeGreaterThan(8000);
    }
  });
});
