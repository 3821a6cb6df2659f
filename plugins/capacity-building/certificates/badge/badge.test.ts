import type { JsonObject } from "@nri-commons/core/kit";
import { describe, expect, it } from "vitest";
import type { Badge } from "./badge.ts";
import { findToken } from "./find-token.ts";
import { hashEmail, isRecipient } from "./hash-email.ts";
import { readBadge } from "./read-badge.ts";
import {
  emptyBits,
  hasBit,
  listLength,
  packBits,
  readStatus,
  unpackBits,
  withBit,
  writeStatusList,
} from "./status-list.ts";
import { writeBadge } from "./write-badge.ts";

const at = Date.UTC(2026, 10, 28, 14);
const badge: Badge = {
  id: "https://igf.example/capacity/certificates/x",
  issuer: { id: "https://igf.example/ap/actors/igf", name: "Example IGF", url: "https://igf.example" },
  achievement: {
    ...{
      id: "https://igf.example/capacity/a#certificate",
      name: "School",
      description: "Five days",
      criteria: "All sessions",
    },
    ...{
      page: "https://igf.example/en/capacity/a",
      language: "en",
      hours: 30,
      level: "introductory",
      languages: ["en", "fr"],
    },
  },
  subject: "urn:uuid:1",
  recipient: { name: "Ama Mensah", email: hashEmail("ama@example.org", "salt") },
  ...{ validFrom: at, validUntil: at + 1000, awarded: at - 1000, began: at - 9000, ended: at - 5000 },
  status: { list: "https://igf.example/capacity/certificates/status/1", index: 94_567 },
};

describe("a badge", () => {
  it("has every member that Open Badges 3.0 requires, and reads back as it was written", () => {
    const claims = writeBadge(badge);
    expect(claims).toMatchObject({
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      issuer: { type: ["Profile"] },
      validFrom: "2026-11-28T14:00:00Z",
      ...{ iss: badge.issuer.id, jti: badge.id, sub: "urn:uuid:1", nbf: at / 1000, exp: at / 1000 + 1 },
      credentialStatus: { type: "BitstringStatusListEntry", statusPurpose: "revocation", statusListIndex: "94567" },
    });
    expect(readBadge(JSON.parse(JSON.stringify(claims)))).toEqual({ ok: true, badge });
  });

  it("takes the end of its time from the token alone, and is without what it does not say", () => {
    const claims = writeBadge(badge);
    const { validUntil: _, ...without } = claims;
    expect(readBadge(without)).toEqual({ ok: true, badge });
    const nobody = writeBadge({
      ...badge,
      recipient: {},
      achievement: { ...badge.achievement, language: "x-Klingon" },
    });
    expect(JSON.stringify(nobody)).not.toMatch(/"identifier"|inLanguage/);
    expect(readBadge(nobody)).toMatchObject({ ok: true, badge: { recipient: {} } });
    expect(readBadge({ ...without, exp: "soon" })).toEqual({ ok: false, problem: "claims", member: "exp" });
  });

  it("is refused with the name of what is missing, or of what token and badge do not agree on", () => {
    const claims = writeBadge(badge);
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name))) as JsonObject;
    const subject = (change: JsonObject) => ({
      ...claims,
      credentialSubject: { ...(claims["credentialSubject"] as JsonObject), ...change },
    });
    const cases: [JsonObject, string, string][] = [
      [without("@context"), "shape", "@context"],
      [{ ...claims, "@context": [...(claims["@context"] as string[])].reverse() }, "shape", "@context"],
      [{ ...claims, type: ["VerifiableCredential"] }, "shape", "type"],
      [without("id"), "shape", "id"],
      [without("issuer"), "shape", "issuer"],
      [without("validFrom"), "shape", "validFrom"],
      [{ ...claims, validFrom: "yesterday" }, "shape", "validFrom"],
      [without("credentialSubject"), "shape", "credentialSubject"],
      [subject({ type: "Person" }), "shape", "credentialSubject.type"],
      [subject({ achievement: "x" }), "shape", "achievement"],
      [
        subject({ achievement: { id: "x", type: "Achievement", name: "n", description: "d" } }),
        "shape",
        "achievement.criteria",
      ],
      [{ ...claims, credentialStatus: { type: "1EdTechRevocationList" } }, "shape", "credentialStatus"],
      [{ ...claims, vc: {} }, "claims", "vc"],
      [{ ...claims, iss: "https://other.example" }, "claims", "iss"],
      [{ ...claims, jti: "x" }, "claims", "jti"],
      [{ ...claims, sub: "x" }, "claims", "sub"],
      [{ ...claims, nbf: 1 }, "claims", "nbf"],
      [without("exp"), "claims", "exp"],
    ];
    for (const [changed, problem, member] of cases) expect(readBadge(changed)).toEqual({ ok: false, problem, member });
  });

  it("knows its recipient by the address, which nobody reads out of it", () => {
    // The example of the specification, IdentityHash.
    expect(hashEmail("a@example.com", "Kosher").hash).toBe(
      "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
    );
    expect(JSON.stringify(writeBadge(badge))).not.toContain("ama@example.org");
    const { email } = badge.recipient;
    expect([isRecipient("ama@example.org", email as never), isRecipient("b@example.org", email as never)]).toEqual([
      true,
      false,
    ]);
  });

  it("is found in a text, between other words, and baked into a picture", () => {
    const token = `${"a".repeat(20)}.${"b".repeat(20)}.${"c".repeat(20)}`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    const svg = `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${token}"/></svg>`;
    const body = Buffer.concat([Buffer.from("openbadgecredential\0\0\0\0\0", "latin1"), Buffer.from(token)]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      ...[length, Buffer.from("iTXt"), body, Buffer.alloc(4)],
    ]);
    const split = `${token.slice(0, 30)}\n  ${token.slice(30)}`;
    for (const given of [bytes(token), bytes(`\n${token}\n`), bytes(split), bytes(svg), png])
      expect(findToken(given)).toBe(token);
    for (const none of [bytes("hello"), bytes(""), png.subarray(0, 20)]) expect(findToken(none)).toBeUndefined();
  });
});

