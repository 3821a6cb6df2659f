import type { Changed } from "../travel/tell.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A learning pathway of this site is seen by everybody from now on. */
    "capacity-pathway.published": Changed;
    /** A learning pathway that everybody saw changed, is a draft again, or is public again. */
    "capacity-pathway.revised": Changed;
    /** A learning pathway that everybody saw was taken back. */
    "capacity-pathway.withdrawn": Changed;
  }
}
