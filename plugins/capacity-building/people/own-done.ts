/** What one's own page says was just done: `?done=changed`, and the text `own.done.changed`. */
export const ownDone = [
  "changed",
  "confirmed",
  "withdrawn",
  "declined",
  "received",
  "handed-in",
  "story",
  "story-gone",
  "left-cohort",
  "request-proposed",
  "request-words",
  "request-gone",
] as const;
