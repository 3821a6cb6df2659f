interface Changed {
  id: string;
  revision: number;
}

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** The brief of a lab is seen by everybody from now on. */
    "policy-brief.published": Changed;
    /** A published brief, its options, or what became of one of them changed. */
    "policy-brief.revised": Changed;
    /** The brief of a lab was taken back. */
    "policy-brief.withdrawn": Changed;
  }
}

export type { Changed };
