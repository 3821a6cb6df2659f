/** Where the four shelves stand and what they are called: what a start knows of them, without their fields. */
export const places = {
  resource: { id: "resource", kind: "CapacityResource", fallback: "Page", at: "/capacity/resources" },
  practice: { id: "practice", kind: "CapacityPractice", fallback: "Article", at: "/capacity/practice" },
  reuse: { id: "reuse", kind: "CapacityReuse", fallback: "Note", at: "/capacity/practice/reuse" },
  explainer: { id: "explainer", kind: "CapacityExplainer", fallback: "Article", at: "/capacity/explainers" },
} as const;

export type ShelfPlace = (typeof places)[keyof typeof places];
