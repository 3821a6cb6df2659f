interface Changed {
  id: string;
  revision: number;
}

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A consultation of this site is seen by everybody from now on. */
    "policy-consultation.shown": Changed;
    /** What is said of a public consultation of this site changed. */
    "policy-consultation.revised": Changed;
    /** A consultation of this site that everybody saw was removed, or is seen by its people alone. */
    "policy-consultation.hidden": Changed;
  }
}

export type { Changed };
