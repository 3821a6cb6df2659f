import type { Hono, MiddlewareHandler } from "hono";
import type { PageEnv } from "../page-env.ts";
import { type AppBehind, appBehind, type Standing } from "./app-behind.ts";
import type { InTime } from "./in-time.ts";

interface LaterDeps<Env extends PageEnv> extends Omit<Standing<Env>, "routes"> {
  contributor: string;
  load(): Promise<Hono<Env>>;
  inTime: InTime;
}

export interface LaterPages {
  /** Stands in the site's app where they will be: everything that they do not answer is left to whoever stands there, too. */
  answer: MiddlewareHandler<PageEnv>;
  /** Loads them when nobody asked for one yet. */
  routes(): Promise<Hono["routes"]>;
}

/** Pages of which nothing is loaded or made before the first request for one; two at once make them once. */
export function laterPages<Env extends PageEnv>({ contributor, load, inTime, ...place }: LaterDeps<Env>): LaterPages {
  let opening: Promise<AppBehind> | undefined;
  const open = () => {
    opening ??= load().then((routes) => appBehind({ ...place, routes }));
    return opening;
  };
  return {
    async answer(c, next) {
      // Loading has the time of a page, and so has the page.
      await inTime({ contributor, method: c.req.method }, async () => void (await open()));
      const answer = await (await open()).answer(c);
      return answer ?? next();
    },
    routes: async () => (await open()).routes,
  };
}
