import { fold } from "./contacts/fold.ts";

/** A name and an address as they are looked for and sorted by; "" when nothing is kept of them. */
export function wordsOf(name: string, email: string | null | undefined): string {
  return fold(`${name} ${email ?? ""}`);
}
