import sanitize from "sanitize-html";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vocabulary, vocabularyIds } from "../content/types/index.ts";
import { type OpenConsole, openConsole } from "../testing/open-console.ts";

/**
 * Arabic serves as the pseudo-locale: on a page in Arabic, Latin letters that are not marked with their language are a text that
 * stands in the code and not in a catalogue.
 */
let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
  await site.firstEvent();
});
afterAll(() => site.remove());

const publicPages = [
  "/",
  "/about",
  "/search",
  "/search?q=zzz",
  "/events",
  "/events/past",
  "/events/calendar",
  "/experts",
  "/outputs",
  "/network",
  "/moderation/conduct",
  "/moderation/report?page=/events",
  "/no-such-page",
];
const consolePages = [
  "",
  "/events",
  "/events/drafts/new",
  "/outputs",
  "/network",
  "/people",
  "/site",
  ...["name", "logo", "colour", "languages", "place", "contact", "about", "listed", "pages", "pages/new"].map(
    (section) => `/site/${section}`,
  ),
];

describe("a page in Arabic has no text that stands in the code", () => {
  it.each(publicPages)("%s", async (path) => {
    expect(latinWords((await site.stranger(`/ar${path}`)).text)).toEqual([]);
  });

  it.each(consolePages)("in the console: %s", async (path) => {
    const { status, text } = await site.get(`/ar/console${path}`);
    expect(status).toBe(200);
    expect(latinWords(text)).toEqual([]);
  });
});

/** Names that are the same in every language. */
const names = new Set(
  "English Français Español Português zzz our-charter Sample Forum ActivityPub API Atom CSV HEIC HTML IGF JPEG JSON Markdown Mastodon Mobilizon NRI Commons PDF PNG QR RSS SVG UTC WCAG WebFinger WebP WSIS AA iCalendar fediverse Indico pretalx".split(
    " ",
  ),
);
/** Official terms stay English where nobody has checked a translation; an option has no element that could say so. */
const terms = new Set(
  vocabularyIds.flatMap((id) => vocabulary(id).terms.flatMap(({ labels }) => (labels["en"] ? [labels["en"]] : []))),
);

const zone = /^[A-Z]\w+\/[\w /+-]+$/;
/** What somebody wrote, and what nobody reads out. */
const data = new Set(["bdi", "code", "pre", "script", "style", "svg", "textarea"]);

function latinWords(html: string): string[] {
  const shown = sanitize(html.replace(/^[\s\S]*?<body/, "<body"), {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    exclusiveFilter: ({ tag, attribs }) =>
      data.has(tag) || attribs["aria-hidden"] === "true" || !["ar", undefined].includes(attribs["lang"]),
  });
  const named = [...shown.matchAll(/ (?:aria-label|placeholder|alt|title)="([^"]*)"/g)].map(([, text = ""]) => text);
  return [...named, ...shown.replace(/<[^>]*>/g, "\n").split("\n")]
    .map((text) => text.replace(/https?:\/\/\S*/g, "").trim())
    .filter((text) => !terms.has(text) && !zone.test(text))
    .flatMap((text) => text.split(/[\s،؛:()«»]+/))
    .filter((word) => /[A-Za-z]{2,}/.test(word) && !/[/@#=]|\.\w|&/.test(word))
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
    .filter((word) => !names.has(word));
}
