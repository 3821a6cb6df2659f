import { describe, expect, it } from "vitest";
import { refusals } from "../../kit/index.ts";
import { createIntlCache } from "../format/intl-cache.ts";
import type { Messages } from "./catalogue.ts";
import { checkCatalogue } from "./check-catalogue.ts";
import { createTranslators } from "./translate.ts";
import { webMessages } from "./web-messages.ts";

const sample: Messages = {
  en: {
    reviewed: true,
    texts: {
      "count.events": "{count, plural, one {# event} other {# events}} in {place}",
      plain: "it's plain",
      "only.english": "Only {what}",
      odd: "a # b",
    },
  },
  ru: {
    reviewed: false,
    texts: {
      "count.events": "{count, plural, one {# событие} few {# события} many {# событий} other {# события}}: {place}",
    },
  },
};

function bootTranslators(missed: string[] = []) {
  return createTranslators({
    messages: { sample, web: webMessages },
    intl: createIntlCache(),
    onMissing: (key) => missed.push(key),
  });
}

describe("web's own catalogue", () => {
  it("says everything in all seven languages, with the same placeholders and every plural form", async () => {
    expect(await checkCatalogue(webMessages)).toEqual([]);
  });

  it("has a title and a remedy for every refusal of the core", () => {
    const keys = Object.keys(refusals).flatMap((code) => [`error.${code}.title`, `error.${code}.remedy`]);
    expect(keys.filter((key) => !Object.hasOwn(webMessages.en.texts, key))).toEqual([]);
  });
});

describe("a translation", () => {
  it("uses the plural form of its language", async () => {
    const t = await bootTranslators().get("ru", "sample");
    const counts = [1, 3, 5, 21].map((count) => t("count.events", { count, place: "Суве" }));
    expect(counts).toEqual(["1 событие: Суве", "3 события: Суве", "5 событий: Суве", "21 событие: Суве"]);
  });

  it("falls back to English and says so, then to web's catalogue", async () => {
    const t = await bootTranslators().get("ru", "sample");
    expect(t.told("only.english", { what: "one" })).toEqual({ text: "Only one", lang: "en" });
    expect(t("plain")).toBe("it's plain");
    expect(t("odd")).toBe("a # b");
    expect(t("pages.next")).toBe("Следующая страница");
  });

  it("keeps French signs on the line of their word", async () => {
    const texts = {
      en: { reviewed: true, texts: { ask: "Really? “Yes”: {n, number, ::percent}" } },
      fr: { reviewed: false, texts: { ask: "Vraiment ? « Oui » : {n, number, ::percent}" } },
    } satisfies Messages;
    const translators = createTranslators({
      messages: { sample: texts, web: webMessages },
      intl: createIntlCache(),
      onMissing: () => undefined,
    });
    const t = await translators.get("fr", "sample");
    expect(t("ask", { n: 1 }).replace(/\u202f/g, "\u00a0")).toBe("Vraiment\u00a0? «\u00a0Oui\u00a0»\u00a0: 100\u00a0%");
  });

  it("shows the key of a text that nobody has, and reports it once", async () => {
    const missed: string[] = [];
    const translators = bootTranslators(missed);
    const t = await translators.get("en", "sample");
    expect([t("constructor"), t("no.such"), t("no.such")]).toEqual(["constructor", "no.such", "no.such"]);
    (await translators.get("fr", "sample"))("no.such");
    expect(missed).toEqual(["constructor", "no.such"]);
  });
});

describe("checkCatalogue", () => {
  it("finds what is missing, surplus, differently filled, unreadable or without a plural form", async () => {
    const faulty: Messages = {
      en: { reviewed: true, texts: { a: "A {x}", b: "B", c: "{n, plural, one {1} other {#}}", d: "D" } },
      ru: { reviewed: false, texts: { a: "А {y}", c: "{n, plural, one {1} other {#}}", d: "{", e: "Е" } },
    };
    expect(await checkCatalogue(faulty, ["en", "ru", "zh"])).toEqual([
      "ru: e is not in English",
      "ru: a has the placeholders y instead of x",
      "ru: b is missing",
      'ru: c has no plural form "few"',
      'ru: c has no plural form "many"',
      expect.stringMatching(/^ru: d cannot be read: /),
      "zh: there is no catalogue",
    ]);
  });

  it("finds choices that nothing can choose, and a source that nobody read", async () => {
    const english = "{kind, select, online {Online} other {In a room}}";
    const faulty: Messages = {
      en: { reviewed: false, texts: { mode: english } },
      fr: { reviewed: false, texts: { mode: "{kind, select, enligne {En ligne} other {En salle}}" } },
    };
    expect(await checkCatalogue(faulty, ["en", "fr"])).toEqual([
      "en: is the source of all others, and must be reviewed",
      "fr: mode chooses by {kind} among enligne, other instead of online, other",
    ]);
  });
});
