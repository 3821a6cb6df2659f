import type { Context, MiddlewareHandler } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Viewer } from "../content/types/index.ts";
import type { Clock } from "../kit/index.ts";
import type { Formats } from "./format/formats.ts";
import type { FormGuard } from "./forms/form-guard.ts";
import { insistOnPerson } from "./forms/public-form.ts";
import { createPack, deliver } from "./http/deliver.ts";
import { directionOf, type Language } from "./language/languages.ts";
import { Document, type PageProps } from "./layout/document.tsx";
import type { Translate } from "./messages/translate.ts";
import type { PageEnv } from "./page-env.ts";
import type { NavItem, Site } from "./site.ts";
import { type View, ViewProvider } from "./view.tsx";
import type { SlotOnPage } from "./web.ts";

interface PagesDeps {
  site: Site;
  nav: readonly NavItem[];
  css: string;
  script: string;
  clock: Clock;
  translate(lang: Language, contributor: string): Promise<Translate>;
  formats(lang: Language): Formats;
  negotiate(c: Context): Language;
  viewerOf(c: Context): Viewer | Promise<Viewer>;
  slotOf(name: string, request: SlotOnPage): Promise<Child[]>;
  guard: FormGuard;
  addressOf(c: Context): string;
}

export interface Pages {
  /** Fills `c.var` for the routes of one contributor. */
  middleware(contributor: string): MiddlewareHandler<PageEnv>;
  view(c: Context, contributor: string, viewer: Viewer): Promise<View>;
  draw(c: Context, view: View, props: PageProps): Promise<Response>;
}

export function createPages(deps: PagesDeps): Pages {
  const { site, clock } = deps;
  const pack = createPack(200);
  const pages: Pages = {
    middleware: (contributor) => async (c, next) => {
      const known: Viewer | undefined = c.get("viewer");
      const view = await pages.view(c, contributor, known ?? (await deps.viewerOf(c)));
      const { lang, t, viewer } = view;
      c.set("lang", lang);
      c.set("t", t);
      c.set("viewer", viewer);
      c.set("site", site);
      c.set("view", view);
      c.set("page", (props) => pages.draw(c, view, props));
      const draw: SlotOnPage["draw"] = async (owner, piece) => {
        const own = { ...view, t: await deps.translate(lang, owner) };
        const child = await piece(own.t);
        return raw(await (<ViewProvider value={own}>{child}</ViewProvider>).toString());
      };
      c.set("slot", (name, subject) => deps.slotOf(name, { lang, t, viewer, draw, ...(subject && { subject }) }));
      c.set("form", { guard: deps.guard, address: deps.addressOf(c) });
      if (viewer.kind === "public" && !readingMethods.has(c.req.method)) await insistOnPerson(c);
      await next();
    },

    async view(c, contributor, viewer) {
      const lang = deps.negotiate(c);
      const t = await deps.translate(lang, contributor);
      return {
        lang,
        dir: directionOf(lang),
        t,
        words: contributor === "web" ? t : await deps.translate(lang, "web"),
        format: deps.formats(lang),
        site,
        viewer,
        path: pathAfterLanguage(c, lang),
        now: clock.now(),
        ...(viewer.kind === "public" && { stamp: deps.guard.stamp }),
        url: (path) => (elsewhere.test(path) ? path : `/${lang}${path.startsWith("/") ? path : "/"}`),
      };
    },

    async draw(c, view, props) {
      const nav = await Promise.all(
        deps.nav.map(async (item) => {
          const t = await deps.translate(view.lang, item.contributor);
          return { ...item, text: t.told(item.label) };
        }),
      );
      const html = await (
        <ViewProvider value={view}>
          <Document page={props} frame={{ css: deps.css, script: deps.script, nav }} />
        </ViewProvider>
      ).toString();
      const delivery = {
        body: `<!doctype html>${html}`,
        type: "text/html; charset=utf-8",
        status: props.status ?? 200,
        headers: {
          "content-language": view.lang,
          "cache-control": view.viewer.kind === "public" ? "public, no-cache" : "private, no-cache",
        },
      };
      return deliver(c, delivery, view.viewer.kind === "public" ? pack : undefined);
    },
  };
  return pages;
}

const readingMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Addresses that a link may have besides the paths of this site; `//host` and `javascript:` are not among them. */
const elsewhere = /^(https?:\/\/|mailto:|#|\?)/i;

/** `/fr/events?page=2` -> `/events?page=2`; where no language leads, the language's home. */
function pathAfterLanguage(c: Context, lang: Language): string {
  const { pathname, search } = new URL(c.req.url);
  if (pathname === `/${lang}` || pathname === `/${lang}/`) return `/${search}`;
  return pathname.startsWith(`/${lang}/`) ? pathname.slice(lang.length + 1) + search : "/";
}