describe("a status list", () => {
  const entry = { list: "https://igf.example/s/1", index: 94_567 };
  const list = (bits: Uint8Array) => writeStatusList({ id: entry.list, issuer: badge.issuer.id, changed: at, bits });

  it("has 131,072 places, counts them from the left, and is small when few are taken", () => {
    const bits = withBit(withBit(emptyBits(), 0), 94_567);
    expect([bits.length * 8, bits[0], hasBit(bits, 94_567), hasBit(bits, 94_566)]).toEqual([
      listLength,
      0x80,
      true,
      false,
    ]);
    expect(packBits(bits).length).toBeLessThan(200);
    expect(unpackBits(packBits(bits))).toEqual(Buffer.from(bits));
    // The example of the specification: an empty list.
    const example = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
    expect(unpackBits(example)).toEqual(Buffer.from(emptyBits()));
    expect(() => withBit(emptyBits(), listLength)).toThrow("no bit");
  });

  it("says who is revoked, and refuses what is none, too short, for something else or of another time", () => {
    const revoked = list(withBit(emptyBits(), entry.index));
    expect(readStatus(revoked, entry, at)).toEqual({ ok: true, revoked: true });
    expect(readStatus(list(emptyBits()), entry, at)).toEqual({ ok: true, revoked: false });
    const subject = (change: JsonObject) => ({
      ...revoked,
      credentialSubject: { ...(revoked["credentialSubject"] as JsonObject), ...change },
    });
    const cases: [JsonObject, string][] = [
      [{ ...revoked, type: ["VerifiableCredential"] }, "list"],
      [{ ...revoked, id: "https://igf.example/s/2" }, "list"],
      [subject({ encodedList: "zabc" }), "list"],
      [subject({ encodedList: `u${Buffer.from("no gzip").toString("base64url")}` }), "list"],
      [subject({ statusPurpose: "suspension" }), "purpose"],
      [list(new Uint8Array(100)), "length"],
      [{ ...revoked, validFrom: "2027-01-01T00:00:00Z" }, "date"],
      [{ ...revoked, validUntil: "2025-01-01T00:00:00Z" }, "date"],
    ];
    for (const [claims, problem] of cases) expect(readStatus(claims, entry, at)).toEqual({ ok: false, problem });
    expect(readStatus(revoked, { ...entry, index: listLength }, at)).toEqual({ ok: false, problem: "range" });
  });

  it("is not unpacked when it would fill the memory", () => {
    expect(unpackBits(packBits(new Uint8Array(20 * 1024 * 1024)))).toBeUndefined();
  });
});
