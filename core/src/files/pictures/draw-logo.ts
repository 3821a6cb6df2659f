import { openPicture, refuseBroken } from "./draw-picture.ts";

/** Three times what the masthead shows, for dense screens. */
const most = { width: 480, height: 144 };

/** Draws a logo anew, small enough for every page, as PNG: what is transparent stays so. Refuses with a `picture-…` code. */
export async function drawLogo(bytes: Buffer): Promise<Buffer> {
  const opened = await openPicture(bytes);
  return opened
    .resize({ ...most, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png({ palette: true, effort: 8 })
    .toBuffer()
    .catch(refuseBroken);
}
