import { Refusal } from "../../kit/index.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What a stranger wrote, without what would steer a terminal, turn the direction of what follows, or not fit into a database. */
export function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(unseen, "").toWellFormed();
}

/** Refuses a name that nothing can have, before a database does. */
export function checkTarget(target: string): string {
  if (cleanText(target) === target) return target;
  throw new Refusal("bad-request", { message: "This names nothing: it has characters that cannot be seen." });
}
