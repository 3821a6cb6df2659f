import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Fail } from "../errors/fail.tsx";
import { forgetForm } from "../forms/read-form.ts";
import type { PageEnv } from "../page-env.ts";

export interface Standing<Env extends PageEnv> {
  /** The whole pattern that the routes stand at, with the language. */
  at: string;
  routes: Hono<Env>;
  /** Prepares a request for them. */
  middleware: MiddlewareHandler<Env>;
  fail: Fail;
}

export interface AppBehind {
  /** Undefined where it has no route for the request, or its routes say that there is nothing. */
  answer(c: Context<PageEnv>): Promise<Response | undefined>;
  routes: Hono["routes"];
}

/** What comes along with a request: as the site's app knows it, and whether it goes back there. */
interface Handed {
  site: Context<PageEnv>;
  goesBack: boolean;
}

/** Routes that come when the site's app answers already, which then takes no more: an app of their own, behind it. */
export function appBehind<Env extends PageEnv>({ at, routes, middleware, fail }: Standing<Env>): AppBehind {
  const app = new Hono<{ Bindings: Handed; Variables: PageEnv["Variables"] }>();
  const prepare: MiddlewareHandler = async (c, next) => {
    const { requestId, uploads } = (c.env as Handed).site.var;
    c.set("requestId", requestId);
    if (uploads !== undefined) c.set("uploads", uploads);
    try {
      return await (middleware as MiddlewareHandler)(c, next);
    } finally {
      await forgetForm(c);
    }
  };
  app.route(at, new Hono<Env>().use(prepare).route("/", routes));
  app.onError((error, c) => fail(error, c));
  app.notFound((c) => {
    c.env.goesBack = true;
    // Whoever draws the page that says so need not ask again who looks.
    const viewer = c.get("viewer");
    if (viewer !== undefined) c.env.site.set("viewer", viewer);
    return c.body(null, 404);
  });
  return {
    routes: app.routes,
    async answer(c) {
      const [handlers] = app.router.match(c.req.method === "HEAD" ? "GET" : c.req.method, c.req.path);
      // The first one prepares, and is for all.
      if (handlers.length < 2) return undefined;
      const handed: Handed = { site: c, goesBack: false };
      const answer = await app.fetch(c.req.raw, Object.assign(handed, c.env));
      return handed.goesBack ? undefined : answer;
    },
  };
}
