import type { Output } from "../../../content/types/index.ts";
import { type FormState, listOf, textOf } from "../../../web/index.ts";
import { checksFor } from "./checklist.ts";
import type { ReviewStep } from "./review.ts";

/** What is to be confirmed before an output is public: by a reviewer already, or still to be. */
export interface Checks {
  confirmed: readonly string[];
  open: readonly string[];
}

/** An approval counts for what was approved: not for what was changed since. */
export function checksOf(output: Output, steps: readonly ReviewStep[]): Checks {
  const [last] = steps;
  const confirmed = last?.approves && last.at >= output.updated ? last.checks : [];
  const asked = checksFor(output);
  return {
    confirmed: asked.filter((check) => confirmed.includes(check)),
    open: asked.filter((check) => !confirmed.includes(check)),
  };
}

/** Those of the open points that who publishes confirms. */
export function confirmedIn(values: FormState["values"], { open }: Pick<Checks, "open">): string[] {
  return listOf(values, "checks").filter((check) => open.includes(check));
}

/** How many points stay open and were not said to; none where it is published all the same. */
export function leftOpen(values: FormState["values"], checks: Pick<Checks, "open">): number {
  if (textOf(values, "nevertheless") === "yes") return 0;
  return checks.open.length - confirmedIn(values, checks).length;
}
