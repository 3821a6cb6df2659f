import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFiles, type Files } from "./create-files.ts";
import { drawPicture } from "./pictures/draw-picture.ts";

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2a7f62" } });

describe("a picture drawn anew", () => {
  it("comes in the widths that pages need, and as a card for the previews of links", async () => {
    const copies = await drawPicture(await photo(2400, 1600).jpeg().toBuffer());
    expect(copies.map(({ purpose, mediaType, width, height }) => [purpose, mediaType, width, height])).toEqual([
      ["page", "image/webp", 480, 320],
      ["page", "image/webp", 960, 640],
      ["page", "image/webp", 1600, 1067],
      ["card", "image/jpeg", 1200, 630],
    ]);
    for (const { content, mediaType, width } of copies) {
      const read = await sharp(content).metadata();
      expect([`image/${read.format}`, read.width]).toEqual([mediaType, width]);
    }
  });

  it("is never larger than it was, and one that is small has one copy", async () => {
    const sizes = async (width: number, height: number) =>
      (await drawPicture(await photo(width, height).png().toBuffer())).map((copy) => copy.width);
    expect(await sizes(300, 200)).toEqual([300]);
    expect(await sizes(500, 500)).toEqual([500]);
    expect(await sizes(1000, 300)).toEqual([480, 1000]);
  });

  it("stands upright as the camera was held, and forgets where and with what it was taken", async () => {
    const taken = await photo(800, 400)
      .withExif({
        IFD0: { Artist: "A. Person", Copyright: "secret", Orientation: "6" },
        IFD3: { GPSLatitudeRef: "S", GPSLatitude: "1/1 17/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "36/1 49/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(taken).metadata();
    expect([before.orientation, before.exif === undefined]).toEqual([6, false]);
    for (const { content, purpose, width, height } of await drawPicture(taken)) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(content).metadata();
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
      expect(content.includes("Person")).toBe(false);
      if (purpose === "page") expect(width).toBeLessThan(height);
    }
  });

  it("keeps transparency on pages", async () => {
    const logo = sharp({
      create: { width: 200, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const [copy] = await drawPicture(await logo.png().toBuffer());
    expect(copy && (await sharp(copy.content).metadata()).hasAlpha).toBe(true);
  });

  it("is drawn whatever it is called, and loses what stands behind its end", async () => {
    const polyglot = Buffer.concat([await photo(60, 40).jpeg().toBuffer(), Buffer.from("<script>alert(1)</script>PK")]);
    for (const { content } of await drawPicture(polyglot)) expect(content.includes("<script")).toBe(false);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    [
      "an SVG with a script",
      async () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`),
      "picture-drawing",
    ],
    ["a web page", async () => Buffer.from("<!doctype html><p>hello"), "picture-kind"],
    ["a PDF called a picture", async () => Buffer.from("%PDF-1.7\n"), "picture-kind"],
    ["nothing", async () => Buffer.alloc(0), "picture-kind"],
    [
      "what a telephone calls HEIC",
      async () => Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1"),
      "picture-phone",
    ],
    ["a picture cut in the middle", async () => (await noise(600, 400)).subarray(0, 20_000), "picture-broken"],
    [
      "the first bytes of a picture and then others",
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)]),
      "picture-broken",
    ],
    ["a small file of 900 megapixels", async () => bomb(30_000, 30_000), "picture-large"],
    ["a small file that is 41 megapixels", async () => bomb(41_000, 1000), "picture-large"],
    ["more than 20 MiB", async () => Buffer.alloc(20 * 1024 * 1024 + 1, 0xff), "picture-large"],
    ["a moving picture", moving, "picture-animated"],
  ])("refuses %s", async (_, make, code) => {
    await expect(make().then(drawPicture)).rejects.toMatchObject({ code });
  });
});

async function noise(width: number, height: number): Promise<Buffer> {
  const noisy = sharp({
    create: { width, height, channels: 3, background: "#888888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });
  return noisy.jpeg().toBuffer();
}

/** A PNG whose header promises these pixels and whose data ends at once. */
function bomb(width: number, height: number): Buffer {
  const { crc32 } = process.getBuiltinModule("node:zlib");
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const { deflateSync } = process.getBuiltinModule("node:zlib");
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1024))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function moving(): Promise<Buffer> {
  const frames = sharp({ create: { width: 20, height: 40, channels: 3, background: "#c00" } });
  const strip = await frames
    .composite([{ input: { create: { width: 20, height: 20, channels: 3, background: "#0c0" } }, top: 0, left: 0 }])
    .raw()
    .toBuffer();
  return sharp(strip, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

let dir: string;
let files: Files;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "nri-pictures-"));
  files = createFiles({ dir });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe("the copies of a picture", () => {
  it("are kept in files like any other bytes", async () => {
    for (const { content, mediaType } of await drawPicture(await photo(700, 500).jpeg().toBuffer())) {
      expect(await files.put(content, { name: "picture" })).toMatchObject({ mediaType });
    }
  });
});
