import { Hono, type MiddlewareHandler } from "hono";
import type { Viewer } from "../../content/types/index.ts";
import type { Fail } from "../errors/fail.tsx";
import { forgetForm } from "../forms/read-form.ts";
import type { PageEnv } from "../page-env.ts";
import type { InTime } from "./in-time.ts";

interface LaterDeps<Env extends PageEnv> {
  /** The whole pattern that they stand at, with the language. */
  at: string;
  contributor: string;
  load(): Promise<Hono<Env>>;
  middleware: MiddlewareHandler<Env>;
  fail: Fail;
  inTime: InTime;
}

export interface LaterPages {
  /** Answers what they have a route for; everything else is left to those who stand at the same place. */
  answer: MiddlewareHandler<PageEnv>;
  /** Loads them when nobody asked for one yet. */
  routes(): Promise<Hono["routes"]>;
}

/** Pages of which nothing is loaded or made before the first request for one; two at once make them once. */
export function laterPages<Env extends PageEnv>({ contributor, inTime, ...deps }: LaterDeps<Env>): LaterPages {
  let opening: Promise<Opened> | undefined;
  const open = () => {
    opening ??= openAt(deps);
    return opening;
  };
  return {
    async answer(c, next) {
      let opened: Opened | undefined;
      await inTime({ contributor, method: c.req.method }, async () => {
        opened = await open();
      });
      if (opened?.hasRoute(c.req.method, c.req.path) !== true) return next();
      const outer: Outer = { requestId: c.var.requestId, uploads: c.var.uploads };
      const answer = await opened.app.fetch(c.req.raw, Object.assign({ outer }, c.env));
      if (outer.passed === undefined) return answer;
      c.set("viewer", outer.passed.viewer);
      return next();
    },
    routes: async () => (await open()).app.routes,
  };
}

interface Opened {
  app: Hono<{ Bindings: { outer: Outer } }>;
  hasRoute(method: string, path: string): boolean;
}

/** What the two apps tell each other of one request. */
interface Outer {
  requestId: string;
  uploads: string | undefined;
  /** Who looked, when the pages said that there is nothing. */
  passed?: { viewer: Viewer };
}

/** An app of its own, since one that has answered takes no more routes. */
async function openAt<Env extends PageEnv>({
  at,
  load,
  middleware,
  fail,
}: Pick<LaterDeps<Env>, "at" | "load" | "middleware" | "fail">): Promise<Opened> {
  const routes = await load();
  const app: Opened["app"] = new Hono();
  const prepare: MiddlewareHandler<Env & { Bindings: { outer: Outer } }> = async (c, next) => {
    c.set("requestId", c.env.outer.requestId);
    if (c.env.outer.uploads !== undefined) c.set("uploads", c.env.outer.uploads);
    try {
      return await (middleware as MiddlewareHandler)(c, next);
    } finally {
      await forgetForm(c);
    }
  };
  const scoped = new Hono<Env & { Bindings: { outer: Outer } }>();
  scoped.use(prepare);
  scoped.route("/", routes);
  app.route(at, scoped);
  app.notFound((c) => {
    c.env.outer.passed = { viewer: (c.get("viewer" as never) as Viewer | undefined) ?? { kind: "public" } };
    return c.body(null, 404);
  });
  app.onError((error, c) => fail(error, c));
  return {
    app,
    hasRoute(method, path) {
      const [handlers] = app.router.match(method === "HEAD" ? "GET" : method, path);
      return handlers.some(([[handler]]) => (handler as unknown) !== prepare);
    },
  };
}
