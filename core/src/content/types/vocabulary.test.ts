import { describe, expect, it } from "vitest";
import { regionOfCountry, termLabel, vocabulary, vocabularyIds } from "./index.ts";

describe("vocabularies", () => {
  it("are all there, with an English label for every term", () => {
    for (const id of vocabularyIds) {
      for (const term of vocabulary(id).terms) expect(term.labels["en"], `${id} ${term.id}`).toBeTruthy();
    }
  });

  it("show an official label, else English with its language, never an unchecked one unasked", () => {
    const hybrid = { vocabulary: "session-levels", term: "advanced" };
    expect(termLabel({ vocabulary: "sdgs", term: "sdg-1" }, "fr-CH")).toEqual({
      text: "Pas de pauvreté",
      lang: "fr",
      verified: true,
    });
    expect(termLabel(hybrid, "fr")).toEqual({ text: "Advanced", lang: "en", verified: true });
    const draft = termLabel(hybrid, "fr", { unverified: true });
    expect([draft.lang, draft.verified]).toEqual(["fr", false]);
  });

  it("show an unknown term by its id", () => {
    expect(termLabel({ vocabulary: "sdgs", term: "sdg-18" }, "en").text).toBe("sdg-18");
    expect(termLabel({ vocabulary: "unheard-of", term: "x" }, "en").text).toBe("x");
  });

  it("know the regional group of a country", () => {
    expect([regionOfCountry("KE"), regionOfCountry("FR"), regionOfCountry("XX")]).toEqual([
      "african",
      "weog",
      undefined,
    ]);
  });
});
