import { createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { CompactSign, compactVerify, exportJWK, importJWK, type JWK, SignJWT, UnsecuredJWT } from "jose";
import { expect, it } from "vitest";
import type { Tx } from "../../jobs/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { createCredentials } from "./create-credentials.ts";

const [origin, old] = ["https://igf.example", "https://old.example"];
const claims = { jti: `${origin}/a/1`, sub: "urn:x" };

describeOnBothDatabases("credentials", (open) => {
  async function start(store?: Store, masterKey = createSecretKey(randomBytes(32))) {
    const at = store ?? (await open());
    const clock = { time: Date.UTC(2026, 10, 28) };
    const credentials = createCredentials({
      ...{ db: at.db, masterKey, origin, former: [old], initiative: "example-igf" },
    });
    const transaction = <T>(run: (tx: Tx) => Promise<T>) =>
      at.transaction((db) => run({ db, now: clock.time, fact: async () => {}, enqueue: async () => {} }));
    const sign = (more: JsonObject = {}) => transaction((tx) => credentials.sign(tx, { ...claims, ...more }));
    return { store: at, masterKey, credentials, transaction, sign, clock };
  }

  it("signs with a key that anybody finds by the address in the token, and that opens with the master key only", async () => {
    const { store, credentials, sign, masterKey } = await start();
    const jws = await sign();
    const { header } = credentials.read(jws) ?? {};
    expect(header).toEqual({
      alg: "EdDSA",
      typ: "JWT",
      kid: expect.stringMatching(/^https:\/\/igf\.example\/credentials\/keys\/[\w-]{43}$/),
    });
    const key = await credentials.findKey(String(header?.["kid"]).split("/").at(-1) ?? "");
    expect(key).toEqual({
      kty: "OKP",
      crv: "Ed25519",
      x: expect.any(String),
      kid: header?.["kid"],
      use: "sig",
      alg: "EdDSA",
    });
    const { payload } = await compactVerify(jws, await importJWK(key as JWK, "EdDSA"));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ ...claims, iss: credentials.issuer });

    const again = await start(store, masterKey);
    expect(await again.credentials.verify(await again.sign())).toMatchObject({ ok: true, header });
    const stranger = await start(store);
    await expect(stranger.sign()).rejects.toThrow("Put back the right one with the recovery file");
  });

  it("keeps what older keys signed verifiable after a rotation, and they can sign nothing more", async () => {
    const { store, credentials, sign, transaction } = await start();
    await transaction((tx) => credentials.rotate(tx));
    expect(await credentials.keys()).toEqual([]);
    const before = await sign();
    await transaction((tx) => credentials.rotate(tx));
    const after = await sign();
    expect(credentials.read(after)?.header["kid"]).not.toBe(credentials.read(before)?.header["kid"]);
    for (const jws of [before, after]) expect(await credentials.verify(jws)).toMatchObject({ ok: true });
    expect(await credentials.keys()).toHaveLength(2);
    const rows = await store.db.selectFrom("private_key").selectAll().where("owner", "=", "@credentials").execute();
    expect(rows.map((row) => row.generation)).toEqual([2]);
  });

  it("makes one key though two sign for the first time at once", async () => {
    const { credentials, sign } = await start();
    const signed = await Promise.all([sign(), sign(), sign()]);
    for (const jws of signed) expect(await credentials.verify(jws)).toMatchObject({ ok: true });
    expect(await credentials.keys()).toHaveLength(1);
  });

  it("signs in its own name, also that of a former address, and in nobody else's", async () => {
    const { credentials, sign } = await start();
    const former = await sign({ iss: `${old}/ap/actors/example-igf` });
    expect(credentials.read(former)?.header["kid"]).toMatch(/^https:\/\/old\.example\/credentials\/keys\//);
    expect(await credentials.verify(former)).toMatchObject({ ok: true });
    await expect(sign({ iss: "https://other.example/ap/actors/example-igf" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("refuses what was changed, signed by others, in another way or not at all, each with its reason", async () => {
    const { credentials, sign } = await start();
    const jws = await sign();
    const kid = String(credentials.read(jws)?.header["kid"]);
    const [head = "", , signature = ""] = jws.split(".");
    const body = Buffer.from(JSON.stringify({ ...claims, sub: "urn:y" })).toString("base64url");
    const other = generateKeyPairSync("ed25519");
    const payload = new TextEncoder().encode(JSON.stringify(claims));
    const forged = await new CompactSign(payload).setProtectedHeader({ alg: "EdDSA", kid }).sign(other.privateKey);
    const x = Buffer.from(String((await credentials.keys())[0]?.["x"]), "base64url");
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid }).sign(x);
    const stranger = await new CompactSign(payload)
      .setProtectedHeader({ alg: "EdDSA", kid: `${origin}/credentials/keys/${"a".repeat(43)}` })
      .sign(other.privateKey);
    const cases: [string, string, JsonObject?][] = [
      ["malformed", "rubbish"],
      ["malformed", `${jws}.x`],
      ["signature", `${head}.${body}.${signature}`],
      ["signature", forged],
      ["algorithm", confused],
      ["algorithm", new UnsecuredJWT(claims).encode()],
      ["key", stranger],
      ["key", forged, { kty: "oct", k: "AAAA" }],
      ["algorithm", forged, { kty: "EC", crv: "P-256", x: "AA", y: "AA" }],
      ["signature", jws, (await exportJWK(other.publicKey)) as JsonObject],
    ];
    for (const [reason, token, jwk] of cases) {
      expect([reason, await credentials.verify(token, jwk)]).toEqual([reason, { ok: false, reason }]);
    }
    expect(await credentials.verify(forged, (await exportJWK(other.publicKey)) as JsonObject)).toMatchObject({
      ok: true,
    });
  });
});
