/** Why something is reported, or decided on. */
export const categories = [
  "harassment",
  "hate",
  "violence",
  "personal-data",
  "false",
  "spam",
  "illegal",
  "rights",
  "other",
] as const;
export type Category = (typeof categories)[number];

/** `hide` is for one item, `limit` and `suspend` are for everything of one site. */
export type Measure = "hide" | "limit" | "suspend";

/** Taking nothing (`dismiss`), ending what is in force (`undo`), or keeping to a decision after an appeal (`uphold`). */
export type Action = Measure | "undo" | "dismiss" | "uphold";

/** `page`: an address of this node that is no item; `site`: another node as a whole. */
export type TargetKind = "event" | "output" | "expert" | "entry" | "page" | "site";
