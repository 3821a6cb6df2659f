import type { Picture } from "../content/types/index.ts";
import { type Images, type KeptPicture, picturePath } from "../files/index.ts";
import type { LanguageMap } from "../kit/index.ts";

/** A picture that a page may show: `<Picture {...shown} />`. Only what we keep ourselves: nothing is loaded from other sites. */
export interface ShownPicture {
  picture: KeptPicture;
  /** What it shows; {} for decoration, and where its owner said nothing. */
  alt: LanguageMap;
}

interface Pictured {
  id: string;
  image?: Picture | undefined;
}

/**
 * The pictures of events, outputs or whatever has an `image`, by the id of the thing: one look for a whole list.
 * @example const pictures = await findShownPictures(ctx.pictures, events); pictures.get(event.id)
 */
export async function findShownPictures(
  pictures: Pick<Images, "find">,
  things: readonly Pictured[],
): Promise<ReadonlyMap<string, ShownPicture>> {
  const pictured = things.flatMap(({ id, image }) => (image ? [{ id, image }] : []));
  if (pictured.length === 0) return new Map();
  const found = await pictures.find(pictured.map(({ image }) => image.url));
  return new Map(
    pictured.flatMap(({ id, image }) => {
      const picture = found.get(image.url);
      return picture ? [[id, { picture, alt: image.alt ?? {} }] as const] : [];
    }),
  );
}

/** A picture as the API tells it: every copy with its own address, the smallest first. */
interface PictureJson {
  src: string;
  width: number;
  height: number;
  alt: LanguageMap;
  variants: { src: string; width: number; height: number; mediaType: string; purpose: "page" | "card" }[];
}

/** Beside each thing that the API tells: `{ ...toEventJson(event), ...pictures.get(event.id) }`. */
export async function findPictureJson(
  { pictures, site }: { pictures: Pick<Images, "find">; site: { origin: string } },
  things: readonly Pictured[],
): Promise<ReadonlyMap<string, { picture: PictureJson }>> {
  const shown = await findShownPictures(pictures, things);
  return new Map([...shown].map(([id, one]) => [id, { picture: toPictureJson(one, site.origin) }]));
}

function toPictureJson({ picture, alt }: ShownPicture, origin: string): PictureJson {
  const variants = picture.copies.map(({ sha256, mediaType, purpose, width, height }) => ({
    src: origin + picturePath({ sha256, mediaType }),
    width,
    height,
    mediaType,
    purpose,
  }));
  const src = origin + picturePath({ sha256: picture.id, mediaType: "image/webp" });
  return { src, width: picture.width, height: picture.height, alt, variants };
}
