interface Changed {
  id: string;
  revision: number;
}

declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** A local trial of an option is seen by everybody from now on. */
    "policy-trial.published": Changed;
    /** A public trial changed: its stage, its result, its lesson. */
    "policy-trial.revised": Changed;
    /** A local trial of an option was taken back. */
    "policy-trial.withdrawn": Changed;
  }
}

export type { Changed };
