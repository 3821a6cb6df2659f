import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromBase58Btc, fromMultikey, toMultikey } from "../../identity/index.ts";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import { findProof, makeProof, verifyProof } from "./index.ts";
import { hashData } from "./proof.ts";

const now = Date.UTC(2026, 10, 21);
const folder = new URL("../../../../spec/vectors/proofs/", import.meta.url);

interface Vector {
  publicKeyMultibase: string;
  secretKeyMultibase?: string;
  combinedHash?: string;
  document: JsonObject;
  expect: { valid: boolean; signatureMatchesKey?: boolean };
}

const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "index.json")
  .map((name): [string, Vector] => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]);

describe("proofs of spec/vectors", () => {
  it.each(vectors)(
    "%s",
    (_name, { publicKeyMultibase, secretKeyMultibase, combinedHash, document, expect: expected }) => {
      const key = fromMultikey(publicKeyMultibase);
      const proof = findProof(document);
      if (!key || !proof) throw new Error("a vector has a key and a proof");
      expect(verifyProof(document, key, now)).toBe(expected.signatureMatchesKey ?? expected.valid);
      if (combinedHash) expect(hashData(document, proof.config).toString("hex")).toBe(combinedHash);
      if (secretKeyMultibase) {
        const made = makeProof(
          document,
          { id: proof.verificationMethod, key: secretKey(secretKeyMultibase) },
          Date.parse(proof.created ?? ""),
        );
        expect(made.proof).toEqual(document["proof"]);
      }
    },
  );
});

describe("valid documents of spec/vectors", () => {
  const root = new URL("../", folder);
  const whenever = Date.UTC(2030, 0, 1);
  const { keys }: { keys: readonly { id: string; publicKeyMultibase: string }[] } = read(new URL("keys.json", root));
  const signed = readdirSync(root).flatMap((kind) =>
    jsonIn(new URL(`${kind}/valid/`, root)).flatMap((file): [string, JsonObject][] => {
      const document: unknown = read(file);
      return isJsonObject(document) && isJsonObject(document["proof"]) ? [[file.pathname, document]] : [];
    }),
  );

  it("carry a proof that holds, by a key of keys.json", () => {
    expect(signed.length).toBeGreaterThan(20);
    const wrong = signed.filter(([, document]) => {
      const method = findProof(document)?.verificationMethod;
      const key = fromMultikey(keys.find(({ id }) => id === method)?.publicKeyMultibase ?? "");
      return !key || !verifyProof(document, key, whenever);
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  function jsonIn(inside: URL): URL[] {
    if (!existsSync(inside)) return [];
    return readdirSync(inside)
      .filter((name) => name.endsWith(".json"))
      .map((name) => new URL(name, inside));
  }

  function read(file: URL) {
    return JSON.parse(readFileSync(file, "utf8"));
  }
});

describe("a proof", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = "https://a.example/ap/actors/a#ed25519-1";
  const document = {
    "@context": ["https://www.w3.org/ns/activitystreams"],
    id: "https://a.example/1",
    type: "Note",
    content: "é",
  };
  const proved = makeProof(document, { id, key: privateKey }, now);
  const proof = proved.proof;
  const changed = (changes: JsonObject) => verifyProof({ ...proved, ...changes }, publicKey, now);

  it("holds, also in another order of members, and replaces an older one", () => {
    expect(verifyProof(proved, publicKey, now)).toBe(true);
    const reordered = Object.fromEntries(Object.entries(proved).reverse());
    expect(isJsonObject(reordered) && verifyProof(reordered, publicKey, now)).toBe(true);
    expect(makeProof(proved, { id, key: privateKey }, now)).toEqual(proved);
  });

  it("fails with any member changed, added or taken away, and with another key", () => {
    expect(changed({ content: "e" })).toBe(false);
    expect(changed({ added: true })).toBe(false);
    expect(changed({ type: undefined })).toBe(false);
    expect(changed({ proof: { ...proof, created: "2026-11-20T00:00:00Z" } })).toBe(false);
    expect(changed({ proof: { ...proof, verificationMethod: "https://b.example/#k" } })).toBe(false);
    expect(verifyProof(proved, generateKeyPairSync("ed25519").publicKey, now)).toBe(false);
    expect(verifyProof(proved, generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey, now)).toBe(false);
  });

  it("fails with another context in front, and does not cover one that was added behind", () => {
    const [own = ""] = document["@context"];
    expect(changed({ "@context": ["https://evil.example/context", own] })).toBe(false);
    expect(changed({ "@context": [own, "https://w3id.org/security/v1"] })).toBe(true);
  });

  it("fails before its time, after its end, and with another purpose, suite or shape", () => {
    expect(verifyProof(proved, publicKey, now - 600_000)).toBe(false);
    const { proofValue: _, ...config } = proof;
    const ended = { ...config, expires: "2026-11-20T00:00:00Z" };
    expect(changed({ proof: { ...ended, proofValue: proof["proofValue"] } })).toBe(false);
    expect(changed({ proof: { ...proof, proofPurpose: "authentication" } })).toBe(false);
    expect(changed({ proof: { ...proof, cryptosuite: "eddsa-rdfc-2022" } })).toBe(false);
    expect(changed({ proof: [proof, proof] })).toBe(false);
    expect(changed({ proof: [proof] })).toBe(true);
    for (const proofValue of ["", "z", "uAAAA", `z${"1".repeat(200)}`, "z0OIl", 7, null]) {
      expect(changed({ proof: { ...proof, proofValue } })).toBe(false);
    }
    expect(changed({ proof: undefined })).toBe(false);
  });
});

describe("Multikeys", () => {
  it("are read back the same, and nothing else is read", () => {
    const { publicKey } = generateKeyPairSync("ed25519");
    expect(fromMultikey(toMultikey(publicKey))?.equals(publicKey)).toBe(true);
    for (const bad of [
      "",
      "z",
      "z6Mk",
      "u7QE",
      `${toMultikey(publicKey)}1`,
      `z${"z".repeat(60)}`,
      "z".repeat(10_000),
    ]) {
      expect(fromMultikey(bad)).toBeUndefined();
    }
  });
});

function secretKey(multibase: string) {
  const seed = fromBase58Btc(multibase, 100)?.subarray(2, 34);
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed ?? Buffer.alloc(0)]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
