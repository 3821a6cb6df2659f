import type { JsonObject } from "../../../kit/index.ts";

const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", hellip: "…", ndash: "–", mdash: "—" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", bull: "•", middot: "·", euro: "€" },
};

/** A title as content systems send it, with tags and entities, as one plain line. */
export function plainText(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ").replace(/<[^<>]*>/g, " ");
  return decode(bare).replace(/\s+/g, " ").trim();
}

/** A description that may have tags: html is sanitized where it is shown. Undefined when there is nothing to read in it. */
export function richDescription(html: string | undefined, lang: string): JsonObject | undefined {
  const text = (html ?? "").replace(/<!--[\s\S]*?-->/g, "").trim();
  if (plainText(text) === "") return undefined;
  if (!/<[a-z]/i.test(text)) return { format: "plain", text: { [lang]: decode(text).slice(0, 100_000) } };
  return {
    format: "html",
    text: { [lang]: (/<(p|div|ul|ol|h\d|br|table)\b/i.test(text) ? text : paragraphs(text)).slice(0, 100_000) },
  };
}

/** Older editors keep paragraphs as empty lines. */
function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replace(/\n/g, "<br>")}</p>`)
    .join("\n");
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}
