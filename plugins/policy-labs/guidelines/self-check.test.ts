import { expect, it } from "vitest";
import { countMarks } from "./self-check.ts";
import { guidelineSteps } from "./steps.ts";

it("counts the twelve steps by what the lab's people say, unsaid ones apart", () => {
  expect(guidelineSteps).toHaveLength(12);
  const steps = [
    { step: "scope" as const, mark: "met" as const },
    { step: "equal" as const, mark: "partly" as const },
    { step: "draft" as const, mark: "met" as const },
  ];
  expect(countMarks({ steps })).toEqual({ met: 2, partly: 1, "not-yet": 0, "not-applicable": 0, open: 9 });
});
