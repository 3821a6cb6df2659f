import type { Changed } from "../kept/index.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    /** An entry of ours is new or was changed. */
    "directory.changed": Changed;
    "directory.withdrawn": Changed;
  }
}
