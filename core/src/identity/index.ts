/** identity: who this node is (actors, keys, master key) and who may use its API (tokens). */
export {
  type AccessToken,
  type AccessTokens,
  type NewToken,
  type TokenScope,
  tokenScopes,
} from "./access-token.ts";
export type { LocalActor } from "./actor.ts";
export { type DerivedKeyPurpose, deriveKey, toAgeIdentity } from "./derive-key.ts";
export {
  createIdentity,
  type Identity,
  type PublicKeys,
  type Signer,
  type SigningKey,
} from "./identity.ts";
export { createMasterKey, type MasterKey, readMasterKey } from "./master-key.ts";
export { fromBase58Btc, fromMultikey, toBase58Btc, toMultikey } from "./multikey.ts";
export { parseRecoveryFile, parseRecoveryKey, type Recovery, toRecoveryFile } from "./recovery-file.ts";
