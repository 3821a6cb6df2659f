import type { FollowRow } from "../registration-ctx.ts";

export const followKinds = ["interpretation", "captions", "sign"] as const;
/** Words that are spoken into another language, written along, or signed. */
export type FollowKind = FollowRow["kind"];

/** What somebody needs to follow one session. */
export interface Following {
  session: string;
  kind: FollowKind;
  /** BCP 47; of a sign language its name, as they wrote it. */
  language: string;
}
