import type { Changed } from "../kept/index.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    "output.published": Changed;
    "output.revised": Changed;
    "output.withdrawn": Changed;
  }
}
