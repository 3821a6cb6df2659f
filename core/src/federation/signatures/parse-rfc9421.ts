import { type InnerList, isInnerList, parseDictionary, serializeInnerList } from "structured-headers";
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
 * RFC 9421, read in the profile that all fediverse software writes: components without parameters, signed are at least
 * the method, the whole target and the digest of the body, with `created` and `keyid`.
 */
export function parseRfc9421(request: SignedRequest, now: number): SignatureOrProblem {
  const { headers } = request;
  const signed = readFields(headers["signature-input"] ?? "", headers["signature"] ?? "");
  if (!signed) return { problem: "signature-malformed" };
  const { names, parameters, serialized, signature } = signed;
  const keyId = parameters.get("keyid");
  const created = parameters.get("created");
  const expires = parameters.get("expires");
  if (typeof keyId !== "string" || !isKeyId(keyId)) return { problem: "signature-malformed" };
  if (typeof created !== "number") return { problem: "weak-coverage" };
  if (!checks.isTimely(created, now)) return { problem: "skew" };
  if (expires !== undefined && !(typeof expires === "number" && expires >= now / 1000)) return { problem: "skew" };
  const alg = parameters.get("alg");
  const algorithm = typeof alg === "string" ? algorithms.get(alg) : undefined;
  if (alg !== undefined && algorithm === undefined) return { problem: "algorithm" };

  if (!checks.coversRfc9421(names, request.hasBody)) return { problem: "weak-coverage" };
  const base = signatureBase(names, serialized, request);
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

interface SignedParts {
  names: ReadonlySet<string>;
  parameters: ReadonlyMap<string, unknown>;
  /** The list and its parameters, as the last line of what was signed. */
  serialized: string;
  signature: Buffer;
}

function readFields(input: string, signature: string): SignedParts | undefined {
  try {
    const read = readCommonInput(input) ?? readAnyInput(input);
    const value = read && signatureValue(signature, read.label);
    return read && value && { ...read, signature: value };
  } catch {
    return undefined;
  }
}

type SignatureInput = Omit<SignedParts, "signature"> & { label: string };

const parameter = /;([a-z]+)=(?:(\d{1,15})|"([^"\\]*)")/g;
const commonInput =
  /^([a-z][a-z0-9_-]*)=((\("[@a-z0-9-]+"(?: "[@a-z0-9-]+")*\))((?:;[a-z]+=(?:0|[1-9]\d{0,14}|"[\x20\x21\x23-\x5b\x5d-\x7e]*"))+))$/;

/**
 * One signature in the plain form that nearly everybody writes: it is its own serialisation, so the parser for all of
 * RFC 8941 (a third of the cost of verifying) need not take it apart and put it together again.
 */
function readCommonInput(input: string): SignatureInput | undefined {
  const [, label, serialized, list, tail] = commonInput.exec(input) ?? [];
  if (label === undefined || serialized === undefined || list === undefined || tail === undefined) return undefined;
  const listed = list.slice(2, -2).split('" "');
  const names = new Set(listed);
  const parameters = new Map<string, unknown>();
  let count = 0;
  for (const [, name = "", number, text] of tail.matchAll(parameter)) {
    parameters.set(name, text ?? Number(number));
    count++;
  }
  return names.size === listed.length && parameters.size === count
    ? { label, names, parameters, serialized }
    : undefined;
}

function readAnyInput(input: string): SignatureInput | undefined {
  const inputs = parseDictionary(input);
  const [first] = inputs;
  // Several signatures come from proxies; which of them counts would be a guess.
  if (inputs.size !== 1 || !first) return undefined;
  const [label, member] = first;
  const names = isInnerList(member) ? componentNames(member) : undefined;
  if (!isInnerList(member) || !names) return undefined;
  return { label, names, parameters: member[1], serialized: serializeInnerList(member) };
}

const commonSignature = /^([a-z][a-z0-9_-]*)=:([A-Za-z0-9+/=]+):$/;

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

function signatureBase(names: ReadonlySet<string>, serialized: string, request: SignedRequest): string | undefined {
  let base = "";
  for (const name of names) {
    const value = name.startsWith("@") ? derived(name, request) : fieldValue(name, request);
    if (value === undefined) return undefined;
    base += `"${name}": ${value}\n`;
  }
  return `${base}"@signature-params": ${serialized}`;
}

function fieldValue(name: string, { headers, targetUri }: SignedRequest): string | undefined {
  if (name === "host") return checks.hostOf(targetUri, headers);
  return name === name.toLowerCase() ? headerValue(headers, name) : undefined;
}

/** RFC 9421 section 2.2. */
function derived(name: string, { method, targetUri, headers }: SignedRequest): string | undefined {
  if (name === "@method") return method;
  if (name === "@target-uri") return targetUri;
  const url = new URL(targetUri);
  switch (name) {
    case "@authority":
      return checks.hostOf(targetUri, headers);
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
