import type { Changed } from "../travel/tell.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A learning resource of this site is seen by everybody from now on. */
    "capacity-resource.published": Changed;
    /** A public learning resource of this site changed, or where it is used. */
    "capacity-resource.revised": Changed;
    /** A learning resource of this site was taken back. */
    "capacity-resource.withdrawn": Changed;
    /** A practice note of this site is seen by everybody from now on. */
    "capacity-practice.published": Changed;
    /** A public practice note of this site changed. */
    "capacity-practice.revised": Changed;
    /** A practice note of this site was taken back. */
    "capacity-practice.withdrawn": Changed;
    /** This site says that it reuses the practice of another. */
    "capacity-reuse.published": Changed;
    /** What this site says of a practice that it reuses changed. */
    "capacity-reuse.revised": Changed;
    /** This site no longer reuses the practice of another, or said so by mistake. */
    "capacity-reuse.withdrawn": Changed;
    /** An explainer of intersessional work is seen by everybody from now on. */
    "capacity-explainer.published": Changed;
    /** A public explainer of this site changed. */
    "capacity-explainer.revised": Changed;
    /** An explainer of this site was taken back. */
    "capacity-explainer.withdrawn": Changed;
  }
}
