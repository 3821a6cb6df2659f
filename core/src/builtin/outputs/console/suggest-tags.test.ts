import { describe, expect, it } from "vitest";
import { isTerm } from "../../../content/types/index.ts";
import { timeUsed } from "../../../testing/time-used.ts";
import { suggestTags } from "./suggest-tags.ts";
import { suggestionWords } from "./suggestion-words.ts";

const terms = (texts: readonly string[], of: keyof ReturnType<typeof suggestTags>) =>
  suggestTags(texts)[of].map(({ term }) => term);

describe("suggestions of tags", () => {
  it("name the words that they rest on, and how often they stand there", () => {
    const { topics, sdgs } = suggestTags(["Women online", "Women and girls in cybersecurity"]);
    expect(topics[0]).toEqual({ term: "gender", because: ["women", "girls"], count: 3 });
    expect(sdgs[0]).toEqual({ term: "sdg-5", because: ["women"], count: 2 });
  });

  it("suggest nothing for a text about something else, and nothing for none", () => {
    for (const text of ["", "The lamp stands on the table."]) {
      expect(Object.values(suggestTags([text])).flat()).toEqual([]);
    }
  });

  it("find whole words, not pieces of others, and initialisms only as they are", () => {
    expect(terms(["We said: it rained again."], "topics")).toEqual([]);
    expect(terms(["What AI can do"], "topics")).toEqual(["artificial-intelligence"]);
    expect(terms(["Large platforms"], "topics")).toEqual(["platforms"]);
  });

  it.each([
    ["fr", "La fracture numérique et l’intelligence artificielle", ["artificial-intelligence", "digital-inclusion"]],
    ["es", "Ciberseguridad y jóvenes", ["cybersecurity", "youth"]],
    ["pt", "Proteção de crianças e privacidade", ["children", "privacy-data-governance"]],
    ["ru", "Молодёжь и кибербезопасность", ["cybersecurity", "youth"]],
    ["zh", "人工智能与网络安全", ["artificial-intelligence", "cybersecurity"]],
    ["ar", "الشباب والأمن السيبراني والذكاء الاصطناعي", ["artificial-intelligence", "cybersecurity", "youth"]],
  ])("read %s too", (_, text, wanted) => {
    expect(terms([text], "topics").sort()).toEqual(expect.arrayContaining(wanted));
  });

  it("know only terms that there are", () => {
    const unknown = Object.entries(suggestionWords).flatMap(([of, words]) =>
      Object.keys(words).filter((term) => !isTerm(of, term)),
    );
    expect(unknown).toEqual([]);
  });

  it("take a long text in a moment", async () => {
    const text = "Broadband for women and farmers. ".repeat(20_000);
    expect(await timeUsed(() => suggestTags([text]))).toBeLessThan(2000);
  });
});
