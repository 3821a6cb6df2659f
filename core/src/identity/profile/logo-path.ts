import type { Logo } from "./profile.ts";

const endings: Readonly<Record<Logo["mediaType"], string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

/** Where the node serves its logo: another picture has another address. */
export function logoPath({ sha256, mediaType }: Logo): string {
  return `/logo/${sha256}.${endings[mediaType]}`;
}
