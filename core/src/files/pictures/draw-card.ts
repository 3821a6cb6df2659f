import { openSharp } from "./open-sharp.ts";

export const width = 1200;
export const height = 630;

interface CardOptions {
  /** `#rrggbb` */
  ground: string;
  /** A PNG, JPEG or WebP. */
  logo?: Buffer | undefined;
}

/**
 * The picture by which others show a link to a site: its logo on its colour. No words stand on it: how they come out depends on the
 * fonts of the server, and without fonts they are empty boxes (measured with librsvg). The title stands beside it anyway.
 */
export async function drawCard({ ground, logo }: CardOptions): Promise<Buffer> {
  const sharp = await openSharp();
  const card = sharp(drawGround(colourOf(ground), 1), { raw: { width, height, channels: 3 } });
  if (logo) {
    const fitted = await sharp(logo, { limitInputPixels: 25_000_000 })
      .resize({ width: 520, height: 320, fit: "inside" })
      .png()
      .toBuffer();
    const paper = { width: 600, height: 400, channels: 3, background: "#ffffff" } as const;
    const sheet = await sharp({ create: paper })
      .composite([{ input: fitted, gravity: "centre" }])
      .png()
      .toBuffer();
    card.composite([{ input: sheet, gravity: "centre" }]);
  }
  return card.png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** The nodes of the masthead's network: where, how large. */
const nodes = [
  [632, 300, 20],
  [937, 100, 14],
  [960, 455, 17],
  [773, 190, 11],
  [352, 490, 11],
  [1082, 262, 11],
  [141, 525, 9],
] as const;

const links = [
  [0, 3],
  [3, 1],
  [0, 2],
  [0, 4],
  [4, 6],
  [2, 5],
  [5, 1],
  [3, 5],
] as const;

type Colour = readonly [number, number, number];
const sky: Colour = [0, 0x9e, 0xdb];

/** `strength` of the network on it: 1 where nothing else stands on it. */
export function drawGround(ground: Colour, strength: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(ground, at);
  for (const [from, to] of links) {
    const [x1, y1] = nodes[from];
    const [x2, y2] = nodes[to];
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1));
    for (let step = 0; step <= steps; step += 1) {
      const share = step / steps;
      disc(pixels, [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 1.6], 0.2 * strength);
    }
  }
  for (const node of nodes) disc(pixels, node, strength);
  return pixels;
}

/** A round spot with soft edges. */
function disc(pixels: Buffer, [cx, cy, radius]: readonly [number, number, number], strength: number) {
  for (let y = Math.max(0, Math.floor(cy - radius - 1)); y < Math.min(height, cy + radius + 1); y += 1) {
    for (let x = Math.max(0, Math.floor(cx - radius - 1)); x < Math.min(width, cx + radius + 1); x += 1) {
      const cover = strength * Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - cx, y - cy)));
      const at = (y * width + x) * 3;
      for (const [channel, value] of sky.entries()) {
        const before = pixels[at + channel] ?? 0;
        pixels[at + channel] = Math.round(before + (value - before) * cover);
      }
    }
  }
}

export function colourOf(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
