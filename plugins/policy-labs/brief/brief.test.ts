import { describe, expect, it } from "vitest";
import { type Brief, lacksOf, languagesOf, wordsIn } from "./brief.ts";
import { countWords } from "./count-words.ts";

const option = {
  id: "o",
  title: { en: "Publish the routes" },
  actor: { en: "Exchange points" },
  effort: "small" as const,
  horizon: "year" as const,
  followUps: [],
};

const brief: Brief = {
  id: "b",
  iri: "https://kenya.example/ap/objects/b",
  state: "draft",
  lab: "l",
  title: { en: "Routes that hold", fr: "Des routes qui tiennent" },
  context: { en: "Cables break." },
  agreement: { en: "Cables break often." },
  licence: "CC-BY-4.0",
  version: 1,
  options: [option],
  created: 0,
  updated: 0,
};

describe("the words of a brief", () => {
  it("are counted as readers count them, links and signs left out", () => {
    expect(countWords("Don't **panic**: see [the paper](https://a.example/b/c), page 3.", "en")).toBe(7);
    expect(countWords("https://a.example/very/long/address", "en")).toBe(0);
    expect(countWords("", "en")).toBe(0);
  });

  it("are counted in languages without spaces, and in Arabic", () => {
    expect(countWords("互联网治理论坛", "zh")).toBeGreaterThan(2);
    expect(countWords("حوكمة الإنترنت للجميع", "ar")).toBe(3);
  });

  it("are those of all parts in one language, options too", () => {
    expect(wordsIn(brief, "en")).toBe(3 + 2 + 3 + 3 + 2);
    expect(wordsIn(brief, "fr")).toBe(4);
  });
});

describe("a brief is published", () => {
  it("in the languages that have a title and a context", () => {
    expect(languagesOf(brief)).toEqual(["en"]);
  });

  it("when it is whole and short enough", () => {
    expect(lacksOf(brief, { limit: 13, hasResilience: true })).toEqual([]);
    expect(lacksOf(brief, { limit: 12, hasResilience: true })).toEqual([{ lack: "words", lang: "en", words: 13 }]);
  });

  it("not without options, points and the section on the Internet and its resilience", () => {
    const bare = { ...brief, context: {}, agreement: undefined, options: [] };
    const lacks = lacksOf(bare, { limit: 900, hasResilience: false }).map(({ lack }) => lack);
    expect(lacks).toEqual(["context", "agreement", "options", "resilience"]);
  });
});
