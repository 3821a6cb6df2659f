import type { Context, MiddlewareHandler } from "hono";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { publicViewer, type Viewer } from "../content/types/index.ts";
import { type Clock, createIds, derived, type Log } from "../kit/index.ts";
import { type AssetStore, createAssetStore } from "./assets/asset-store.ts";
import { enhance } from "./assets/enhance.ts";
import { enhanceConsole } from "./assets/enhance-console.ts";
import { enhancePasskeys } from "./assets/enhance-passkeys.ts";
import { createFail, type Fail } from "./errors/fail.tsx";
import { createFormats, type Formats } from "./format/formats.ts";
import { createIntlCache } from "./format/intl-cache.ts";
import { createFormGuard, type FormGuardOptions } from "./forms/form-guard.ts";
import { forgetForm } from "./forms/read-form.ts";
import { createInTime } from "./http/in-time.ts";
import { type LaterPages, laterPages } from "./http/later-pages.ts";
import { contentPolicy, headersForAll, securityHeaders } from "./http/security-headers.ts";
import { isLanguage, type Language, languages } from "./language/languages.ts";
import { negotiateLanguage } from "./language/negotiate-language.ts";
import type { PageProps } from "./layout/document.tsx";
import type { MessagesByContributor } from "./messages/catalogue.ts";
import { createTranslators, type Translate } from "./messages/translate.ts";
import { webMessages } from "./messages/web-messages.ts";
import type { SlotOnPage, TodayOnPage } from "./on-page.ts";
import type { ConsoleEnv, PageEnv } from "./page-env.ts";
import { createPages } from "./pages.tsx";
import type { SignedIn } from "./person.ts";
import { inPlace, menuParts, type NavItem, type Site } from "./site.ts";
import { consoleStyle } from "./style/console.ts";
import { createStylesheet, minify } from "./style/stylesheet.ts";
import type { TodayParts } from "./today.ts";

export interface WebDeps {
  /** As it is now: what is worked out from it follows each change. */
  site(): Site;
  /** In their order; at most six are shown in the main menu. */
  nav: readonly NavItem[];
  /** Of every contributor, by its id. */
  messages: MessagesByContributor;
  log: Log;
  clock: Clock;
  /** Who signed in, from the session that the request carries; nobody where this is left out. */
  signedInOf?(c: Context): Promise<SignedIn | undefined>;
  /** Who is looking, when nobody signed in; the public where this is left out. */
  viewerOf?(c: Context): Viewer | Promise<Viewer>;
  /** The signature of public forms, and how often they may be sent; a random key and the usual limits where left out. */
  forms?: Pick<FormGuardOptions, "key" | "limits">;
  /** Where files lie while the form that they came with is answered; the machine's folder for such things where left out. */
  uploads?: string;
  /** Milliseconds that a page may take. */
  pageLimit?: number;
  /** Who is at the other end; nobody is told apart where this is left out. */
  addressOf?(c: Context): string;
  /** What plugins put into a slot of a page. */
  slotOf?(name: string, request: SlotOnPage): Promise<Child[]>;
  /** What plugins have for the console's first page. */
  todayOf?(request: TodayOnPage): Promise<TodayParts>;
}

/** What the server knows of the request: the id that it has in the log. */
function givenId(c: Context): string | undefined {
  const bindings: unknown = c.env;
  if (typeof bindings !== "object" || bindings === null || !("requestId" in bindings)) return undefined;
  return typeof bindings.requestId === "string" ? bindings.requestId : undefined;
}

export interface Web {
  /** `/`, `/assets/*`, `/{lang}/…`, error pages and security headers: the node's outermost app; mount the rest on it. */
  readonly app: Hono<PageEnv>;
  /** What `app` sets on every answer, for the one door that is not in it. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Mounts the pages of a contributor after the language: `web.mount("/events", routes, "events")`; a function is asked for them by the first request. */
  mount(at: string, routes: NowOrLater<PageEnv>, contributor: string): void;
  /** The same in the console: `/{lang}/console/events`. */
  mountConsole(at: string, routes: NowOrLater<ConsoleEnv>, contributor: string): void;
  /** Every route that there is, also of pages that nobody asked for yet: they are loaded for it. */
  routes(): Promise<Hono["routes"]>;
  /** Answers a thrown error with a page, with problem+json or with a line of text, as the client reads. */
  readonly fail: Fail;
  /** A page that no contributor owns, in the language of the request: an error, the API's documentation. */
  draw(c: Context, make: (words: Translate) => PageProps): Promise<Response>;
  translate(lang: Language, contributor: string): Promise<Translate>;
  formats(lang: Language): Formats;
  /** The language a request without one in its path is answered in. */
  negotiate(c: Context): Language;
}

type NowOrLater<Env extends PageEnv> = Hono<Env> | (() => Promise<Hono<Env>>);

