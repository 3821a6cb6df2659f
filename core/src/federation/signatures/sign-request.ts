import { type KeyObject, sign } from "node:crypto";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { serializeInnerList } from "structured-headers";
import { bodyDigest } from "./digest.ts";

export interface ToSign {
  method: string;
  url: URL;
  body?: Buffer | undefined;
  /** `bodyDigest(body)`, when one body goes to many. */
  digest?: string | undefined;
  keyId: string;
  key: KeyObject;
  /** Milliseconds. */
  now: number;
}

// On the thread pool: signing with RSA takes a millisecond, too long for the event loop of a fan-out.
const signOnPool = promisify<string | null, Buffer, KeyObject, Buffer>(sign);

/** RFC 9421 in one fixed profile: `("@method" "@target-uri" "content-digest");created;keyid;alg`. */
export async function signRfc9421(request: ToSign): Promise<Record<string, string>> {
  const { method, url, key, keyId, now } = request;
  const digest = digestOf(request);
  const contentDigest = digest === undefined ? undefined : `sha-256=:${digest}:`;
  const components: [name: string, value: string][] = [
    ["@method", method],
    ["@target-uri", url.href],
  ];
  if (contentDigest !== undefined) components.push(["content-digest", contentDigest]);
  const parameters = serializeInnerList([
    components.map(([name]) => [name, new Map()]),
    new Map<string, string | number>([
      ["created", Math.floor(now / 1000)],
      ["keyid", keyId],
      ["alg", key.asymmetricKeyType === "ed25519" ? "ed25519" : "rsa-v1_5-sha256"],
    ]),
  ]);
  const lines = components.map(([name, value]) => `"${name}": ${value}\n`).join("");
  const signature = await signText(`${lines}"@signature-params": ${parameters}`, key);
  return {
    ...(contentDigest === undefined ? {} : { "content-digest": contentDigest }),
    "signature-input": `sig1=${parameters}`,
    signature: `sig1=:${signature}:`,
  };
}

/** draft-cavage-12 in one fixed profile: `(request-target) host date digest`. */
export async function signCavage(request: ToSign): Promise<Record<string, string>> {
  const { method, url, key, keyId, now } = request;
  const digest = digestOf(request);
  const headers: Record<string, string> = { host: url.host, date: new Date(now).toUTCString() };
  if (digest !== undefined) headers["digest"] = `SHA-256=${digest}`;
  const lines = [`(request-target): ${method.toLowerCase()} ${url.pathname}${url.search}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  const signature = await signText(lines.join("\n"), key);
  const algorithm = key.asymmetricKeyType === "ed25519" ? "hs2019" : "rsa-sha256";
  const covered = ["(request-target)", ...Object.keys(headers)].join(" ");
  headers["signature"] = `keyId="${keyId}",algorithm="${algorithm}",headers="${covered}",signature="${signature}"`;
  return headers;
}

function digestOf({ body, digest }: ToSign): string | undefined {
  return digest ?? (body && bodyDigest(body));
}

async function signText(text: string, key: KeyObject): Promise<string> {
  const algorithm = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  const signature = await inTurn(() => signOnPool(algorithm, Buffer.from(text), key));
  return signature.toString("base64");
}

/** More would take the threads that the database and name look-ups need, and be no faster. */
const atOnce = Math.max(1, Math.min(availableParallelism(), 3));
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
