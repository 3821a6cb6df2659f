export interface NewPerson {
  name: string;
  /** In small letters. */
  email?: string | undefined;
  /** The language in which they came; mail is written in it. */
  lang: string;
  country?: string | undefined;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  /** Vocabulary `stakeholder-groups`. */
  group?: string | undefined;
}

export interface Person extends NewPerson {
  id: string;
  created: number;
  /** When they proved that the address is theirs, in milliseconds. */
  proved?: number | undefined;
  /** An address that could not be proved, for this site had no mail: nobody is let in by it. */
  contact?: string | undefined;
}
