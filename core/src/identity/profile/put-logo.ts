import type { Files } from "../../files/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Logo, type LogoType, logoTypes } from "./profile.ts";

/** A logo is shown on every page, also on slow lines. */
const mostBytes = 500 * 1024;

/** Keeps a picture as a logo, typed by what it is; `write` then takes it. Refuses everything but PNG, JPEG and WebP, SVG too. */
export async function putLogo(files: Pick<Files, "put">, bytes: Uint8Array, alt?: Logo["alt"]): Promise<Logo> {
  if (bytes.byteLength > mostBytes) throw refused("size", "Use a picture of at most 500 KB: it is part of every page.");
  const stored = await files.put(Buffer.from(bytes), { name: "logo" }).catch((error) => {
    throw error instanceof Refusal && error.code === "unsupported-type" ? wrongType() : error;
  });
  if (!isLogoType(stored.mediaType)) throw wrongType();
  return { sha256: stored.sha256, mediaType: stored.mediaType, ...(alt === undefined ? {} : { alt }) };
}

function isLogoType(mediaType: string): mediaType is LogoType {
  return (logoTypes as readonly string[]).includes(mediaType);
}

function wrongType(): Refusal {
  return refused("type", "Use a PNG, JPEG or WebP picture.");
}

function refused(what: string, message: string): Refusal {
  return new Refusal("invalid", { message, problems: [{ path: "logo", message, code: `logo.${what}` }] });
}
