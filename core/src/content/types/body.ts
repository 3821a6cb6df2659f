/** An organisation or initiative that does something: organises, hosts, writes, endorses. */
export interface Body {
  name: string;
  /** Its actor or page. */
  url?: string | undefined;
  /** Vocabulary `initiative-kinds`, or what it calls itself. */
  kind?: string | undefined;
  stakeholderGroup?: string | undefined;
  regionalGroup?: string | undefined;
  country?: string | undefined;
}

/** A person named as author or contributor of a published text. */
export interface Author {
  name: string;
  affiliation?: string | undefined;
  stakeholderGroup?: string | undefined;
  regionalGroup?: string | undefined;
  url?: string | undefined;
}
