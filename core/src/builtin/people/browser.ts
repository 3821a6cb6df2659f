import type { Context } from "hono";
import { type PageEnv, type SessionCookie, sessionCookie } from "../../web/index.ts";
import type { PeopleCtx } from "./people-ctx.ts";

/** What the browser keeps: the session, and for a quarter of an hour that it was this one that asked to sign in. */
export interface Browser {
  session: SessionCookie;
  attempt: SessionCookie;
  /** Begins the session in this browser, whatever it had before, and goes on to where somebody wanted to go. */
  enter(c: Context<PageEnv>, signedIn: { token: string; next?: string }): Promise<Response>;
}

export function browserOf(ctx: PeopleCtx): Browser {
  const { origin } = ctx.site;
  const session = sessionCookie(origin);
  const attempt = sessionCookie(origin, { name: "attempt", maxAge: 15 * 60 });
  return {
    session,
    attempt,
    async enter(c, { token, next = "/console" }) {
      const before = c.var.signedIn;
      if (before) {
        const { session: id, viewer } = before;
        await ctx.transaction((tx) => ctx.people.endSession(tx, { person: viewer.id, session: id }));
      }
      session.set(c, token);
      attempt.clear(c);
      return c.redirect(c.var.view.url(next), 303);
    },
  };
}

export function agentOf(c: Context): string {
  return c.req.header("user-agent") ?? "";
}
