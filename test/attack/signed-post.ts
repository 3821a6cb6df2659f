import { createHash, type KeyObject, sign } from "node:crypto";
import { request } from "node:http";
import type { Answer } from "./answer.ts";
import { suiteClock } from "./suite-clock.ts";

/** A request as an attacker builds it: every part can be another one. Written without the product's own signing code. */
export interface Signed {
  method?: "POST" | "GET";
  /** Where it is sent. */
  url: string;
  body?: string | Buffer;
  keyId: string;
  key: KeyObject;
  scheme?: "rfc9421" | "cavage";
  /** What is signed, in its order; the scheme's usual set unless told. */
  covers?: readonly string[];
  /** `alg` or `algorithm`; the one that fits the key unless told. */
  algorithm?: string;
  /** What stands in the signature instead of what the key would make. */
  signature?: (base: string) => Buffer;
  /** Milliseconds from now. */
  skew?: number;
  /** The target that is signed; `url` unless told. */
  signedUrl?: string;
  /** After signing: what is really sent. */
  sends?: { body?: string | Buffer; headers?: Record<string, string> };
  type?: string;
  headers?: Record<string, string>;
}

export function post(signed: Signed): Promise<Answer> {
  const { headers, body } = signedRequest(signed);
  return sendRaw(signed.url, { method: signed.method ?? "POST", headers, body });
}

export function signedRequest(signed: Signed): { headers: Record<string, string>; body: Buffer | undefined } {
  const { body, method = "POST" } = signed;
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const at = suiteClock.now() + (signed.skew ?? 0);
  const target = new URL(signed.signedUrl ?? signed.url);
  const digest = bytes && createHash("sha256").update(bytes).digest("base64");
  const own: Record<string, string> =
    (signed.scheme ?? "rfc9421") === "rfc9421"
      ? rfc9421(signed, { method, target, digest, at })
      : cavage(signed, { method, target, digest, at });
  const sent = signed.sends?.body ?? bytes;
  const headers = {
    ...(bytes === undefined ? {} : { "content-type": signed.type ?? "application/activity+json" }),
    ...own,
    ...signed.headers,
    ...signed.sends?.headers,
  };
  return { headers, body: sent === undefined ? undefined : Buffer.from(sent) };
}

interface Parts {
  method: string;
  target: URL;
  digest: string | undefined;
  at: number;
}

function rfc9421(signed: Signed, { method, target, digest, at }: Parts): Record<string, string> {
  const field = digest === undefined ? {} : { "content-digest": `sha-256=:${digest}:` };
  const covers = signed.covers ?? ["@method", "@target-uri", ...(digest === undefined ? [] : ["content-digest"])];
  const date = new Date(at).toUTCString();
  const values: Record<string, string> = {
    "@method": method,
    "@target-uri": target.href,
    "@path": target.pathname,
    "@authority": target.host,
    date,
    host: target.host,
    ...signed.headers,
    ...field,
  };
  const alg = signed.algorithm ?? (signed.key.asymmetricKeyType === "ed25519" ? "ed25519" : "rsa-v1_5-sha256");
  const parameters = `(${covers.map((name) => `"${name}"`).join(" ")});created=${Math.floor(at / 1000)};keyid="${signed.keyId}";alg="${alg}"`;
  const base = [...covers.map((name) => `"${name}": ${values[name] ?? ""}`), `"@signature-params": ${parameters}`];
  return {
    ...field,
    ...(covers.includes("date") ? { date } : {}),
    "signature-input": `sig1=${parameters}`,
    signature: `sig1=:${make(signed, base.join("\n")).toString("base64")}:`,
  };
}

function cavage(signed: Signed, { method, target, digest, at }: Parts): Record<string, string> {
  const date = new Date(at).toUTCString();
  const headers: Record<string, string> = { date, ...(digest === undefined ? {} : { digest: `SHA-256=${digest}` }) };
  const covers = signed.covers ?? ["(request-target)", "host", "date", ...(digest === undefined ? [] : ["digest"])];
  const values: Record<string, string> = {
    "(request-target)": `${method.toLowerCase()} ${target.pathname}${target.search}`,
    host: target.host,
    ...headers,
  };
  const signature = make(signed, covers.map((name) => `${name}: ${values[name] ?? ""}`).join("\n"));
  const algorithm = signed.algorithm ?? "rsa-sha256";
  return {
    ...headers,
    signature: `keyId="${signed.keyId}",algorithm="${algorithm}",headers="${covers.join(" ")}",signature="${signature.toString("base64")}"`,
  };
}

function make({ key, signature }: Signed, base: string): Buffer {
  if (signature) return signature(base);
  return sign(key.asymmetricKeyType === "ed25519" ? null : "sha256", Buffer.from(base), key);
}

/** Without fetch's own ideas about headers and paths. */
export function sendRaw(
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: Buffer | undefined },
): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(body.length) };
    const asked = request(
      { hostname, port, path: pathname + search, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
            headers: new Headers(
              Object.entries(response.headers).flatMap(([name, value]) =>
                value === undefined ? [] : [[name, String(value)]],
              ),
            ),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
