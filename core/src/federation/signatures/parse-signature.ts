import { parseCavage } from "./parse-cavage.ts";
import { parseRfc9421 } from "./parse-rfc9421.ts";
import type { SignatureOrProblem, SignedRequest } from "./signature.ts";

/** Reads and judges a signature without its key: form, coverage, time and algorithm. `now` in milliseconds. */
export function parseSignature(request: SignedRequest, now: number): SignatureOrProblem {
  const { headers } = request;
  if (headers["signature"] === undefined) return { problem: "unsigned" };
  return headers["signature-input"] === undefined ? parseCavage(request, now) : parseRfc9421(request, now);
}
