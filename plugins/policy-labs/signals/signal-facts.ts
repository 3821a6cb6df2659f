interface Changed {
  id: string;
  revision: number;
}

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A signal of this site is seen by everybody from now on. */
    "policy-signal.raised": Changed;
    /** Something about a public signal of this site changed: its texts, its support, that a lab took it up. */
    "policy-signal.revised": Changed;
    /** A signal of this site was taken back. */
    "policy-signal.withdrawn": Changed;
    /** More or fewer people here support a signal of another site. */
    "policy-signal.supported": Changed;
  }
}

export type { Changed };
