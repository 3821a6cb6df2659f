import { expect, it } from "vitest";
import { trialProblems } from "./trial.ts";

const trial = {
  scope: { en: "Two schools" },
  who: { en: "Kenya IGF" },
  from: "2026-03-01",
  stage: "running" as const,
};

it("asks a trial that is over for its result and its lesson, and for an end after its beginning", () => {
  expect(trialProblems(trial)).toEqual([]);
  expect(trialProblems({ ...trial, stage: "done" })).toEqual(["result", "lesson"]);
  expect(trialProblems({ ...trial, stage: "done", result: { en: "Works" }, lesson: { en: "Ask first" } })).toEqual([]);
  expect(trialProblems({ ...trial, until: "2026-02-01" })).toEqual(["until"]);
});
