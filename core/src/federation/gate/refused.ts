/** Every no of the gate: status and the sentence that the sender reads. 202 says that there is nothing left to do. */
export const gateRefusals = {
  "too-large": { status: 413, sentence: "An activity may have up to 512 KiB." },
  "media-type": {
    status: 415,
    sentence:
      'Send application/activity+json, or application/ld+json with profile="https://www.w3.org/ns/activitystreams", uncompressed.',
  },
  "body-unread": { status: 400, sentence: "The body did not arrive in time or in full." },
  "address-rate": { status: 429, sentence: "Too many requests from this address." },
  "peer-rate": { status: 429, sentence: "Too many activities from this host." },
  blocked: { status: 403, sentence: "This node does not take anything from this sender." },
  unsigned: { status: 401, sentence: "The request must carry an HTTP signature (RFC 9421 or draft-cavage-12)." },
  "signature-malformed": { status: 401, sentence: "The signature headers cannot be read." },
  "weak-coverage": {
    status: 401,
    sentence: "The signature must cover method and target, the host, a time, and the digest of the body.",
  },
  skew: {
    status: 401,
    sentence: "The signature is more than five minutes away from this node's clock, or has run out.",
  },
  algorithm: { status: 401, sentence: "Signatures are taken with RSA v1.5 and SHA-256, or Ed25519." },
  "key-unreachable": { status: 503, sentence: "The key cannot be fetched at the moment. Send again later." },
  "key-missing": { status: 401, sentence: "There is no actor with this key at the key's address." },
  "key-owner": { status: 401, sentence: "Key and actor do not name each other." },
  "key-weak": { status: 401, sentence: "Keys are RSA of 2048 to 8192 bits, or Ed25519." },
  digest: { status: 401, sentence: "The digest is not that of the body." },
  signature: { status: 401, sentence: "The signature does not fit the key." },
  json: {
    status: 400,
    sentence: "The body must be UTF-8 JSON without repeated or reserved keys, at most 32 levels and 20,000 values.",
  },
  shape: {
    status: 400,
    sentence: "An activity needs an id, one ActivityStreams activity type, an actor and an object.",
  },
  context: {
    status: 400,
    sentence: "The JSON-LD context gives known terms another meaning, or the document hides known terms.",
  },
  "other-actor": { status: 403, sentence: "The actor of an activity must be the owner of the key that signed it." },
  "foreign-id": { status: 403, sentence: "An actor can only speak about ids on its own host." },
  replay: { status: 202, sentence: "This activity was received before." },
  "delete-of-unknown": { status: 202, sentence: "Nothing of this actor is known here." },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type GateReason = keyof typeof gateRefusals;

export interface Refused {
  reason: GateReason;
  status: (typeof gateRefusals)[GateReason]["status"];
  sentence: string;
  /** Seconds, for the header of this name. */
  retryAfter: number | undefined;
}

export function refused(reason: GateReason, retryAfter?: number): Refused {
  const { status, sentence } = gateRefusals[reason];
  return { reason, status, sentence, retryAfter };
}

export function isRefused(outcome: object): outcome is Refused {
  return "reason" in outcome;
}
