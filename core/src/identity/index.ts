/** identity: who this node is (actors, keys, master key), who may use its API (tokens), and who works on it (people, sessions, roles). */
/** identity: who this node is (actors, keys, master key, the initiative's profile) and who may use its API (tokens). */
/** identity: who this node is (actors, keys, master key) who may use its API (tokens), and mail to people. */
export {
  type AccessToken,
  type AccessTokens,
  type NewToken,
  type TokenScope,
  tokenScopes,
} from "./access-token.ts";
export type { LocalActor } from "./actor.ts";
export {
  type CheckedToken,
  type Credentials,
  createCredentials,
  credentialKeysPath,
  type ReadToken,
} from "./credentials/index.ts";
export { type DerivedKeyPurpose, deriveKey, toAgeIdentity } from "./derive-key.ts";
export {
  createIdentity,
  type Identity,
  type PublicKeys,
  type Signer,
  type SigningKey,
} from "./identity.ts";
export {
  createMail,
  isMailAddress,
  type Mail,
  type MailAccepted,
  type MailDoor,
  type MailFigures,
  type MailReason,
  type MailRecord,
  type MailSettings,
  type MailState,
  type MailStep,
  type MailTrial,
  type NewMail,
  type NewMailSettings,
  parseMailbox,
  parseMailUrl,
  type ShownMailSettings,
} from "./mail/index.ts";
export { createMasterKey, type MasterKey, readMasterKey } from "./master-key.ts";
export { fromBase58Btc, fromMultikey, toBase58Btc, toMultikey } from "./multikey.ts";
export { createPeople, type People } from "./people/create-people.ts";
export type { Invitation } from "./people/invitations.ts";
export type { Passkey } from "./people/passkeys.ts";
export type { By, Person, SessionOf, SignedIn } from "./people/person.ts";
export { isRole, type Role, roleNames, scopesOf } from "./people/roles.ts";
export type { Session } from "./people/sessions.ts";
export type { Link } from "./people/setup.ts";
export type { SignInAnswer } from "./people/sign-in.ts";
export {
  type CurrentProfile,
  type InitiativeProfile,
  type Logo,
  type LogoType,
  logoPath,
  openProfile,
  type Profile,
  type ProfilePatch,
  type ProfileProblem,
  type ProfileRules,
} from "./profile/index.ts";
export { parseRecoveryFile, parseRecoveryKey, type Recovery, toRecoveryFile } from "./recovery-file.ts";
