import { createPublicKey, generateKeyPairSync, type KeyObject, sign as signNow } from "node:crypto";
import { cavage, createSigner, createVerifier, httpbis } from "http-message-signatures";
import { describe, expect, it } from "vitest";
import { bodyDigest, digestMatches, parsePublicKey, parseSignature, verifySignature } from "./index.ts";
import { signCavage, signRfc9421 } from "./sign-request.ts";
import type { SignedRequest } from "./signature.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const keyId = "https://a.example/ap/actors/a#rsa-1";
const target = "https://b.example/ap/inbox?x=1";
const body = Buffer.from('{"text":"é"}');
const now = Date.UTC(2026, 10, 20, 12);
const pairs = [
  ["RSA", rsa, "rsa-v1_5-sha256"],
  ["Ed25519", ed25519, "ed25519"],
] as const;

type Headers = Record<string, string>;

function received(headers: Headers, changes: Partial<SignedRequest> = {}): SignedRequest {
  return { method: "POST", targetUri: target, headers: { host: "b.example", ...headers }, hasBody: true, ...changes };
}

/** What the receiver finds: "valid", or the first thing that is wrong. */
function check(request: SignedRequest, key: KeyObject, bytes = body, time = now): string {
  const parsed = parseSignature(request, time);
  if ("problem" in parsed) return parsed.problem;
  if (parsed.digest && !digestMatches(parsed.digest.header, parsed.digest.kind, bytes)) return "digest";
  return verifySignature(parsed, key) ? "valid" : "signature";
}

describe.each(pairs)("signatures with %s", (_name, pair, alg) => {
  const toSign = { method: "POST", url: new URL(target), body, keyId, key: pair.privateKey, now };

  it("come back valid in both schemes, also without a body", async () => {
    const get = { ...toSign, method: "GET", body: undefined };
    for (const sign of [signRfc9421, signCavage]) {
      expect(check(received(await sign(toSign)), pair.publicKey)).toBe("valid");
      const request = received(await sign(get), { method: "GET", hasBody: false });
      expect(check(request, pair.publicKey)).toBe("valid");
    }
  });

  it("are taken by http-message-signatures", async () => {
    const message = { method: "POST", url: target };
    const keyLookup = async () => ({ id: keyId, algs: [alg], verify: createVerifier(pair.publicKey, alg) });
    const fresh = { ...toSign, now: Date.now() };
    const requiredFields = ["@method", "@target-uri", "content-digest"];
    const config = { keyLookup, requiredFields, requiredParams: ["created", "keyid"], maxAge: 300 };
    expect(await httpbis.verifyMessage(config, { ...message, headers: await signRfc9421(fresh) })).toBe(true);
    const old = await signCavage(fresh);
    expect(await cavage.verifyMessage({ keyLookup, all: true }, { ...message, headers: old })).toBe(true);
  });

  it("are taken from http-message-signatures", async () => {
    const key = createSigner(pair.privateKey, alg, keyId);
    const date = new Date(now).toUTCString();
    const headers = {
      host: "b.example",
      date,
      "content-digest": `sha-256=:${bodyDigest(body)}:`,
      digest: `SHA-256=${bodyDigest(body)}`,
    };
    const paramValues = { created: new Date(now) };
    const lower = (all: Record<string, string | string[]>) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), String(value)]));
    for (const fields of [
      ["@method", "@target-uri", "content-digest"],
      ["@method", "@target-uri", "@authority", "host", "date", "content-digest"],
      ["@method", "@authority", "@path", "@query", "content-digest"],
      ["@request-target", "@method", "@authority", "@scheme", "content-digest"],
    ]) {
      const config = { key, name: "sig1", fields, params: ["created", "keyid", "alg"], paramValues };
      const signed = await httpbis.signMessage(config, { method: "POST", url: target, headers });
      expect(check(received(lower(signed.headers)), pair.publicKey)).toBe("valid");
    }
    const config = { key, fields: ["@request-target", "host", "date", "digest"], params: ["keyid"] };
    const signed = await cavage.signMessage(config, { method: "POST", url: target, headers });
    expect(check(received(lower(signed.headers)), pair.publicKey)).toBe("valid");
  });

  it("fail when anything that they cover is changed", async () => {
    for (const sign of [signRfc9421, signCavage]) {
      const headers = await sign(toSign);
      const other = Buffer.from('{"text":"ê"}');
      const digests = { "content-digest": `sha-256=:${bodyDigest(other)}:`, digest: `SHA-256=${bodyDigest(other)}` };
      expect(check(received(headers), pair.publicKey)).toBe("valid");
      expect(check(received(headers), pair.publicKey, other)).toBe("digest");
      expect(check(received({ ...headers, ...digests }), pair.publicKey, other)).toBe("signature");
      expect(check(received(headers, { method: "PUT" }), pair.publicKey)).toBe("signature");
      expect(check(received(headers, { targetUri: "https://b.example/ap/actors/b/inbox" }), pair.publicKey)).toBe(
        "signature",
      );
      const elsewhere = { targetUri: "https://c.example/ap/inbox?x=1" };
      expect(check(received(headers, elsewhere), pair.publicKey)).toBe("signature");
      const redirected = received({ ...headers, host: "c.example" }, { targetUri: "https://c.example/ap/inbox?x=1" });
      expect(check(redirected, pair.publicKey)).toBe("signature");
      const stranger = generateKeyPairSync("ed25519").publicKey;
      expect(check(received(headers), stranger)).toBe("signature");
    }
  });

  it("hold for five minutes in both directions and no longer", async () => {
    for (const sign of [signRfc9421, signCavage]) {
      const request = received(await sign(toSign));
      const after = (seconds: number) => check(request, pair.publicKey, body, now + seconds * 1000);
      expect([after(-301), after(-299), after(299), after(301)]).toEqual(["skew", "valid", "valid", "skew"]);
    }
  });
});

