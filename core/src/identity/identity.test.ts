import { createHash, createPublicKey, createSecretKey, randomBytes, sign, verify } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { expect, it } from "vitest";
import type { FactType, Tx } from "../jobs/index.ts";
import { createIds, createLog } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { createIdentity, keyOverlap } from "./identity.ts";
import { fromMultikey } from "./multikey.ts";

const origin = "https://igf.example";
const day = 24 * 60 * 60 * 1000;

describeOnBothDatabases("identity", (open) => {
  async function start(masterKey = createSecretKey(randomBytes(32)), store?: Store) {
    const clock = { time: Date.UTC(2026, 10, 20), now: () => clock.time };
    const at = store ?? (await open());
    const facts: [FactType, unknown][] = [];
    const identity = createIdentity({
      db: at.db,
      clock,
      ids: createIds(clock),
      origin,
      masterKey,
      log: createLog("silent"),
    });
    const transaction = <T>(run: (tx: Tx) => Promise<T>) =>
      at.transaction((db) =>
        run({
          db,
          now: clock.now(),
          fact: async (type, payload) => void facts.push([type, payload]),
          enqueue: async () => {},
        }),
      );
    return { identity, transaction, clock, store: at, facts, masterKey };
  }

  async function ready() {
    const node = await start();
    await node.transaction((tx) => node.identity.init(tx, { name: "example-igf" }));
    return node;
  }

  it("looks once for the keys of many who sign at the same moment, and again after a look that failed", async () => {
    const { identity, transaction } = await start();
    await expect(identity.signer("relay")).rejects.toThrow();
    await transaction((tx) => identity.init(tx, { name: "example-igf" }));
    const many = await Promise.all(Array.from({ length: 50 }, () => identity.signer("relay")));
    expect(new Set(many).size).toBe(1);
  });

  it("makes both actors once, with keys that sign what the published ones verify", async () => {
    const { identity, transaction } = await ready();
    expect(await identity.actors()).toEqual({
      initiative: { name: "example-igf", id: `${origin}/ap/actors/example-igf`, type: "Group" },
      relay: { name: "relay", id: `${origin}/ap/actors/relay`, type: "Application" },
    });
    for (const name of ["example-igf", "relay"]) {
      const signer = await identity.signer(name);
      const published = await identity.publicKeys(name);
      const data = Buffer.from("text");
      expect(published.publicKey.id).toBe(`${origin}/ap/actors/${name}#rsa-1`);
      expect(signer.rsa.id).toBe(published.publicKey.id);
      expect(createPublicKey(published.publicKey.publicKeyPem).asymmetricKeyDetails?.modulusLength).toBe(2048);
      expect(verify("sha256", data, published.publicKey.publicKeyPem, sign("sha256", data, signer.rsa.key))).toBe(true);
      const multikey = fromMultikey(published.assertionMethod[0]?.publicKeyMultibase ?? "");
      expect(multikey && verify(null, data, multikey, sign(null, data, signer.ed25519.key))).toBe(true);
    }
    await expect(transaction((tx) => identity.init(tx, { name: "again" }))).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses the reserved name and names that are none, and makes nothing then", async () => {
    const { identity, transaction } = await start();
    for (const name of ["relay", "", "Upper", "with space", "a/b", "-a"]) {
      await expect(transaction((tx) => identity.init(tx, { name }))).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(identity.actors()).rejects.toThrow("nri init");
  });

  it("keeps private keys sealed: another master key, or another row's text, opens nothing", async () => {
    const { store, identity, masterKey } = await ready();
    const rows = await store.db.selectFrom("private_key").selectAll().execute();
    expect(rows).toHaveLength(5);
    const { key } = (await identity.signer("relay")).rsa;
    const secret = key.export({ format: "jwk" }).d ?? "";
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.every((row) => row.sealed.split(".").length === 5)).toBe(true);

    const stranger = await start(createSecretKey(randomBytes(32)), store);
    await expect(stranger.identity.signer("relay")).rejects.toThrow("Put back the right one with the recovery file");

    const foreign = rows.find((row) => row.owner === "example-igf" && row.algorithm === "rsa")?.sealed ?? "";
    await store.transaction((db) =>
      db.updateTable("private_key").set({ sealed: foreign }).where("owner", "=", "relay").execute(),
    );
    const swapped = await start(masterKey, store);
    await expect(swapped.identity.signer("relay")).rejects.toThrow("is another key's");
  });

  it("has two live keys while rotating and forgets the old one after its time", async () => {
    const { identity, transaction, clock, facts, store } = await ready();
    const actor = `${origin}/ap/actors/example-igf`;
    const before = await identity.signer("example-igf");
    await transaction((tx) => identity.rotateKeys(tx, "example-igf"));
    const after = await identity.signer("example-igf");
    expect([before.rsa.id, after.rsa.id, after.ed25519.id]).toEqual([
      `${actor}#rsa-1`,
      `${actor}#rsa-2`,
      `${actor}#ed25519-2`,
    ]);
    const published = await identity.publicKeys("example-igf");
    expect(published.publicKey.id).toBe(`${actor}#rsa-2`);
    expect(published.assertionMethod.map(({ id, expires }) => [id, expires])).toEqual([
      [`${actor}#ed25519-2`, undefined],
      [`${actor}#ed25519-1`, "2026-11-27T00:00:00Z"],
    ]);
    expect((await identity.signer("relay")).rsa.id).toBe(`${origin}/ap/actors/relay#rsa-1`);

    expect(await transaction((tx) => identity.retireOldKeys(tx))).toEqual([]);
    clock.time += keyOverlap;
    expect(await transaction((tx) => identity.retireOldKeys(tx))).toEqual(["example-igf"]);
    expect(await transaction((tx) => identity.retireOldKeys(tx))).toEqual([]);
    expect((await identity.publicKeys("example-igf")).assertionMethod.map(({ id }) => id)).toEqual([
      `${actor}#ed25519-2`,
    ]);
    expect(await store.db.selectFrom("private_key").selectAll().execute()).toHaveLength(5);
    expect((await identity.signer("example-igf")).rsa.id).toBe(`${actor}#rsa-2`);
    expect(facts).toEqual([
      ["actor.keys-changed", { actor }],
      ["actor.keys-changed", { actor }],
    ]);
  });

  it("notices within seconds that another process rotated", async () => {
    const { identity, store, masterKey, clock } = await ready();
    const other = await start(masterKey, store);
    await identity.signer("relay");
    await other.transaction((tx) => other.identity.rotateKeys(tx, "relay"));
    clock.time += 10_000;
    expect((await identity.signer("relay")).rsa.id).toBe(`${origin}/ap/actors/relay#rsa-2`);
  });

  it("gives tokens that work until they end or are revoked", async () => {
    const { identity, transaction, clock } = await ready();
    const wanted = { name: "website", scopes: ["read", "events:write"] as const, expires: clock.now() + day };
    const issued = await transaction((tx) => identity.issueToken(tx, wanted));
    const kept = { ...wanted, id: issued.id, created: clock.now(), revoked: undefined };
    expect(await identity.verifyToken(issued.token)).toEqual(kept);
    expect(await identity.listTokens()).toEqual([kept]);

    const second = await transaction((tx) => identity.issueToken(tx, { ...wanted, name: "second" }));
    await transaction((tx) => identity.revokeToken(tx, second.id));
    await expect(identity.verifyToken(second.token)).rejects.toMatchObject({ code: "not-signed-in" });
    await expect(identity.verifyToken(issued.token)).resolves.toBeDefined();
    await expect(transaction((tx) => identity.revokeToken(tx, "none"))).rejects.toMatchObject({ code: "not-found" });

    clock.time += day;
    await expect(identity.verifyToken(issued.token)).rejects.toMatchObject({ code: "not-signed-in" });
  });

  it("refuses new tokens without name, scope or future", async () => {
    const { identity, transaction, clock } = await ready();
    const good = { name: "x", scopes: ["read"] as const, expires: clock.now() + day };
    for (const bad of [{ name: " " }, { scopes: [] }, { expires: clock.now() }, { expires: Number.NaN }]) {
      const issue = transaction((tx) => identity.issueToken(tx, { ...good, ...bad }));
      await expect(issue).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("refuses tokens with another algorithm, key, audience, type or shape (JWT confusion)", async () => {
    const { identity, transaction, clock, store, masterKey } = await ready();
    const expires = clock.now() + day;
    const { id, token } = await transaction((tx) => identity.issueToken(tx, { name: "x", scopes: ["admin"], expires }));
    const claims = () =>
      new SignJWT()
        .setIssuer(origin)
        .setAudience(origin)
        .setJti(id)
        .setIssuedAt(clock.now() / 1000)
        .setExpirationTime(expires / 1000);
    const { public_pem: pem } = await store.db
      .selectFrom("actor_key")
      .selectAll()
      .where("owner", "=", "@node")
      .executeTakeFirstOrThrow();
    const relay = (await identity.signer("relay")).ed25519.key;
    const typ = "nri-access+jwt";
    const rsa = (await identity.signer("relay")).rsa.key;
    const forged = [
      await claims().setProtectedHeader({ alg: "EdDSA", typ }).sign(relay),
      await claims().setProtectedHeader({ alg: "RS256", typ }).sign(rsa),
      await claims().setProtectedHeader({ alg: "HS256", typ }).sign(Buffer.from(pem)),
      await claims()
        .setProtectedHeader({ alg: "HS256", typ })
        .sign(createHash("sha256").update(masterKey.export()).digest()),
      new UnsecuredJWT({ jti: id, iss: origin, aud: origin, exp: expires / 1000 }).encode(),
      `${token}x`,
      token.split(".").slice(0, 2).join("."),
      "",
    ];
    for (const jwt of forged) {
      await expect(identity.verifyToken(jwt)).rejects.toMatchObject({ code: "not-signed-in" });
    }

    const { createAccessTokens } = await import("./access-token.ts");
    const nodeKey = async () => ({ privateKey: relay, publicKey: createPublicKey(relay) });
    const elsewhere = { db: store.db, clock, ids: createIds(clock), origin: "https://other.example", nodeKey };
    const same = createAccessTokens({ ...elsewhere, origin });
    const other = createAccessTokens(elsewhere);
    const foreign = await transaction((tx) => other.issueToken(tx, { name: "y", scopes: ["admin"], expires }));
    await expect(other.verifyToken(foreign.token)).resolves.toBeDefined();
    await expect(same.verifyToken(foreign.token)).rejects.toMatchObject({ code: "not-signed-in" });
    await expect(identity.verifyToken(token)).resolves.toBeDefined();
  });
});
