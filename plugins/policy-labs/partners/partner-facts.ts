import type { Changed } from "../labs/lab-facts.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** We asked another initiative to take part in a lab of ours, or to be let into one of theirs. */
    "policy-lab-partner.asked": Changed;
    /** We no longer take part in a lab of another site. */
    "policy-lab-partner.left": Changed;
    /** We answered what another initiative asked. */
    "policy-lab-partner.answered": Changed;
  }
}