describe("a signature is refused", () => {
  const sign = (changes: object = {}) =>
    signCavage({ method: "POST", url: new URL(target), body, keyId, key: rsa.privateKey, now, ...changes });
  const newer = (changes: object = {}) =>
    signRfc9421({ method: "POST", url: new URL(target), body, keyId, key: rsa.privateKey, now, ...changes });

  it("when there is none", () => {
    expect(check(received({}), rsa.publicKey)).toBe("unsigned");
  });

  it("when it does not cover the digest of a body (unsigned digest)", async () => {
    const digest = bodyDigest(body);
    const old = { ...(await sign({ body: undefined })), digest: `SHA-256=${digest}` };
    const modern = { ...(await newer({ body: undefined })), "content-digest": `sha-256=:${digest}:` };
    expect(check(received(old), rsa.publicKey)).toBe("weak-coverage");
    expect(check(received(modern), rsa.publicKey)).toBe("weak-coverage");
  });

  it.each([
    ["only the date", "date"],
    ["no target", "host date digest"],
    ["no host", "(request-target) date digest"],
    ["no time", "(request-target) host digest"],
  ])("when it covers too little: %s (weak signed set)", async (_name, covered) => {
    const headers = await sign();
    const weak = (headers["signature"] ?? "").replace(/headers="[^"]*"/, `headers="${covered}"`);
    expect(check(received({ ...headers, signature: weak }), rsa.publicKey)).toBe("weak-coverage");
  });

  it.each([
    ["no method", '("@target-uri" "content-digest")'],
    ["no target", '("@method" "content-digest")'],
    ["a path without the host", '("@method" "@path" "@query" "content-digest")'],
    ["a host without the query", '("@method" "@authority" "@path" "content-digest")'],
  ])("when RFC 9421 covers too little: %s", async (_name, list) => {
    const headers = await newer();
    const input = (headers["signature-input"] ?? "").replace(/\(.*\)/, list);
    expect(check(received({ ...headers, "signature-input": input }), rsa.publicKey)).toBe("weak-coverage");
  });

  it("when it names an algorithm that we do not take or that is not the key's (algorithm confusion)", async () => {
    const headers = await newer();
    for (const [named, found] of [
      ["hmac-sha256", "algorithm"],
      ["rsa-pss-sha512", "algorithm"],
      ["none", "algorithm"],
      ["ed25519", "signature"],
    ]) {
      const input = (headers["signature-input"] ?? "").replace("rsa-v1_5-sha256", named ?? "");
      expect(check(received({ ...headers, "signature-input": input }), rsa.publicKey)).toBe(found);
    }
    const old = await sign();
    for (const [named, found] of [
      ["hmac-sha256", "algorithm"],
      ["rsa-sha1", "algorithm"],
      ["ed25519", "signature"],
      ["hs2019", "valid"],
    ]) {
      const signature = (old["signature"] ?? "").replace("rsa-sha256", named ?? "");
      expect(check(received({ ...old, signature }), rsa.publicKey)).toBe(found);
    }
  });

  it("when (created) is used with an old algorithm, and counts with hs2019", async () => {
    const created = Math.floor(now / 1000);
    const digest = `SHA-256=${bodyDigest(body)}`;
    const text = `(request-target): post /ap/inbox?x=1\nhost: b.example\n(created): ${created}\ndigest: ${digest}`;
    const value = signNow("sha256", Buffer.from(text), rsa.privateKey).toString("base64");
    const header = (algorithm: string, at: number | string) =>
      `keyId="${keyId}",algorithm="${algorithm}",created=${at},headers="(request-target) host (created) digest",signature="${value}"`;
    const outcome = (algorithm: string, at: number | string = created) =>
      check(received({ digest, signature: header(algorithm, at) }), rsa.publicKey);
    expect([outcome("hs2019"), outcome("rsa-sha256"), outcome("hs2019", created - 301)]).toEqual([
      "valid",
      "algorithm",
      "skew",
    ]);
  });

  it("when it is malformed", async () => {
    const { signature = "" } = await sign();
    const headers = await newer();
    const input = headers["signature-input"] ?? "";
    for (const bad of [
      `${signature},keyId="https://evil.example/#k"`,
      signature.replace("https://a.example", "acct:a"),
      signature.replace(/signature="[^"]*"/, 'signature="***"'),
      "garbage",
      "",
    ]) {
      expect(check(received({ ...(await sign()), signature: bad }), rsa.publicKey)).toBe("signature-malformed");
    }
    for (const bad of [
      input.replace('"content-digest"', '"content-digest" "content-digest"'),
      input.replace('"content-digest"', '"content-digest";sf'),
      `${input}, sig2=("@method");created=1`,
      input.replace("sig1=", "sig2="),
      "sig1=1",
      "(((",
      "",
    ]) {
      expect(check(received({ ...headers, "signature-input": bad }), rsa.publicKey)).toBe("signature-malformed");
    }
  });

  it("when it names a header that is not there, even one that every object has", async () => {
    const { signature = "", ...old } = await sign();
    const headers = await newer();
    for (const name of ["x-missing", "constructor", "tostring", "hasownproperty"]) {
      const covered = signature.replace("host date", `host date ${name}`);
      expect(check(received({ ...old, signature: covered }), rsa.publicKey)).toBe("signature-malformed");
      const input = (headers["signature-input"] ?? "").replace('"content-digest"', `"content-digest" "${name}"`);
      expect(check(received({ ...headers, "signature-input": input }), rsa.publicKey)).toBe("signature-malformed");
    }
  });

  it("when RFC 9421 writes it in an uncommon form that means something else", async () => {
    const headers = await newer();
    const input = headers["signature-input"] ?? "";
    const outcome = (changed: string) => check(received({ ...headers, "signature-input": changed }), rsa.publicKey);
    expect(outcome(input.replace(/^sig1=/, "sig1= "))).toBe("signature-malformed");
    expect(outcome(` ${input}`)).toBe("valid");
    expect(outcome(input.replace('" "', '"  "'))).toBe("valid");
    expect(outcome(input.replace(";created", "; created"))).toBe("valid");
    expect(outcome(`${input};created=1`)).toBe("skew");
    expect(outcome(input.replace(";alg", ";tag=x;alg"))).toBe("signature");
  });

  it("when it has run out", async () => {
    const headers = await newer();
    const input = headers["signature-input"] ?? "";
    const until = (seconds: number) => input.replace(";keyid", `;expires=${Math.floor(now / 1000) + seconds};keyid`);
    const outcome = (seconds: number) =>
      check(received({ ...headers, "signature-input": until(seconds) }), rsa.publicKey);
    expect([outcome(-1), outcome(1)]).toEqual(["skew", "signature"]);
  });
});

