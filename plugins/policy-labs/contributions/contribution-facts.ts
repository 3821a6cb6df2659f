import type { Changed } from "../labs/lab-facts.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** Somebody contributed to a policy lab at this site. */
    "policy-lab-contribution.added": Changed;
    /** Its author's name is not to be shown any more. */
    "policy-lab-contribution.revised": Changed;
    /** Its author took it back. */
    "policy-lab-contribution.withdrawn": Changed;
    /** The convenors of a lab of this site said what became of it. */
    "policy-lab-contribution.settled": Changed & { first: boolean };
  }
}
