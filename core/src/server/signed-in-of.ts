import type { Context } from "hono";
import { type People, scopesOf } from "../identity/index.ts";
import { becomes } from "../store/index.ts";
import { type SignedIn, sessionCookie } from "../web/index.ts";

/** Who signed in with the browser that asks; what is done for the request is done on their account from then on. */
export function signedInOf(people: People, origin: string): (c: Context) => Promise<SignedIn | undefined> {
  const cookie = sessionCookie(origin);
  return async (c) => {
    const token = cookie.read(c);
    const found = token === undefined ? undefined : await people.findSession(token);
    if (found === undefined) return undefined;
    const { id, name, role } = found.person;
    const scopes = scopesOf(role);
    becomes({ kind: "person", id, scopes });
    return { viewer: { kind: "person", id, name, role, scopes }, session: found.session, csrf: found.csrf };
  };
}
