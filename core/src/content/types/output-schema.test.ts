import { describe, expect, it } from "vitest";
import { citeOutput, type Output, parseNewOutput } from "./index.ts";

const messages = { title: "Messages", type: "nri-messages", producer: "community" };

function problemsOf(input: Record<string, unknown>, isRegistry = false) {
  const parsed = parseNewOutput({ ...messages, ...input }, { isRegistry });
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
}

describe("an output from a form", () => {
  it("is told what it may not say", () => {
    expect(problemsOf({ title: "", type: "song" })).toEqual(["title", "type"]);
    expect(problemsOf({ producer: "secretariat" })).toEqual(["producer"]);
    expect(problemsOf({ producer: "secretariat" }, true)).toEqual([]);
  });

  it("bears logo or emblem only with a decision, and the emblem only on types that may", () => {
    const decided = { decidedBy: "IGF Secretariat", decidedAt: "2026-10-01" };
    expect(problemsOf({ branding: { mark: "own-logo" } })).toEqual([]);
    expect(problemsOf({ branding: { mark: "igf-logo" } })).toEqual(["branding.decidedBy"]);
    expect(problemsOf({ branding: { mark: "igf-logo", ...decided } })).toEqual([]);
    expect(problemsOf({ branding: { mark: "un-emblem", ...decided } })).toEqual(["branding.mark"]);
    expect(problemsOf({ type: "bpf-output", branding: { mark: "un-emblem", ...decided } })).toEqual([]);
  });
});

describe("how an output is cited", () => {
  const output = (fields: Partial<Output>): Output => ({
    title: { en: "Messages of the forum", fr: "Messages du forum" },
    type: "nri-messages",
    producer: "community",
    id: "1",
    visibility: "published",
    created: 0,
    updated: 0,
    source: { kind: "local" },
    ...fields,
  });
  const url = "https://ke.example/en/outputs/1";

  it.each([
    [{ bodies: [{ name: "Kenya IGF" }], year: 2026 }, `Kenya IGF (2026). Messages of the forum. ${url}`],
    [
      { authors: [{ name: "A. B." }, { name: "C. D." }], version: "2" },
      `A. B., C. D. Messages of the forum. Version 2. ${url}`,
    ],
    [{ issued: "2025-02-03" }, `(2025). Messages of the forum. ${url}`],
    [{}, `Messages of the forum. ${url}`],
  ])("cites %j", (fields, expected) => {
    expect(citeOutput(output(fields), { lang: "en", url })).toBe(expected);
  });
});
