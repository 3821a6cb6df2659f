/** What an Open Badge says, as this site reads and writes it (Open Badges 3.0). */
export interface Badge {
  /** Where it can be looked up: `jti` and `id`. */
  id: string;
  issuer: { id: string; name?: string; url?: string };
  achievement: Achievement;
  /** `sub`: nobody's name, made for this one certificate. */
  subject: string;
  recipient: { name?: string; email?: HashedEmail };
  /** Milliseconds, whole seconds. */
  validFrom: number;
  validUntil?: number;
  /** Of the first issue; `validFrom` is that of this one (OB 3.0, AchievementCredential.awardedDate). */
  awarded?: number;
  /** When the activity took place, as instants. */
  began?: number;
  ended?: number;
  status?: StatusEntry;
}

export interface Achievement {
  id: string;
  name: string;
  description: string;
  criteria: string;
  /** A page that tells them. */
  page?: string;
  /** The language of these texts. */
  language?: string;
  hours?: number;
  level?: string;
  /** In which languages it was held. */
  languages?: readonly string[];
}

/** OB 3.0, IdentityHash: `sha256$` and the hash of address and salt. */
export interface HashedEmail {
  hash: string;
  salt: string;
}

/** Bitstring Status List, section "BitstringStatusListEntry". */
export interface StatusEntry {
  list: string;
  index: number;
}

/** In this order (OB 3.0, AchievementCredential.@context). */
export const badgeContexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;

/** What Open Badges has no word for stands under its whole name, which JSON-LD takes without a context. */
export const ownTerms = {
  hours: "https://w3id.org/nri-commons/ns#hours",
  level: "https://w3id.org/nri-commons/ns#level",
  languages: "https://w3id.org/nri-commons/ns#languages",
} as const;