describe("digests", () => {
  const right = bodyDigest(body);
  it("count when all that we know are right and there is one", () => {
    expect(digestMatches(`SHA-256=${right}`, "digest", body)).toBe(true);
    expect(digestMatches(`sha-256=${right},unknown=xyz`, "digest", body)).toBe(true);
    expect(digestMatches(`unknown=xyz`, "digest", body)).toBe(false);
    expect(digestMatches(`SHA-256=${right},SHA-512=wrong`, "digest", body)).toBe(false);
    expect(digestMatches("", "digest", body)).toBe(false);
    expect(digestMatches(`sha-256=:${right}:, sha-512=:AAAA:`, "content-digest", body)).toBe(false);
    expect(digestMatches(`unixsum=:AAAA:, sha-256=:${right}:`, "content-digest", body)).toBe(true);
    expect(digestMatches(`sha-256="${right}"`, "content-digest", body)).toBe(false);
  });
});

describe("public keys", () => {
  const pem = (key: KeyObject) => key.export({ format: "pem", type: "spki" }).toString();
  it("are RSA of 2048 bits or more, or Ed25519 (small keys)", () => {
    expect(parsePublicKey(pem(rsa.publicKey))).toBeDefined();
    expect(parsePublicKey(pem(ed25519.publicKey))).toBeDefined();
    expect(parsePublicKey(pem(generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey))).toBeUndefined();
    expect(parsePublicKey(pem(generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).publicKey))).toBeUndefined();
    expect(parsePublicKey(pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey))).toBeUndefined();
    expect(parsePublicKey(rsa.privateKey.export({ format: "pem", type: "pkcs8" }).toString())).toBeUndefined();
    expect(parsePublicKey("nonsense")).toBeUndefined();
  });
});

// RFC 9421 B.1.4 and B.2.6, as printed there.
describe("the example of RFC 9421 B.2.6", () => {
  const key = createPublicKey(
    "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n-----END PUBLIC KEY-----",
  );
  const input =
    '("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
  const base = `"date": Tue, 20 Apr 2021 02:07:55 GMT
"@method": POST
"@path": /foo
"@authority": example.com
"content-type": application/json
"content-length": 18
"@signature-params": ${input}`;
  const signature = Buffer.from(
    "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==",
    "base64",
  );

  it("verifies, and fails with one bit changed", () => {
    const parsed = { scheme: "rfc9421", keyId, algorithm: "ed25519", signature, digest: undefined } as const;
    expect(verifySignature({ ...parsed, base: Buffer.from(base) }, key)).toBe(true);
    expect(verifySignature({ ...parsed, base: Buffer.from(base.replace("POST", "PUT")) }, key)).toBe(false);
  });
});
