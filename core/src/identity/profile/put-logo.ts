import type { Files, Images } from "../../files/index.ts";
import type { Logo } from "./profile.ts";

export interface LogoDeps {
  files: Pick<Files, "put">;
  drawLogo: Images["drawLogo"];
}

/** Draws a picture anew and keeps that as a logo, which `write` then takes. Refuses with a `picture-…` code, SVG too. */
export async function putLogo({ files, drawLogo }: LogoDeps, bytes: Uint8Array, alt?: Logo["alt"]): Promise<Logo> {
  const { sha256 } = await files.put(await drawLogo(Buffer.from(bytes)), { name: "logo.png" });
  return { sha256, mediaType: "image/png", ...(alt === undefined ? {} : { alt }) };
}
