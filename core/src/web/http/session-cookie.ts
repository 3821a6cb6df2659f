import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** What the browser keeps of a session: only over https, only for this very host, and no script can read it. */
export interface SessionCookie {
  read(c: Context): string | undefined;
  set(c: Context, token: string): void;
  clear(c: Context): void;
}

const ninetyDays = 90 * 24 * 60 * 60;

/** `name` tells apart what is kept for a while of signing in from the session itself. */
export function sessionCookie(origin: string, { name = "session", maxAge = ninetyDays } = {}): SessionCookie {
  const { protocol, port } = new URL(origin);
  const secure = protocol === "https:";
  // Of http, which only localhost has: browsers give a cookie of one port to all ports.
  const key = secure ? `__Host-nri-${name}` : `nri-${name}-${port}`;
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  return {
    read: (c) => getCookie(c, key),
    set: (c, token) => setCookie(c, key, token, { ...options, maxAge }),
    clear: (c) => {
      deleteCookie(c, key, options);
    },
  };
}
