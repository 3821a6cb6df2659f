/** One piece of evidence for a point of vocabulary `recognition-checklist`. */
export interface Evidence {
  criterion: string;
  url: string;
  text?: string | undefined;
  /** `2026-11-20` */
  checkedOn?: string | undefined;
}

/** What an initiative says of itself to the registry. */
export interface MembershipProfile {
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-2, or a UN regional group's id. */
  region: string | undefined;
  established: number | undefined;
  website: string | undefined;
  evidence: readonly Evidence[];
}

/** A place in the registry, asked for by an Offer. */
export interface RegistryOffer {
  actor: string;
  /** Id of the Offer. */
  offer: string;
  state: "open" | "accepted" | "asked-back" | "declined";
  profile: MembershipProfile;
  /** Milliseconds. */
  madeAt: number;
  /** What was missing, or why; in words. */
  answer: string | undefined;
  answeredAt: number | undefined;
}

export interface RegistryAnswer {
  actor: string;
  answer: "accept" | "ask" | "decline";
  /** What is missing, or why; the initiative reads it. Left out only when it is accepted. */
  text?: string | undefined;
  /** Recognised since; today unless told. */
  since?: string | undefined;
}

export interface Membership {
  /** Follows the registry that this node uses and asks it for a place. Asking again replaces what was asked before. */
  apply(request: { evidence: readonly Evidence[]; established?: number | undefined }): Promise<{ offer: string }>;
  /** What this node asked, and the answer. */
  application(): Promise<RegistryOffer | undefined>;
  /** On the node that keeps the registry: who asks. */
  offers(): Promise<RegistryOffer[]>;
  /** Accepted: it stands in the registry, is followed back, and its outbox is read when it agrees. */
  answer(given: RegistryAnswer): Promise<void>;
}
