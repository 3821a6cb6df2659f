import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { CheckedToken } from "@nri-commons/core/plugin";
import { CompactSign, compactVerify, decodeProtectedHeader, exportJWK, importJWK, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import type { Badge } from "../badge/badge.ts";
import { emptyBits, withBit, writeStatusList } from "../badge/status-list.ts";
import { writeBadge } from "../badge/write-badge.ts";
import { type Asking, checkForeign } from "./check-foreign.ts";

const at = Date.UTC(2026, 10, 28);
const origin = "https://kenya.example";
const kid = `${origin}/credentials/keys/k1`;
const list = `${origin}/capacity/certificates/status/1`;
const badge: Badge = {
  id: `${origin}/capacity/certificates/x`,
  issuer: { id: `${origin}/ap/actors/kenya`, name: "Kenya IGF" },
  achievement: { id: `${origin}/a`, name: "School", description: "Five days", criteria: "All of it" },
  ...{ subject: "urn:uuid:1", recipient: { name: "Ama" }, validFrom: at - 1000 },
  status: { list, index: 7 },
};
const [keys, others] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];

async function sign(
  claims: JsonObject,
  { key = keys.privateKey, header = {} }: { key?: KeyObject; header?: JsonObject } = {},
) {
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  return new CompactSign(payload).setProtectedHeader({ alg: "EdDSA", kid, typ: "JWT", ...header }).sign(key);
}

const listOf = (bits: Uint8Array, change: JsonObject = {}) => ({
  ...writeStatusList({ id: list, issuer: badge.issuer.id, changed: at - 500, bits }),
  ...change,
});

interface World {
  token?: string;
  claims?: JsonObject;
  list?: string | undefined;
  key?: string | undefined;
  known?: boolean;
}

/** The near-identical good one, with one thing changed. */
async function judge(change: World = {}) {
  const fetched: string[] = [];
  const pages: Record<string, string | undefined> = {
    [kid]: "key" in change ? change.key : JSON.stringify(await exportJWK(keys.publicKey)),
    [list]: "list" in change ? change.list : await sign(listOf(emptyBits())),
  };
  const asking: Asking = {
    now: at,
    read: (token) => {
      try {
        const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
        return isJsonObject(claims) ? { header: { ...decodeProtectedHeader(token) } as JsonObject, claims } : undefined;
      } catch {
        return undefined;
      }
    },
    verify: async (token, jwk): Promise<CheckedToken> => {
      try {
        await compactVerify(token, await importJWK(jwk as never, "EdDSA"), { algorithms: ["EdDSA"] });
        return { ok: true, header: {}, claims: {} };
      } catch {
        return { ok: false, reason: "signature" };
      }
    },
    knownAs: async (actor) => (change.known !== false && actor === badge.issuer.id ? "Kenya IGF" : undefined),
    fetch: async (url) => {
      fetched.push(url);
      return pages[url];
    },
  };
  const { outcome, reason, member } = await checkForeign(
    asking,
    change.token ?? (await sign(change.claims ?? writeBadge(badge))),
  );
  return { said: [outcome, reason, member].filter(Boolean).join(" "), fetched };
}

describe("a badge of another site", () => {
  it("is good when its own site's key made it and its own site's list does not have it", async () => {
    expect(await judge()).toEqual({ said: "valid", fetched: [kid, list, kid] });
    const set = JSON.stringify({ keys: [{ kid: "x" }, { ...(await exportJWK(keys.publicKey)), kid }] });
    expect((await judge({ key: set })).said).toBe("valid");
  });

  it("is refused, or not proved, with its reason", async () => {
    const good = await sign(writeBadge(badge));
    const [head = "", , signature = ""] = good.split(".");
    const changed = Buffer.from(JSON.stringify(writeBadge({ ...badge, recipient: { name: "Bea" } }))).toString(
      "base64url",
    );
    const elsewhere = "https://evil.example/credentials/keys/k1";
    const cases: [string, World][] = [
      ["refused malformed", { token: "no token" }],
      ["refused signature", { token: `${head}.${changed}.${signature}` }],
      ["refused signature", { token: await sign(writeBadge(badge), { key: others.privateKey }) }],
      ["refused algorithm", { token: new UnsecuredJWT(writeBadge(badge)).encode() }],
      ["refused shape type", { claims: { ...writeBadge(badge), type: ["VerifiableCredential"] } }],
      ["refused claims iss", { claims: { ...writeBadge(badge), iss: `${origin}/ap/actors/other` } }],
      ["refused issuer", { token: await sign(writeBadge(badge), { header: { kid: elsewhere } }) }],
      ["refused key", { key: "<html>" }],
      ["unproved unreachable", { key: undefined }],
      ["unproved unknown", { known: false }],
      ["expired", { claims: writeBadge({ ...badge, validUntil: at - 1000 }) }],
      ["not-yet", { claims: writeBadge({ ...badge, validFrom: at + 1000 }) }],
      ["revoked", { list: await sign(listOf(withBit(emptyBits(), 7))) }],
      ["unproved status-unreachable", { list: undefined }],
      ["unproved status-signature", { list: await sign(listOf(emptyBits()), { key: others.privateKey }) }],
      ["unproved status-length", { list: await sign(listOf(new Uint8Array(1000))) }],
      ["unproved status-list", { list: await sign(listOf(emptyBits(), { iss: "https://evil.example" })) }],
      ["unproved status-date", { list: await sign(listOf(emptyBits(), { validUntil: "2026-01-01T00:00:00Z" })) }],
      ["unproved status-range", { claims: writeBadge({ ...badge, status: { list, index: 131_072 } }) }],
      [
        "unproved status-elsewhere",
        { claims: writeBadge({ ...badge, status: { list: "https://evil.example/s", index: 7 } }) },
      ],
    ];
    for (const [said, world] of cases) expect([said, (await judge(world)).said]).toEqual([said, said]);
  });

  it("makes nobody be asked whom this site does not know, or at an address of another site", async () => {
    const stranger = { ...badge, issuer: { id: "https://stranger.example/ap/actors/x" } };
    expect((await judge({ claims: writeBadge(stranger) })).fetched).toEqual([]);
    const token = await sign(writeBadge(badge), { header: { kid: "http://169.254.169.254/key" } });
    expect((await judge({ token })).fetched).toEqual([]);
    const jwk = (await exportJWK(others.publicKey)) as JsonObject;
    expect((await judge({ token: await sign(writeBadge(stranger), { header: { jwk } }) })).said).toBe(
      "refused signature",
    );
  });
});
