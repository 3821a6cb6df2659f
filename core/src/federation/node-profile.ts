import type { LanguageMap } from "../kit/index.ts";

/** What this node says about itself in its actors and in NodeInfo. */
export interface NodeProfile {
  /** Name of the initiative's actor. */
  actor: string;
  /** Vocabulary `initiative-kinds`. */
  kind: string;
  name: LanguageMap;
  summary: LanguageMap;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  region?: string | undefined;
  languages: readonly string[];
  /** IANA name. */
  zone: string;
  website?: string | undefined;
  logo?: { url: string; mediaType: string; alt?: LanguageMap | undefined } | undefined;
  origin: string;
}

/** The profile as it is now; it can change while the node runs. */
export interface LiveProfile {
  current(): NodeProfile;
  /** Takes what the database says: another process may have changed it. */
  reload(): Promise<void>;
}
