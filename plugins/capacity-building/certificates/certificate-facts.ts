declare module "@nri-commons/core/plugin" {
  interface Facts {
    /** Somebody of the team wants a certificate issued, or issued anew. */
    "capacity-certificate.asked": { id: string };
    /** A badge was handed in to be checked, and others have to be asked. */
    "capacity-badge.asked": { id: string };
  }
}

export type {};
