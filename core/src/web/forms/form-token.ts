import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export const tokenField = "nri_token";
/** For what a script sends that is no form. */
export const tokenHeader = "x-nri-token";

/** Goes into each form that is shown to somebody who signed in: proves that the form is of this session, and tells it from every other. */
export function newFormToken(csrf: string): string {
  const nonce = randomBytes(12).toString("base64url");
  return `${nonce}.${sign(csrf, nonce)}`;
}

/** The part that tells the form from every other; undefined when the token is not of this session. */
export function readFormToken(csrf: string, token: string): string | undefined {
  const [nonce = "", signature = "", ...more] = token.split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(csrf, nonce))];
  const fits = more.length === 0 && nonce !== "" && given.length === right.length && timingSafeEqual(given, right);
  return fits ? nonce : undefined;
}

function sign(csrf: string, nonce: string): string {
  return createHmac("sha256", csrf).update(`form ${nonce}`).digest("base64url").slice(0, 27);
}