export function createWeb({ site, nav, messages, log, clock, forms, ...given }: WebDeps): Web {
  const intl = createIntlCache();
  const formats = new Map<Language, Formats>();
  const translators = createTranslators({
    messages: { ...messages, web: webMessages },
    intl,
    onMissing: (key, contributor) => log.warn({ key, contributor }, "a text is missing in the catalogues"),
  });
  const { origin } = site();
  const sheet = derived(() => site().accent, createStylesheet);
  const assets: AssetStore = createAssetStore([
    { name: "enhance.js", type: "text/javascript; charset=utf-8", body: enhance },
    { name: "passkeys.js", type: "text/javascript; charset=utf-8", body: enhancePasskeys },
    { name: "console.js", type: "text/javascript; charset=utf-8", body: `${enhance}\n${enhanceConsole}` },
    { name: "console.css", type: "text/css; charset=utf-8", body: minify(consoleStyle) },
  ]);
  const ids = createIds(clock);

  const web: Pick<Web, "translate" | "formats" | "negotiate"> = {
    translate: translators.get,
    formats(lang) {
      const known = formats.get(lang) ?? createFormats(lang, intl);
      formats.set(lang, known);
      return known;
    },
    negotiate(c) {
      const first = c.req.path.split("/")[1] ?? "";
      const offered = site().languages;
      const inPath = offered.find((lang) => lang === first);
      return inPath ?? negotiateLanguage(c.req.header("accept-language"), offered);
    },
  };
  const inTime = createInTime(log, given.pageLimit);
  const pages = createPages({
    ...web,
    site,
    nav: [
      ...inPlace(nav, "main").slice(0, 6),
      ...inPlace(nav, "search"),
      ...inPlace(nav, "foot"),
      ...menuParts(nav).flatMap(({ items }) => items),
    ],
    sheet,
    script: assets.path("enhance.js"),
    scriptAt: assets.path,
    console: { style: assets.path("console.css"), script: assets.path("console.js") },
    clock,
    signedInOf: given.signedInOf ?? (() => Promise.resolve(undefined)),
    viewerOf: given.viewerOf ?? (() => publicViewer),
    slotOf: given.slotOf ?? (() => Promise.resolve([])),
    todayOf: given.todayOf ?? (() => Promise.resolve({ tasks: [], figures: [], steps: [] })),
    guard: createFormGuard({ clock, ...forms }),
    addressOf: given.addressOf ?? (() => "unknown"),
    inTime,
  });
  const fail = createFail({ log, pages });

  const app = new Hono<PageEnv>();
  app.use(async (c, next) => {
    c.set("requestId", givenId(c) ?? ids.ulid());
    if (given.uploads !== undefined) c.set("uploads", given.uploads);
    await next();
    await forgetForm(c);
    c.res.headers.set("x-request-id", c.var.requestId);
  });
  app.use(securityHeaders({ origin, policy: () => contentPolicy(sheet().source) }));
  app.route("/", assets.app);
  app.get("/", (c) => {
    c.header("vary", "accept-language");
    return c.redirect(`/${negotiateLanguage(c.req.header("accept-language"), site().languages)}/`);
  });
  const prefix = `/:lang{(?:${languages.join("|")})}`;
  app.use(`${prefix}/*`, otherLanguage(site));
  app.get("/console", (c) => c.redirect(`/${web.negotiate(c)}/console`));
  app.get(prefix, (c) => c.redirect(`/${c.req.param("lang")}/`, 301));
  app.notFound((c) => fail.notFound(c));
  app.onError((error, c) => fail(error, c));

  const later: LaterPages[] = [];
  const stand = <Env extends PageEnv>({ at, path, routes, contributor, middleware }: Standing<Env>) => {
    if (typeof routes === "function") {
      const pages = laterPages({ at: path, contributor, load: routes, middleware, fail, inTime });
      later.push(pages);
      app.use(`${path}/*`, pages.answer);
      return;
    }
    const scoped = new Hono<Env>();
    useFor(scoped, { at, routes, middleware });
    scoped.route("/", routes);
    app.route(path, scoped);
  };

  return {
    ...web,
    app,
    headers: headersForAll(origin),
    fail,
    async draw(c, make) {
      const view = await pages.view(c, "web", publicViewer);
      return pages.draw(c, view, make(view.words));
    },
    mount: (at, routes, contributor) =>
      stand({ at, path: prefix + at, routes, contributor, middleware: pages.middleware(contributor) }),
    mountConsole: (at, routes, contributor) =>
      stand({
        ...{ at, path: `${prefix}/console${at === "/" ? "" : at}`, routes, contributor },
        middleware: pages.consoleMiddleware(contributor),
      }),
    async routes() {
      const loaded = await Promise.all(later.map((one) => one.routes()));
      return [...app.routes, ...loaded.flat()];
    },
  };
}

interface Standing<Env extends PageEnv> {
  at: string;
  /** The same with the language, and the console before it. */
  path: string;
  routes: NowOrLater<Env>;
  contributor: string;
  middleware: MiddlewareHandler<Env>;
}

/** What has no place of its own prepares its own pages only, and not again those of everybody else. */
function useFor<Env extends PageEnv>(
  scoped: Hono<Env>,
  { at, routes, middleware }: { at: string; routes: Hono<Env>; middleware: MiddlewareHandler<Env> },
) {
  const paths = at === "/" ? new Set(routes.routes.map(({ path }) => path)) : ["*"];
  for (const path of paths) scoped.use(path, middleware);
}

/** A language that this site does not offer leads to the same page in one that it does: the offer may have changed. */
function otherLanguage(site: () => Site): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const asked = c.req.path.split("/")[1] ?? "";
    const { languages: offered } = site();
    if (!isLanguage(asked) || offered.includes(asked)) return next();
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return c.notFound();
    const { pathname, search } = new URL(c.req.url);
    const lang = negotiateLanguage(c.req.header("accept-language"), offered);
    c.header("vary", "accept-language");
    return c.redirect(`/${lang}${pathname.slice(asked.length + 1)}${search}`);
  };
}
