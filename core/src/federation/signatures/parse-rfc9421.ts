import { type InnerList, isInnerList, parseDictionary, serializeInnerList } from "structured-headers";
import {
  decodeSignature,
  isKeyId,
  isTimely,
  type RequestHeaders,
  type SignatureAlgorithm,
  type SignatureOrProblem,
  type SignedRequest,
} from "./signature.ts";

/**
 * RFC 9421, read in the profile that all fediverse software writes: components without parameters, signed are at least
 * the method, the whole target and the digest of the body, with `created` and `keyid`.
 */
export function parseRfc9421(request: SignedRequest, now: number): SignatureOrProblem {
  const { headers } = request;
  const signed = readFields(headers["signature-input"] ?? "", headers["signature"] ?? "");
  if (!signed) return { problem: "signature-malformed" };
  const { list, signature } = signed;
  const parameters = list[1];
  const keyId = parameters.get("keyid");
  const created = parameters.get("created");
  const expires = parameters.get("expires");
  if (typeof keyId !== "string" || !isKeyId(keyId)) return { problem: "signature-malformed" };
  if (typeof created !== "number") return { problem: "weak-coverage" };
  if (!isTimely(created, now)) return { problem: "skew" };
  if (expires !== undefined && !(typeof expires === "number" && expires >= now / 1000)) return { problem: "skew" };
  const alg = parameters.get("alg");
  const algorithm = typeof alg === "string" ? algorithms.get(alg) : undefined;
  if (alg !== undefined && algorithm === undefined) return { problem: "algorithm" };

  const names = componentNames(list);
  if (!names) return { problem: "signature-malformed" };
  if (!coversEnough(names, request.hasBody)) return { problem: "weak-coverage" };
  const base = signatureBase(names, list, request);
  if (base === undefined) return { problem: "signature-malformed" };
  const digest = names.has("content-digest") ? headers["content-digest"] : undefined;
  return {
    scheme: "rfc9421",
    keyId,
    algorithm,
    base: Buffer.from(base, "latin1"),
    signature,
    digest: digest === undefined ? undefined : { kind: "content-digest", header: digest },
  };
}

const algorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ["rsa-v1_5-sha256", "rsa"],
  ["ed25519", "ed25519"],
]);

function readFields(input: string, signature: string): { list: InnerList; signature: Buffer } | undefined {
  try {
    const inputs = parseDictionary(input);
    const [first] = inputs;
    // Several signatures come from proxies; which of them counts would be a guess.
    if (inputs.size !== 1 || !first || !isInnerList(first[1])) return undefined;
    const value = signatureValue(signature, first[0]);
    return value && { list: first[1], signature: value };
  } catch {
    return undefined;
  }
}

const commonSignature = /^([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]+):$/;

function signatureValue(header: string, label: string): Buffer | undefined {
  const common = commonSignature.exec(header);
  if (common) return common[1] === label ? decodeSignature(common[2] ?? "") : undefined;
  const member = parseDictionary(header).get(label)?.[0];
  return member instanceof ArrayBuffer && member.byteLength <= 1024 ? Buffer.from(member) : undefined;
}

/** Undefined when a component has parameters (`;sf`, `;req` …), is named twice or is not a string. */
function componentNames([items]: InnerList): Set<string> | undefined {
  const names = new Set<string>();
  for (const [name, parameters] of items) {
    if (typeof name !== "string" || parameters.size > 0 || names.has(name)) return undefined;
    names.add(name);
  }
  return names;
}

function coversEnough(names: ReadonlySet<string>, hasBody: boolean): boolean {
  const authority = names.has("@authority");
  const path = names.has("@request-target") || (names.has("@path") && names.has("@query"));
  const target = names.has("@target-uri") || (authority && path);
  return names.has("@method") && target && (!hasBody || names.has("content-digest"));
}

function signatureBase(names: ReadonlySet<string>, list: InnerList, request: SignedRequest): string | undefined {
  let base = "";
  for (const name of names) {
    const value = name.startsWith("@") ? derived(name, request) : fieldValue(request.headers, name);
    if (value === undefined) return undefined;
    base += `"${name}": ${value}\n`;
  }
  return `${base}"@signature-params": ${serializeInnerList(list)}`;
}

function fieldValue(headers: RequestHeaders, name: string): string | undefined {
  return name === name.toLowerCase() ? headers[name]?.trim() : undefined;
}

/** RFC 9421 section 2.2. */
function derived(name: string, { method, targetUri }: SignedRequest): string | undefined {
  if (name === "@method") return method;
  if (name === "@target-uri") return targetUri;
  const url = new URL(targetUri);
  switch (name) {
    case "@authority":
      return url.host;
    case "@scheme":
      return url.protocol.slice(0, -1);
    case "@request-target":
      return url.pathname + url.search;
    case "@path":
      return url.pathname;
    case "@query":
      return url.search || "?";
    default:
      return undefined;
  }
}
