import { createHash, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import type { LoadActor } from "./actors-server.ts";

export type Scheme = "cavage" | "rfc9421";

export interface SignedRequest {
  headers: Record<string, string>;
  body: Buffer;
}

const signOnPool = promisify<string, Buffer, KeyObject, Buffer>(sign);
const contentType = "application/activity+json";

/** Signed by hand, so that what is measured is not measured against itself. */
export async function signedRequest(
  actor: LoadActor,
  activity: object,
  { target, scheme }: { target: URL; scheme: Scheme },
): Promise<SignedRequest> {
  const body = Buffer.from(JSON.stringify(activity));
  const digest = createHash("sha256").update(body).digest("base64");
  const headers = scheme === "cavage" ? await cavage(actor, target, digest) : await rfc9421(actor, target, digest);
  return { body, headers: { "content-type": contentType, ...headers } };
}

async function cavage({ keyId, privateKey }: LoadActor, { host, pathname }: URL, digest: string) {
  const date = new Date().toUTCString();
  const text = `(request-target): post ${pathname}\nhost: ${host}\ndate: ${date}\ndigest: SHA-256=${digest}`;
  const signature = await signed(text, privateKey);
  const fields = `keyId="${keyId}",algorithm="rsa-sha256",headers="(request-target) host date digest"`;
  return { date, digest: `SHA-256=${digest}`, signature: `${fields},signature="${signature}"` };
}

async function rfc9421({ keyId, privateKey }: LoadActor, target: URL, digest: string) {
  const created = Math.floor(Date.now() / 1000);
  const input = `("@method" "@target-uri" "content-digest");created=${created};keyid="${keyId}";alg="rsa-v1_5-sha256"`;
  const contentDigest = `sha-256=:${digest}:`;
  const text = `"@method": POST\n"@target-uri": ${target.href}\n"content-digest": ${contentDigest}\n"@signature-params": ${input}`;
  const signature = await signed(text, privateKey);
  return { "content-digest": contentDigest, "signature-input": `sig1=${input}`, signature: `sig1=:${signature}:` };
}

async function signed(text: string, key: KeyObject): Promise<string> {
  return (await signOnPool("sha256", Buffer.from(text), key)).toString("base64");
}
