import type { Changed } from "../kept/index.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    "event.published": Changed;
    "event.revised": Changed;
    "event.cancelled": Changed;
    "event.postponed": Changed;
    "event.withdrawn": Changed;
  }
}
