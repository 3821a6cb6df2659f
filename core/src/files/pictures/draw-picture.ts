import type { Metadata, Sharp } from "sharp";
import type { PictureCopy } from "./kept-picture.ts";
import { openSharp } from "./open-sharp.ts";
import { pictureChecks } from "./picture-checks.ts";
import { pictureKind } from "./picture-kind.ts";
import { refusePicture } from "./picture-refusals.ts";

export interface DrawnCopy extends Omit<PictureCopy, "sha256" | "bytes"> {
  content: Buffer;
}

const widths = [480, 960, 1600];
const mostHigh = 4000;
const card = { width: 1200, height: 630 };
const decodeSeconds = 20;

/**
 * Draws a picture anew in the sizes that pages need, the smallest first. It is decoded once, to the largest size; nothing but its
 * pixels goes on: no EXIF, no place, no comment, nothing behind its end. Refuses with a `picture-…` code.
 */
export async function drawPicture(bytes: Buffer): Promise<DrawnCopy[]> {
  const opened = await openPicture(bytes);
  const sharp = await openSharp();
  const { data, info } = await opened
    .resize({ width: Math.max(...widths), height: mostHigh, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseBroken);
  const { width, height, channels } = info;
  const largest = () => sharp(data, { raw: { width, height, channels } });
  const copies: DrawnCopy[] = [];
  for (const wanted of [...widths.filter((one) => one * 1.15 < width), width]) {
    const drawn = await largest()
      .resize({ width: wanted })
      .webp({ quality: 78, effort: 4 })
      .toBuffer({ resolveWithObject: true });
    copies.push({ purpose: "page", mediaType: "image/webp", content: drawn.data, ...sizeOf(drawn.info) });
  }
  if (width >= card.width / 2 && height >= card.height / 2) {
    const content = await largest()
      .resize({ ...card, fit: "cover" })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer();
    copies.push({ purpose: "card", mediaType: "image/jpeg", content, ...card });
  }
  return copies;
}

/** Checked and ready to be decoded, the right way up. */
export async function openPicture(bytes: Buffer): Promise<Sharp> {
  refuseKind(bytes);
  const sharp = await openSharp();
  const open = () =>
    sharp(bytes, { failOn: "error", limitInputPixels: pictureChecks.limits.pixels, sequentialRead: true });
  await refuseOdd(open().metadata());
  return open().timeout({ seconds: decodeSeconds }).autoOrient();
}

function sizeOf({ width, height }: { width: number; height: number }) {
  return { width, height };
}

const kinds = { svg: "picture-drawing", heic: "picture-phone", other: "picture-kind" } as const;

function refuseKind(bytes: Buffer): void {
  if (!pictureChecks.isSmall(bytes.length)) throw refusePicture("picture-large");
  const kind = pictureKind(bytes);
  if (kind === "svg" || kind === "heic" || kind === "other") throw refusePicture(kinds[kind]);
}

/** What its header says, before a pixel is decoded. */
async function refuseOdd(reading: Promise<Metadata>): Promise<void> {
  const { width = 0, height = 0, pages = 1 } = await reading.catch(refuseBroken);
  if (!pictureChecks.isDrawable(width, height)) throw refusePicture("picture-large");
  if (!pictureChecks.isStill(pages)) throw refusePicture("picture-animated");
}

export function refuseBroken(error: unknown): never {
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
  throw refusePicture(tooLarge ? "picture-large" : "picture-broken", { cause: error });
}
