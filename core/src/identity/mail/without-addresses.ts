import { toLine } from "./mail-settings.ts";

/** A server's words as they may be kept and shown: one line, and no address in it. */
export function withoutAddresses(said: string): string {
  return toLine(said)
    .replaceAll(/<?[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+>?/g, "(address)")
    .slice(0, 300);
}
