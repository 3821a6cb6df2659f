import type { CheckedToken, Credentials, ReadToken } from "../identity/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { AnyTx } from "./plugin-tx.ts";

/**
 * Signs what must be provable for years, such as certificates: compact JWS by a key of this site that signs nothing else. Its public
 * part stays at `{origin}/credentials/keys/{thumbprint}` for ever, through rotation and under a former domain (ADR 0016). For what
 * the network believes for a moment there is `ctx.federation.sign`.
 */
export interface CredentialsDoor {
  /** Who signs: the initiative's actor, `iss` of every token. */
  readonly issuer: Credentials["issuer"];
  /**
   * `iss` is this site, or a former address of it where the claims name it; any other is refused. `typ` stands in the header: `JWT`
   * unless told, as Open Badges 3.0 wants it; `vc+jwt` for any other verifiable credential (VC-JOSE-COSE, 3.1.1).
   */
  sign(tx: AnyTx, claims: JsonObject, typ?: "JWT" | "vc+jwt"): Promise<string>;
  /** Without `jwk`: whether a key of this site made it, now or earlier. With `jwk`: whether that key did. Fetches nothing. */
  verify(jws: string, jwk?: JsonObject): Promise<CheckedToken>;
  /** What it says, with nothing proved. */
  read(jws: string): ReadToken | undefined;
}

export type { CheckedToken, ReadToken };
