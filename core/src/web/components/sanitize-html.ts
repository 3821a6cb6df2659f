import type { IOptions } from "sanitize-html";

/** The one sanitizer, at output: a tiny allow list, no pictures, no styles, no classes; links keep web and mail addresses only. */
export async function sanitizeHtml(html: string): Promise<string> {
  if (plainParagraphs.test(html)) return html;
  const { default: sanitize } = await import("sanitize-html");
  return sanitize(html, { ...options, transformTags: { ...options.transformTags, ...headingLevels(html) } });
}

/** As most of what people write is: no tag, no attribute and no reference in it, so that what comes out is what went in. */
const plainParagraphs = /^(?:<p>[^<>&]*<\/p>\n*)+$/;

const options = {
  allowedTags: [
    ...[
      "p",
      "br",
      "hr",
      "h2",
      "h3",
      "h4",
      "ul",
      "ol",
      "li",
      "blockquote",
      "pre",
      "code",
      "em",
      "strong",
      "del",
      "sub",
      "sup",
    ],
    ...["a", "abbr", "bdi", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: {
    a: ["href", "hreflang", "rel"],
    abbr: ["title"],
    th: ["scope", "colspan", "rowspan"],
    td: ["colspan", "rowspan"],
    "*": ["lang", "dir"],
  },
  allowedSchemes: ["https", "http", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  nestingLimit: 32,
  transformTags: {
    b: "strong",
    i: "em",
    s: "del",
    div: "p",
    a: (tagName, attributes) => ({ tagName, attribs: { ...attributes, rel: "nofollow noopener ugc" } }),
  },
} satisfies IOptions;

/** The levels that a text uses become h2, h3, h4 in their order: the page has its own h1, and no level may be skipped (WCAG 1.3.1). */
function headingLevels(html: string): Record<string, string> {
  const used = [...new Set(Array.from(html.matchAll(/<h([1-6])\b/gi), ([, level = ""]) => level))].sort();
  return Object.fromEntries(used.map((level, index) => [`h${level}`, `h${Math.min(4, index + 2)}`]));
}
