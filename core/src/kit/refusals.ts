/** Every expected no of the core: HTTP status and the sentence that the public sees. Add a row before using a code. */
export const refusals = {
  "bad-request": { status: 400, sentence: "The request could not be understood." },
  invalid: { status: 422, sentence: "Some of what was sent needs to be corrected." },
  "not-signed-in": { status: 401, sentence: "This needs a valid access token." },
  forbidden: { status: 403, sentence: "You may not do this." },
  "not-allowed": { status: 403, sentence: "Your role does not include this. An owner of this site can change that." },
  "not-found": { status: 404, sentence: "There is nothing at this address." },
  gone: { status: 410, sentence: "What was here has been withdrawn." },
  conflict: {
    status: 409,
    sentence: "Somebody else changed this in the meantime. Load it again and repeat your change.",
  },
  "too-large": { status: 413, sentence: "What was sent is larger than this node accepts." },
  "unsupported-type": { status: 415, sentence: "This kind of content is not accepted here." },
  "too-many-requests": { status: 429, sentence: "Too many requests. Wait a little and try again." },
  unavailable: { status: 503, sentence: "This part of the node is not available at the moment. Try again later." },
} as const satisfies Record<string, RefusalRow>;

export interface RefusalRow {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  sentence: string;
}

export type RefusalCode = keyof typeof refusals;
