/** credentials: what this site signs for years, and the keys by which anybody can check it. */
export type { CheckedToken, ReadToken } from "./check-token.ts";
export { type Credentials, createCredentials, credentialKeysPath } from "./create-credentials.ts";
