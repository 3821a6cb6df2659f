import { describe, expect, it } from "vitest";
import { vocabulary } from "../../../content/types/index.ts";
import { messages } from "../messages/index.ts";
import { keptOutput } from "../wire/output-samples.ts";
import { checksFor } from "./checklist.ts";
import { linksIn } from "./links-in.ts";

describe("the checklist of a review", () => {
  it("is short, and of a report asks for figures and key messages, of a group's paper for its consultation", () => {
    const all = ["read", "facts", "names", "licence", "languages"];
    expect(checksFor({ type: "transcript" })).toEqual(all);
    expect(checksFor({ type: "nri-annual-report" })).toEqual([...all, "figures", "keyMessages"]);
    expect(checksFor({ type: "dc-output" })).toEqual([...all, "consultation", "comments", "dissent"]);
    const file = { name: "a.pdf", mediaType: "application/pdf", bytes: 1, sha256: "0".repeat(64) };
    expect(checksFor({ type: "transcript", files: [file] })).toEqual([...all, "accessible"]);
  });

  it("has words for every point that any type asks for", () => {
    const texts = messages.en?.texts ?? {};
    for (const { id } of vocabulary("output-types").terms) {
      for (const check of checksFor({ type: id })) expect(texts).toHaveProperty([`review.check.${check}`]);
    }
  });
});

describe("the links of an output", () => {
  it("are found in its texts of all languages and among its links, each once, without the full stop behind them", () => {
    const output = keptOutput({
      text: {
        format: "markdown",
        text: { en: "See [this](https://one.example/a), https://two.example/b.", fr: "https://one.example/a" },
      },
      links: [{ url: "https://three.example/" }],
    });
    expect(linksIn(output)).toEqual(["https://one.example/a", "https://two.example/b", "https://three.example/"]);
  });
});
