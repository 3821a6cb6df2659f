/** Header names in lower case; a header that came several times is joined with ", ". */
export type RequestHeaders = Readonly<Record<string, string | undefined>>;

export interface SignedRequest {
  method: string;
  /** Absolute, built from this node's own origin and the path that was asked for; never from what the request claims. */
  targetUri: string;
  headers: RequestHeaders;
  hasBody: boolean;
}

export type SignatureAlgorithm = "rsa" | "ed25519";

export type SignatureProblem =
  | "unsigned"
  | "signature-malformed"
  | "weak-coverage" // not everything that must be signed is signed
  | "skew" // older or newer than five minutes
  | "algorithm"; // one that we do not take

/** What a request says about its signature: nothing here is proved yet. */
export interface ParsedSignature {
  scheme: "rfc9421" | "cavage";
  keyId: string;
  /** Undefined: whatever the key is. */
  algorithm: SignatureAlgorithm | undefined;
  /** The bytes that were signed. */
  base: Buffer;
  signature: Buffer;
  /** The digest header that the signature covers. */
  digest: { kind: "digest" | "content-digest"; header: string } | undefined;
}

export type SignatureOrProblem = ParsedSignature | { problem: SignatureProblem };

/** A stranger names the headers: `constructor` is none, though every object has one. */
export function headerValue(headers: RequestHeaders, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? headers[name]?.trim() : undefined;
}

/** Seconds that a signature may be away from now, in both directions. */
export const signatureWindow = 300;

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** 8192 bits of RSA are the longest signature that we look at. */
export function decodeSignature(text: string): Buffer | undefined {
  return text.length <= 1368 && base64.test(text) ? Buffer.from(text, "base64") : undefined;
}

/** A key id is an http(s) URL of sane length. */
export function isKeyId(text: string): boolean {
  return text.length <= 2048 && /^https?:\/\/[^\s"\\]+$/.test(text);
}
