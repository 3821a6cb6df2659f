/** signatures: HTTP signatures, RFC 9421 and draft-cavage-12, both ways; knows no actor and fetches nothing. */
export { bodyDigest, digestMatches } from "./digest.ts";
export { parseSignature } from "./parse-signature.ts";
export { signCavage, signRfc9421, type ToSign } from "./sign-request.ts";
export type {
  ParsedSignature,
  RequestHeaders,
  SignatureAlgorithm,
  SignatureOrProblem,
  SignatureProblem,
  SignedRequest,
} from "./signature.ts";
export { parsePublicKey, verifySignature } from "./verify-signature.ts";
