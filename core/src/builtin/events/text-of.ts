import { plainText } from "../../web/index.ts";

/** How a page of HTML is read: without its tags, and without what was never meant to be read. */
export function textOf(html: string): string {
  const text = html.replace(/<(script|style)\b[\s\S]{0,100000}?<\/\1\s*>/gi, " ").replace(/<[^<>]{0,2000}>/g, " ");
  return plainText(text)
    .replace(/[ \t]+/g, " ")
    .trim();
}
