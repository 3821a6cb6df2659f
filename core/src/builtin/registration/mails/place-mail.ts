/** changed-event: it takes place at another time or place. prove: use this link so that we know that it is you; again: somebody registered with an address that has a place. */
export type PlaceMail =
  | "prove"
  | "confirmed"
  | "waiting"
  | "offered"
  | "again"
  | "reminder"
  | "changed-event"
  | "cancelled-event"
  | "postponed-event";
