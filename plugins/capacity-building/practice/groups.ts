/** For whom it is written: each has a page and a feed of its own. */
export const groups = ["all", "national", "regional", "sub-regional", "youth", "intersessional"] as const;
export type Group = (typeof groups)[number];
