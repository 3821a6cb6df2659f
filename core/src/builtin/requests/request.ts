/** What somebody asks the team of this site. */
export interface Request {
  id: string;
  kind: RequestKind;
  state: "open" | "closed";
  name: string;
  email: string;
  text: string;
  /** The page that it is about, after the language. */
  about?: string | undefined;
  /** In which language an answer is read. */
  lang: string;
  created: number;
  updated: number;
  answers: readonly Answer[];
}

export interface Answer {
  text: string;
  /** Who of the team wrote it. */
  by: string;
  at: number;
}

export const requestKinds = ["expert", "support", "problem", "contact"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Nothing of a request is kept for longer after the last word on it; the form says so. */
export const keptDays = 180;

export const longestText = 5000;
