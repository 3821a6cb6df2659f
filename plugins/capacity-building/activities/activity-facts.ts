import type { Changed } from "../travel/tell.ts";

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A capacity activity is seen by everybody from now on. */
    "capacity-activity.opened": Changed;
    /** Something about a public activity changed: its texts, its time, its sessions, its curriculum. */
    "capacity-activity.revised": Changed;
    /** A public activity does not take place. */
    "capacity-activity.cancelled": Changed;
    /** A capacity activity was taken back. */
    "capacity-activity.withdrawn": Changed;
  }
}
