import type { KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { Tx } from "../jobs/index.ts";
import { type Clock, type Ids, Refusal } from "../kit/index.ts";
import { type Db, recordAudit } from "../store/index.ts";
import { type AccessTokenRow, addToken, findToken, selectTokens, setRevoked } from "./token-store.ts";

export const tokenScopes = [
  "read",
  "events:write",
  "outputs:write",
  "experts:read",
  "experts:write",
  "directory:write",
  "deliveries:read",
  "deliveries:write",
  "metrics:read",
  "moderation:write",
  "admin",
] as const;
export type TokenScope = (typeof tokenScopes)[number];

export interface NewToken {
  name: string;
  scopes: readonly TokenScope[];
  /** When it ends, in milliseconds. */
  expires: number;
}

/** An API token as it is kept: never the token itself. */
export interface AccessToken extends NewToken {
  id: string;
  created: number;
  revoked: number | undefined;
}

export interface AccessTokens {
  /** `token` is the JWT; it is not kept and cannot be shown again. */
  issueToken(tx: Tx, token: NewToken): Promise<AccessToken & { token: string }>;
  /** Refuses with `not-signed-in` whatever is forged, for another node, over, revoked or unknown. */
  verifyToken(jwt: string): Promise<AccessToken>;
  revokeToken(tx: Tx, id: string): Promise<void>;
  listTokens(): Promise<AccessToken[]>;
}

interface Deps {
  db: Db;
  clock: Clock;
  ids: Ids;
  origin: string;
  /** The node's own key, which signs nothing but tokens. */
  nodeKey(db: Db): Promise<{ privateKey: KeyObject; publicKey: KeyObject }>;
}

// Fixed on both sides: the header's own claim about its algorithm decides nothing.
const algorithm = "EdDSA";
const tokenType = "nri-access+jwt";

export function createAccessTokens({ db, clock, ids, origin, nodeKey }: Deps): AccessTokens {
  return {
    async issueToken(tx, { name, scopes, expires }) {
      if (name.trim() === "") throw invalid("name", "Say what the token is for.");
      if (scopes.length === 0) throw invalid("scopes", `Name at least one of: ${tokenScopes.join(", ")}.`);
      if (!(expires > tx.now)) throw invalid("expires", "The token must end in the future.");
      const row = {
        id: ids.ulid(),
        name: name.trim(),
        scopes: JSON.stringify([...new Set(scopes)]),
        created_at: tx.now,
        expires_at: Math.floor(expires / 1000) * 1000,
        revoked_at: null,
      };
      const { privateKey } = await nodeKey(tx.db);
      const token = await new SignJWT({ scope: scopes.join(" ") })
        .setProtectedHeader({ alg: algorithm, typ: tokenType })
        .setIssuer(origin)
        .setAudience(origin)
        .setJti(row.id)
        .setIssuedAt(Math.floor(tx.now / 1000))
        .setExpirationTime(row.expires_at / 1000)
        .sign(privateKey);
      await addToken(tx.db, row);
      await recordAudit(tx, {
        verb: "token.issued",
        object: row.id,
        details: { scopes: [...new Set(scopes)], expires: row.expires_at },
      });
      return { ...toAccessToken(row), token };
    },

    async verifyToken(jwt) {
      const { publicKey } = await nodeKey(db);
      const verified = await jwtVerify(jwt, publicKey, {
        algorithms: [algorithm],
        typ: tokenType,
        issuer: origin,
        audience: origin,
        requiredClaims: ["exp", "jti"],
        currentDate: new Date(clock.now()),
      }).catch((cause: unknown) => {
        throw new Refusal("not-signed-in", { cause });
      });
      const row = await findToken(db, verified.payload.jti ?? "");
      if (!row || row.revoked_at !== null || row.expires_at <= clock.now()) throw new Refusal("not-signed-in");
      return toAccessToken(row);
    },

    async revokeToken(tx, id) {
      if (!(await findToken(tx.db, id)))
        throw new Refusal("not-found", { message: `There is no token with the id ${id}.` });
      await setRevoked(tx.db, id, tx.now);
      await recordAudit(tx, { verb: "token.revoked", object: id });
    },

    listTokens: async () => (await selectTokens(db)).map(toAccessToken),
  };
}

function toAccessToken(row: AccessTokenRow): AccessToken {
  const scopes: unknown = JSON.parse(row.scopes);
  return {
    id: row.id,
    name: row.name,
    scopes: tokenScopes.filter((scope) => Array.isArray(scopes) && scopes.includes(scope)),
    expires: row.expires_at,
    created: row.created_at,
    revoked: row.revoked_at ?? undefined,
  };
}

function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", { message, problems: [{ path, message }] });
}
