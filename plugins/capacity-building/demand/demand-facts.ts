import type { Changed } from "../travel/tell.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A request for capacity of this site is seen by everybody from now on. */
    "capacity-request.opened": Changed;
    /** Something about a public request of this site changed: its texts, who helps, what came of it. */
    "capacity-request.revised": Changed;
    /** A request of this site was taken back. */
    "capacity-request.withdrawn": Changed;
    /** An offer of capacity of this site is seen by everybody from now on. */
    "capacity-offer.opened": Changed;
    /** Something about a public offer of this site changed. */
    "capacity-offer.revised": Changed;
    /** An offer of this site was taken back. */
    "capacity-offer.withdrawn": Changed;
    /** This site offers another one help for a request, says more of it, or takes it back. */
    "capacity-help.told": Changed;
    /** This site answered another one that offers help. */
    "capacity-help.answered": Changed;
  }
}
