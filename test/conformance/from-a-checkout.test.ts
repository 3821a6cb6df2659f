import { createPublicKey } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toNormal } from "../../core/src/federation/engine/normal-form.ts";
import { parseStrictJson } from "../../core/src/federation/gate/strict-json.ts";
import { algorithmOf, verifySignature } from "../../core/src/federation/signatures/verify-signature.ts";

/** Sets that no package brings: run from checkouts beside one another in the folder that NRI_VECTORS names (README.md). */
const folder = process.env["NRI_VECTORS"] ?? "";
const wycheproof = join(folder, "wycheproof/testvectors_v1");
const documents = join(folder, "activitystreams/test");

const typeProblem = "UnreadableDocument: type must be one type of ActivityStreams";

interface Group {
  publicKeyPem: string;
  tests: { tcId: number; comment: string; msg: string; sig: string; result: "valid" | "invalid" | "acceptable" }[];
}

describe("Project Wycheproof", () => {
  const files = [
    "ed25519_test",
    "rsa_signature_2048_sha256_test",
    "rsa_signature_3072_sha256_test",
    "rsa_signature_4096_sha256_test",
  ];

  it.each(files)("%s: what is valid is taken, all else refused", (file) => {
    const { testGroups }: { testGroups: Group[] } = JSON.parse(readFileSync(join(wycheproof, `${file}.json`), "utf8"));
    const wrong: string[] = [];
    let count = 0;
    for (const { publicKeyPem, tests } of testGroups) {
      const key = createPublicKey(publicKeyPem);
      for (const { tcId, comment, msg, sig, result } of tests) {
        count++;
        const parsed = { scheme: "cavage" as const, keyId: "", algorithm: undefined, digest: undefined };
        const [base, signature] = [Buffer.from(msg, "hex"), Buffer.from(sig, "hex")];
        // Keys that we never verify with, such as those with a tiny exponent, take nothing.
        const expected = result === "valid" && algorithmOf(key) !== undefined;
        if (verifySignature({ ...parsed, base, signature }, key) !== expected)
          wrong.push(`${tcId} ${comment} (${result})`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});

describe("the W3C ActivityStreams test documents", () => {
  it("are read into the normal form without a throw, but for those that say so", () => {
    const files = readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    const read: string[] = [];
    const refused: Record<string, string> = {};
    for (const name of files) {
      const document = parseStrictJson(readFileSync(join(documents, name)));
      try {
        if (document) read.push(toNormal(document) && name);
        else refused[name] = "not one JSON object";
      } catch (error) {
        refused[name] = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      }
    }
    expect(refused).toEqual({
      "simple0009.json": typeProblem,
      "vocabulary-ex108-jsonld.json": typeProblem,
      "vocabulary-ex196-jsonld.json": "not one JSON object",
      "fail/array-at-top.json": "not one JSON object",
      "fail/bad-character-set.json": "not one JSON object",
      "fail/number-as-id.json": "UnreadableDocument: id must be a string",
      "fail/number-as-type.json": typeProblem,
      "fail/number-at-top.json": "not one JSON object",
      "fail/string-at-top.json": "not one JSON object",
    });
    expect(read.length).toBeGreaterThan(200);
  });
});
