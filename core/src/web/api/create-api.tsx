import { Hono, type MiddlewareHandler } from "hono";
import { publicViewer, type Viewer } from "../../content/types/index.ts";
import { derived, Refusal } from "../../kit/index.ts";
import { deliver } from "../http/deliver.ts";
import type { Site } from "../site.ts";
import type { Web } from "../web.ts";
import { ApiDocs } from "./api-docs.tsx";
import type { ApiEnv } from "./api-env.ts";
import { describeApi } from "./describe-api.ts";

export interface ApiDeps {
  web: Pick<Web, "fail" | "draw">;
  site(): Site;
  /** Who holds this bearer token; undefined when nobody does. */
  verify(token: string, requestId?: string): Promise<Viewer | undefined>;
}

export interface Api {
  /** `/api/v1/…`, `/api/openapi.json`, `/api/docs`: mount it at `/`. */
  readonly app: Hono<ApiEnv>;
  /** `api.mount("/events", () => routes)` answers under `/api/v1/events`; the routes are asked for by the first request. */
  mount(at: string, load: () => Hono<ApiEnv> | Promise<Hono<ApiEnv>>): void;
}

const base = "/api/v1";

export function createApi({ web, site, verify }: ApiDeps): Api {
  const app = new Hono<ApiEnv>();
  const mounted: { at: string; load(): Promise<Hono<ApiEnv>> }[] = [];
  const describe = derived(site, async (now) => {
    const loaded = await Promise.all(mounted.map(async ({ at, load }) => ({ at, routes: await load() })));
    return describeApi({ site: now, base, mounted: loaded });
  });

  app.use("/api/*", cors);
  app.use("/api/*", async (c, next) => {
    c.set("site", site());
    c.set("viewer", await viewerOf(c.req.header("authorization"), (token) => verify(token, c.get("requestId"))));
    await next();
  });
  app.get("/api", (c) => c.redirect("/api/docs"));
  app.get("/api/openapi.json", async (c) =>
    deliver(c, { body: await describe(), type: "application/json; charset=utf-8" }),
  );
  app.get("/api/docs", async (c) => {
    const document = JSON.parse(await describe());
    return web.draw(c, (words) => ({ title: words("api.title"), body: <ApiDocs document={document} /> }));
  });
  app.onError((error, c) => web.fail(error, c));

  return {
    app,
    mount(at, load) {
      let routes: Promise<Hono<ApiEnv>> | undefined;
      let answering: Promise<Hono<Inner>> | undefined;
      const loadOnce = () => {
        routes ??= Promise.resolve(load());
        return routes;
      };
      mounted.push({ at, load: loadOnce });
      app.all(`${base}${at}/*`, async (c) => {
        answering ??= loadOnce().then((loaded) => answerWith(base + at, loaded, web.fail));
        return (await answering).fetch(c.req.raw, Object.assign({ outer: c.var }, c.env));
      });
    },
  };
}

interface Inner extends ApiEnv {
  Bindings: { outer: ApiEnv["Variables"] };
}

/** An app of its own, since one that has answered takes no more routes; it knows what the outer one found out of the request. */
function answerWith(at: string, routes: Hono<ApiEnv>, fail: Web["fail"]): Hono<Inner> {
  const app = new Hono<Inner>();
  app.use(async (c, next) => {
    const { viewer, site, requestId } = c.env.outer;
    c.set("viewer", viewer);
    c.set("site", site);
    c.set("requestId", requestId);
    await next();
  });
  app.route(at, routes);
  app.notFound((c) => fail.notFound(c));
  app.onError((error, c) => fail(error, c));
  return app;
}

async function viewerOf(header: string | undefined, verify: ApiDeps["verify"]): Promise<Viewer> {
  if (header === undefined) return publicViewer;
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(header) ?? [];
  // What is no token at all is refused, and counted, like a false one.
  const viewer = await verify(token ?? "");
  if (viewer === undefined) throw new Refusal("not-signed-in");
  return viewer;
}

/** Any site may read: tokens travel in a header, never in a cookie, so nothing is sent that the caller does not hold. */
const cors: MiddlewareHandler = async (c, next) => {
  const reads = /^(GET|HEAD|OPTIONS)$/.test(c.req.method);
  if (c.req.method === "OPTIONS") {
    return c.body(null, 204, {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "authorization, if-none-match",
      "access-control-max-age": "86400",
    });
  }
  await next();
  if (reads) {
    c.res.headers.set("access-control-allow-origin", "*");
    c.res.headers.set("access-control-expose-headers", "etag, retry-after, x-request-id");
    c.res.headers.set("cross-origin-resource-policy", "cross-origin");
  }
  c.res.headers.append("vary", "authorization");
  if (c.res.status === 401) c.res.headers.set("www-authenticate", 'Bearer realm="api"');
  return undefined;
};
