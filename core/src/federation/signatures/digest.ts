import { createHash } from "node:crypto";
import { parseDictionary } from "structured-headers";

/** SHA-256 of the raw bytes, base64: as both digest headers write it. */
export function bodyDigest(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64");
}

/**
 * True when every digest that we can check is right, and there is one. Over the bytes as they came: a parsed and
 * rewritten body is another body.
 */
export function digestMatches(header: string, kind: "digest" | "content-digest", body: Buffer): boolean {
  const claims = kind === "digest" ? oldDigests(header) : newDigests(header);
  let checked = 0;
  for (const [algorithm, claimed] of claims) {
    if (algorithm !== "sha256" && algorithm !== "sha512") continue;
    if (createHash(algorithm).update(body).digest("base64") !== claimed) return false;
    checked++;
  }
  return checked > 0;
}

type Digests = [algorithm: string, base64: string][];

/** RFC 3230: `SHA-256=base64`, comma-separated, names in any case. */
function oldDigests(header: string): Digests {
  return header.split(",").map((part) => {
    const at = part.indexOf("=");
    return [normalName(part.slice(0, at)), part.slice(at + 1).trim()];
  });
}

const commonDigest = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/** RFC 9530: a dictionary of byte sequences. */
function newDigests(header: string): Digests {
  const common = commonDigest.exec(header)?.[1];
  if (common !== undefined) return [["sha256", common]];
  const digests: Digests = [];
  try {
    for (const [name, [value]] of parseDictionary(header)) {
      if (value instanceof ArrayBuffer) digests.push([normalName(name), Buffer.from(value).toString("base64")]);
    }
  } catch {
    return [];
  }
  return digests;
}

function normalName(name: string): string {
  return name.trim().toLowerCase().replace("-", "");
}
