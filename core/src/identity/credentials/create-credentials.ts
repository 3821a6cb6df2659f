import { generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { CompactSign, calculateJwkThumbprint } from "jose";
import type { Tx } from "../../jobs/index.ts";
import { type JsonObject, Refusal } from "../../kit/index.ts";
import { type Db, recordAudit } from "../../store/index.ts";
import { actorId } from "../actor.ts";
import type { MasterKey } from "../master-key.ts";
import { openPrivateKey, sealPrivateKey } from "../seal-private-key.ts";
import { type CheckedToken, checkToken, type ReadToken, readToken } from "./check-token.ts";
import {
  addCredentialKey,
  type CredentialKeyRow,
  findCredentialKey,
  findSigningKey,
  getSealedCredentialKey,
  listCredentialKeys,
  replaceCredentialKey,
  sealLabel,
} from "./credential-key-store.ts";

/** What this site signs for years: certificates and the like, as compact JWS by a key of their own (ADR 0016). */
export interface Credentials {
  /** Who signs: the initiative's actor, `iss` of every token. */
  readonly issuer: string;
  /**
   * Signs claims as this site; makes the key when there is none yet. `iss` is this site, or one of its former addresses where the
   * claims name it; any other is refused. `typ` of the header is `JWT` unless told.
   */
  sign(tx: Tx, claims: JsonObject, typ?: "JWT" | "vc+jwt"): Promise<string>;
  /** Without `jwk`: whether a key of this site made it, now or earlier. With `jwk`: whether that key did. Fetches nothing. */
  verify(jws: string, jwk?: JsonObject): Promise<CheckedToken>;
  /** What it says, with nothing proved. */
  read(jws: string): ReadToken | undefined;
  /** Every public key there ever was, newest first, each with its address as `kid`. */
  keys(): Promise<JsonObject[]>;
  findKey(thumbprint: string): Promise<JsonObject | undefined>;
  /** A new key signs from now on; what older ones signed stays verifiable, and they can sign nothing more. */
  rotate(tx: Tx): Promise<void>;
}

interface Deps {
  db: Db;
  masterKey: MasterKey;
  origin: string;
  /** Origins that this node had before. */
  former: readonly string[];
  initiative: string;
}

export const credentialKeysPath = "/credentials/keys";
// OB 3.0 section "Create the JOSE Header": alg, kid and typ, and nothing else.
const algorithm = "EdDSA";
const generate = promisify(generateKeyPair);

export function createCredentials({ db, masterKey, origin, former, initiative }: Deps): Credentials {
  const issuer = actorId(origin, initiative);
  const originOfIssuer = new Map([origin, ...former].map((one) => [actorId(one, initiative), one]));
  const opened = new Map<string, KeyObject>();

  const open = async (from: Db, row: CredentialKeyRow) => {
    const known = opened.get(row.thumbprint);
    if (known !== undefined) return known;
    const sealed = await getSealedCredentialKey(from, row.generation);
    const key = await openPrivateKey(sealed, sealLabel(row.generation), masterKey);
    opened.clear();
    opened.set(row.thumbprint, key);
    return key;
  };

  const make = async (tx: Tx, generation: number): Promise<CredentialKeyRow> => {
    const { publicKey, privateKey } = await generate("ed25519");
    const { kty, crv, x } = publicKey.export({ format: "jwk" });
    const jwk = { kty: String(kty), crv: String(crv), x: String(x) };
    const row = {
      thumbprint: await calculateJwkThumbprint(jwk),
      generation,
      jwk: JSON.stringify(jwk),
      created_at: tx.now,
      replaced_at: null,
    };
    const added = await addCredentialKey(
      tx.db,
      row,
      await sealPrivateKey(privateKey, sealLabel(generation), masterKey),
    );
    if (added) {
      await recordAudit(tx, { verb: "credential-key.made", object: issuer, details: { generation } });
      return row;
    }
    const other = await findSigningKey(tx.db);
    if (other === undefined) throw new Error("no key signs credentials");
    return other;
  };

  const toJwk = (row: CredentialKeyRow, at = origin): JsonObject => ({
    ...JSON.parse(row.jwk),
    kid: `${at}${credentialKeysPath}/${row.thumbprint}`,
    use: "sig",
    alg: algorithm,
  });

  return {
    issuer,
    read: readToken,

    async sign(tx, claims, typ = "JWT") {
      const iss = claims["iss"] ?? issuer;
      const at = typeof iss === "string" ? originOfIssuer.get(iss) : undefined;
      if (at === undefined) throw new Refusal("not-allowed", { message: "This site signs in its own name only." });
      const row = (await findSigningKey(tx.db)) ?? (await make(tx, 1));
      const payload = new TextEncoder().encode(JSON.stringify({ ...claims, iss }));
      return new CompactSign(payload)
        .setProtectedHeader({ alg: algorithm, kid: `${at}${credentialKeysPath}/${row.thumbprint}`, typ })
        .sign(await open(tx.db, row));
    },

    async verify(jws, jwk) {
      if (jwk !== undefined) return checkToken(jws, jwk);
      const kid = readToken(jws)?.header["kid"];
      const thumbprint = typeof kid === "string" ? kid.slice(kid.lastIndexOf("/") + 1) : "";
      const row = await findCredentialKey(db, thumbprint);
      return checkToken(jws, row && toJwk(row));
    },

    keys: async () => (await listCredentialKeys(db)).map((row) => toJwk(row)),

    async findKey(thumbprint) {
      const row = await findCredentialKey(db, thumbprint);
      return row && toJwk(row);
    },

    async rotate(tx) {
      const current = await findSigningKey(tx.db);
      // Nothing was ever signed: the first signature makes the first key.
      if (current === undefined) return;
      await replaceCredentialKey(tx.db, current.generation, tx.now);
      await make(tx, current.generation + 1);
    },
  };
}
