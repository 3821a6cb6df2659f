import type { Logo } from "./profile.ts";

/** Where the node serves its logo: another picture has another address. */
export function logoPath({ sha256 }: Pick<Logo, "sha256">): string {
  return `/logo/${sha256}.png`;
}
