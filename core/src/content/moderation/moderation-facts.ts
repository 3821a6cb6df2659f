declare module "../../jobs/tx.ts" {
  interface Facts {
    /** Something was decided: by the number of the decision. */
    "moderation.decided": { decision: number };
    /** A report is to be told to the site that its item is from. */
    "report.forwarded": { report: number };
  }
}

export {};
