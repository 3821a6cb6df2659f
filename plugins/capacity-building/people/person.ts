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
}
