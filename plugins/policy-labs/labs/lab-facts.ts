interface Changed {
  id: string;
  revision: number;
}

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A policy lab is seen by everybody from now on. */
    "policy-lab.opened": Changed;
    /** Something about a public lab changed: its texts, its time, who takes part, that it is closed. */
    "policy-lab.revised": Changed;
    /** A policy lab was taken back. */
    "policy-lab.withdrawn": Changed;
  }
}

export type { Changed };
