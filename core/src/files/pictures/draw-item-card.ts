import type { OverlayOptions } from "sharp";
import { canWrite } from "./can-write.ts";
import { colourOf, drawGround, height, width } from "./draw-card.ts";
import { drawWords } from "./draw-words.ts";
import { openSharp } from "./open-sharp.ts";

/** What stands on the picture by which others show a link to one thing. */
export interface CardWords {
  title: string;
  /** When, or of what kind. */
  line: string;
  /** Whose it is. */
  site: string;
  /** Right to left. */
  rtl: boolean;
  /** `#rrggbb`, dark enough for white. */
  ground: string;
}

const edge = 80;
const room = width - 2 * edge;

/** Undefined where the fonts of this machine lack letters of it: the card of the site is better than boxes. */
export async function drawItemCard(words: CardWords, logo: Buffer | undefined): Promise<Buffer | undefined> {
  const sharp = await openSharp();
  if (!(await canWrite(sharp, `${words.title}${words.line}${words.site}`))) return undefined;
  const at = (drawn: { width: number; input: Buffer }, top: number, from = 0): OverlayOptions => ({
    input: drawn.input,
    top,
    left: words.rtl ? width - edge - from - drawn.width : edge + from,
  });
  const parts: OverlayOptions[] = [];
  let beside = 0;
  if (logo) {
    const input = await sharp(logo, { limitInputPixels: 25_000_000 })
      .resize({ width: 96, height: 96, fit: "contain", background: "#ffffff" })
      .flatten({ background: "#ffffff" })
      .png()
      .toBuffer();
    parts.push(at({ input, width: 96 }, edge));
    beside = 96 + 24;
  }
  const white = { colour: "#ffffff", width: room, height: 96 };
  const site = await drawWords(sharp, { ...white, text: words.site, sizes: [36, 28], width: room - beside });
  parts.push(at(site, edge + Math.max(0, Math.round((96 - site.height) / 2)), beside));
  const title = await drawWords(sharp, {
    ...white,
    text: words.title,
    sizes: [64, 54, 46, 40],
    bold: true,
    height: 280,
  });
  parts.push(at(title, 215));
  if (words.line.trim() !== "") {
    const line = await drawWords(sharp, { ...white, text: words.line, sizes: [36, 30], height: 50 });
    parts.push(at(line, height - edge - line.height));
  }
  const ground = drawGround(colourOf(words.ground), 0.25);
  return sharp(ground, { raw: { width, height, channels: 3 } })
    .composite(parts)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
