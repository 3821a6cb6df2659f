import {
  decodeSignature,
  headerValue,
  isKeyId,
  type SignatureAlgorithm,
  type SignatureOrProblem,
  type SignedRequest,
} from "./signature.ts";
import { signatureChecks as checks } from "./signature-checks.ts";

/**
 * draft-cavage-http-signatures-12: signed are at least the request target, the host, the time (`date` or `(created)`)
 * and the digest of the body.
 */
export function parseCavage(request: SignedRequest, now: number): SignatureOrProblem {
  const { headers } = request;
  const parameters = readParameters(headers["signature"] ?? "");
  const keyId = parameters?.get("keyId");
  const signature = decodeSignature(parameters?.get("signature") ?? "");
  if (!parameters || !keyId || !isKeyId(keyId) || !signature) return { problem: "signature-malformed" };
  const named = parameters.get("algorithm") ?? "hs2019";
  if (!algorithms.has(named)) return { problem: "algorithm" };

  const names = (parameters.get("headers") ?? "date").split(" ");
  const covered = new Set(names);
  if (covered.size !== names.length) return { problem: "signature-malformed" };
  if (!checks.coversCavage(covered, request.hasBody)) return { problem: "weak-coverage" };
  // The draft keeps these two for hs2019: with another algorithm they could be a header in disguise.
  if (named !== "hs2019" && (covered.has("(created)") || covered.has("(expires)"))) return { problem: "algorithm" };
  if (!isFresh(parameters, covered, request, now)) return { problem: "skew" };

  const base = signingString(names, parameters, request);
  if (base === undefined) return { problem: "signature-malformed" };
  const digest = covered.has("digest") ? headers["digest"] : undefined;
  return {
    scheme: "cavage",
    keyId,
    algorithm: algorithms.get(named),
    base: Buffer.from(base, "latin1"),
    signature,
    digest: digest === undefined ? undefined : { kind: "digest", header: digest },
  };
}

/** hs2019 says nothing: the key decides, and everybody means RSA with SHA-256, not the draft's PSS. */
const algorithms: ReadonlyMap<string, SignatureAlgorithm | undefined> = new Map([
  ["rsa-sha256", "rsa"],
  ["ed25519", "ed25519"],
  ["hs2019", undefined],
]);

function readParameters(header: string): Map<string, string> | undefined {
  const parameters = new Map<string, string>();
  const parameter = /\s*([A-Za-z]+)=(?:"([^"]*)"|(\d+))\s*(?:,|$)/y;
  while (parameter.lastIndex < header.length) {
    const match = parameter.exec(header);
    const name = match?.[1];
    if (!match || name === undefined || parameters.has(name)) return undefined;
    parameters.set(name, match[2] ?? match[3] ?? "");
  }
  return parameters;
}

function isFresh(
  parameters: ReadonlyMap<string, string>,
  covered: ReadonlySet<string>,
  { headers }: SignedRequest,
  now: number,
): boolean {
  const expires = parameters.get("expires");
  if (expires !== undefined && !(Number(expires) >= now / 1000)) return false;
  if (covered.has("date") && !checks.isTimely(Date.parse(headers["date"] ?? "") / 1000, now)) return false;
  return !covered.has("(created)") || checks.isTimely(Number(parameters.get("created") ?? Number.NaN), now);
}

function signingString(
  names: readonly string[],
  parameters: ReadonlyMap<string, string>,
  { method, targetUri, headers }: SignedRequest,
): string | undefined {
  const url = new URL(targetUri);
  const lines: string[] = [];
  for (const name of names) {
    const value = componentValue(name);
    if (value === undefined) return undefined;
    lines.push(`${name}: ${value}`);
  }
  return lines.join("\n");

  function componentValue(name: string): string | undefined {
    if (name === "(request-target)") return `${method.toLowerCase()} ${url.pathname}${url.search}`;
    if (name === "(created)") return parameters.get("created");
    if (name === "(expires)") return parameters.get("expires");
    if (name === "host") return checks.hostOf(targetUri, headers);
    return headerValue(headers, name);
  }
}
