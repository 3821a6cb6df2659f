import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
} from "node:crypto";
import { describe, expect, it } from "vitest";
import { parsePublicKey, verifySignature } from "../../core/src/federation/signatures/index.ts";

/** RFC 8032, section 7.1, tests 1 to 3: public key, message, signature. */
const rfc8032 = [
  [
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;

describe("Ed25519 as it is verified on the wire", () => {
  it.each(rfc8032)("takes the signature of RFC 8032 by %s, and nothing beside it", (key, message, signature) => {
    const [base, good] = [Buffer.from(message, "hex"), Buffer.from(signature, "hex")];
    const isTaken = (bytes: Buffer, over = base) => check(over, bytes, ed25519(key));
    expect(isTaken(good)).toBe(true);
    expect(isTaken(good, Buffer.concat([base, Buffer.from([0])]))).toBe(false);
    expect(isTaken(withOrderAdded(good)), "S + L").toBe(false);
    expect(isTaken(good.subarray(0, 63)), "cut").toBe(false);
    expect(isTaken(Buffer.concat([good, Buffer.from([0])])), "longer").toBe(false);
    expect(isTaken(Buffer.alloc(64)), "all zero").toBe(false);
    for (let bit = 0; bit < 512; bit += 37) expect(isTaken(flipped(good, bit)), `bit ${bit}`).toBe(false);
  });
});

describe("RSA with PKCS #1 v1.5 as it is verified on the wire", () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const base = Buffer.from("(request-target): post /ap/inbox");
  const sha256 = createHash("sha256").update(base).digest();
  const sha1 = createHash("sha1").update(base).digest();
  const info = (hex: string, hash: Buffer) => Buffer.concat([Buffer.from(hex, "hex"), hash]);
  const good = info("3031300d060960864801650304020105000420", sha256);
  const modulus = BigInt(`0x${Buffer.from(publicKey.export({ format: "jwk" }).n ?? "", "base64url").toString("hex")}`);

  /** 00 01 FF … 00 and what follows, as long as the key. */
  const padded = (rest: Buffer, { type = 1, fill = 0xff, trailing = 0 } = {}) =>
    Buffer.concat([
      Buffer.from([0, type]),
      Buffer.alloc(256 - 3 - rest.length - trailing, fill),
      Buffer.from([0]),
      rest,
      Buffer.alloc(trailing, 0x41),
    ]);
  const sign = (block: Buffer) => privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, block);

  it("takes the one right form", () => {
    expect(check(base, sign(padded(good)), publicKey)).toBe(true);
  });

  // The classes of Project Wycheproof's rsa_signature vectors, made anew with a key of our own.
  const forged: [string, Buffer][] = [
    ["bytes after the hash, with less padding", sign(padded(good, { trailing: 60 }))],
    ["no NULL in the algorithm", sign(padded(info("302f300b0609608648016503040201" + "0420", sha256)))],
    ["a length in two bytes", sign(padded(info("308131300d060960864801650304020105000420", sha256)))],
    [
      "an indefinite length",
      sign(padded(Buffer.concat([info("3080300d060960864801650304020105000420", sha256), Buffer.alloc(2)]))),
    ],
    ["the hash without what it is", sign(padded(sha256))],
    ["SHA-1", sign(padded(info("3021300906052b0e03021a05000414", sha1)))],
    [
      "another algorithm's name over the right hash",
      sign(padded(info("3031300d060960864801650304020305000420", sha256))),
    ],
    ["block type 2", sign(padded(good, { type: 2 }))],
    ["block type 0", sign(padded(good, { type: 0, fill: 0 }))],
    ["padding that is not FF", sign(padded(good, { fill: 0xfe }))],
    [
      "no padding at all",
      sign(Buffer.concat([Buffer.from([0, 1, 0]), good, Buffer.alloc(256 - 3 - good.length, 0x41)])),
    ],
    ["a zero before it", Buffer.concat([Buffer.from([0]), sign(padded(good))])],
    ["a zero after it", Buffer.concat([sign(padded(good)), Buffer.from([0])])],
    ["a byte less", sign(padded(good)).subarray(0, 255)],
    ["zero", Buffer.alloc(256)],
    ["one", Buffer.concat([Buffer.alloc(255), Buffer.from([1])])],
    ["the modulus", Buffer.from(modulus.toString(16).padStart(512, "0"), "hex")],
    ["the modulus less one", Buffer.from((modulus - 1n).toString(16).padStart(512, "0"), "hex")],
    ["nothing", Buffer.alloc(0)],
  ];

  it.each(forged)("refuses %s", (_name, signature) => {
    expect(check(base, signature, publicKey)).toBe(false);
  });

  it.each([1024, 1536])("takes no key of %i bits", (modulusLength) => {
    const pem = generateKeyPairSync("rsa", { modulusLength }).publicKey.export({ format: "pem", type: "spki" });
    expect(parsePublicKey(pem.toString())).toBeUndefined();
  });
});

function check(base: Buffer, signature: Buffer, key: KeyObject): boolean {
  const parsed = { scheme: "cavage" as const, keyId: "https://a.example/#k", algorithm: undefined, digest: undefined };
  return verifySignature({ ...parsed, base, signature }, key);
}

function ed25519(hex: string): KeyObject {
  const x = Buffer.from(hex, "hex").toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
}

/** The same point, written with the group's order added: a second signature for one text, if it were taken. */
function withOrderAdded(signature: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString("hex")}`) + order;
  const bytes = Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse();
  return Buffer.concat([signature.subarray(0, 32), bytes]);
}

function flipped(signature: Buffer, bit: number): Buffer {
  const copy = Buffer.from(signature);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}
