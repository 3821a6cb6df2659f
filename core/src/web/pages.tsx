import type { Context, MiddlewareHandler } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { hasScope, type Viewer } from "../content/types/index.ts";
import { type Clock, Refusal } from "../kit/index.ts";
import type { Formats } from "./format/formats.ts";
import type { FormGuard } from "./forms/form-guard.ts";
import { newFormToken } from "./forms/form-token.ts";
import { insistOnPerson } from "./forms/public-form.ts";
import { createPack, deliver } from "./http/deliver.ts";
import type { InTime } from "./http/in-time.ts";
import { contentPolicy } from "./http/security-headers.ts";
import { directionOf, type Language } from "./language/languages.ts";
import { Alone, type AloneProps, alonePolicy } from "./layout/alone.tsx";
import { ConsoleDocument } from "./layout/console-document.tsx";
import { Document, type PageProps } from "./layout/document.tsx";
import type { Translate } from "./messages/translate.ts";
import type { SlotOnPage, TodayOnPage } from "./on-page.ts";
import type { ConsoleEnv, PageEnv } from "./page-env.ts";
import type { SignedIn } from "./person.ts";
import type { NavItem, Site } from "./site.ts";
import type { Stylesheet } from "./style/stylesheet.ts";
import type { TodayParts } from "./today.ts";
import { type View, ViewProvider } from "./view.tsx";

interface PagesDeps {
  site(): Site;
  nav: readonly NavItem[];
  sheet(): Stylesheet;
  script: string;
  clock: Clock;
  translate(lang: Language, contributor: string): Promise<Translate>;
  formats(lang: Language): Formats;
  negotiate(c: Context): Language;
  /** The address of a script by its name. */
  scriptAt(name: string): string;
  /** Looks and script of the console, as files. */
  console: { style: string; script: string };
  viewerOf(c: Context): Viewer | Promise<Viewer>;
  signedInOf(c: Context): Promise<SignedIn | undefined>;
  slotOf(name: string, request: SlotOnPage): Promise<Child[]>;
  todayOf(request: TodayOnPage): Promise<TodayParts>;
  guard: FormGuard;
  /** Cuts a page that does not come to an end. */
  inTime: InTime;
  addressOf(c: Context): string;
}

export interface Pages {
  /** Fills `c.var` for the routes of one contributor. */
  middleware(contributor: string): MiddlewareHandler<PageEnv>;
  /** The same for pages of the console: who did not sign in is sent there first. */
  consoleMiddleware(contributor: string): MiddlewareHandler<ConsoleEnv>;
  view(c: Context, contributor: string, viewer: Viewer): Promise<View>;
  draw(c: Context, view: View, props: PageProps): Promise<Response>;
  /** A document without the site's frame. */
  alone(c: Context, view: View, props: AloneProps): Promise<Response>;
}

export function createPages(deps: PagesDeps): Pages {
  const { clock } = deps;
  const pack = createPack(200);
  const readView = async (c: Context<PageEnv>, contributor: string): Promise<View> => {
    const known: Viewer | undefined = c.get("viewer");
    if (known !== undefined && known.kind !== "person") return pages.view(c, contributor, known);
    const signedIn: SignedIn | undefined = c.get("signedIn") ?? (await deps.signedInOf(c));
    if (signedIn === undefined) return pages.view(c, contributor, await deps.viewerOf(c));
    c.set("signedIn", signedIn);
    const view = await pages.view(c, contributor, signedIn.viewer);
    return { ...view, token: () => newFormToken(signedIn.csrf) };
  };

  const pages: Pages = {
    middleware: (contributor) => async (c, next) => {
      const view = await readView(c, contributor);
      const { lang, t, viewer } = view;
      c.set("lang", lang);
      c.set("t", t);
      c.set("viewer", viewer);
      c.set("site", view.site);
      c.set("view", view);
      c.set("page", (props) => pages.draw(c, view, props));
      c.set("alone", (props) => pages.alone(c, view, props));
      const draw: SlotOnPage["draw"] = async (owner, piece) => {
        const own = { ...view, t: await deps.translate(lang, owner) };
        const child = await piece(own.t);
        return raw(await (<ViewProvider value={own}>{child}</ViewProvider>).toString());
      };
      c.set("slot", (name, subject) => deps.slotOf(name, { lang, t, viewer, draw, ...(subject && { subject }) }));
      c.set("form", { guard: deps.guard, address: deps.addressOf(c) });
      const asksOnly = readingMethods.has(c.req.method) || viewer.kind === "token" || viewer.kind === "peer";
      if (!asksOnly) c.set("sendKey", await insistOnPerson(c));
      await deps.inTime({ contributor, method: c.req.method }, next);
    },

    consoleMiddleware: (contributor) => async (c, next) => {
      const signedIn = await deps.signedInOf(c);
      const lang = deps.negotiate(c);
      if (signedIn === undefined) {
        if (!readingMethods.has(c.req.method)) throw new Refusal("not-signed-in");
        return c.redirect(`/${lang}/sign-in?next=${encodeURIComponent(pathAfterLanguage(c, lang))}`, 303);
      }
      c.set("signedIn", signedIn);
      const person = signedIn.viewer;
      // Fifty megabytes are not taken from somebody who may not open the page that they are for.
      if (isUpload(c) && !mayOpen(deps.nav, pathAfterLanguage(c, lang), person)) throw new Refusal("forbidden");
      return pages.middleware(contributor)(c as unknown as Context<PageEnv>, async () => {
        const view = { ...c.var.view, area: "console" as const };
        c.set("person", person);
        c.set("view", view);
        c.set("page", (props) => pages.draw(c, view, props));
        c.set("today", () => deps.todayOf({ lang, person, translate: (owner) => deps.translate(lang, owner) }));
        await next();
      });
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
        site: deps.site(),
        viewer,
        path: pathAfterLanguage(c, lang),
        now: clock.now(),
        area: "public",
        savesData: c.req.header("save-data")?.trim().toLowerCase() === "on",
        ...(viewer.kind === "public" && { stamp: deps.guard.stamp }),
        url: (path) => (elsewhere.test(path) ? path : `/${lang}${path.startsWith("/") ? path : "/"}`),
      };
    },

    async draw(c, view, props) {
      const nav = await Promise.all(
        forViewer(deps.nav, view).map(async (item) => {
          const t = await deps.translate(view.lang, item.contributor);
          return { ...item, text: t.told(item.label), ...(t.has("plugin.name") && { of: t.told("plugin.name") }) };
        }),
      );
      const sheet = deps.sheet();
      const frame = { css: sheet.css, scripts: (props.scripts ?? []).map(deps.scriptAt) };
      const html = await (
        <ViewProvider value={view}>
          {view.area === "console" ? (
            <ConsoleDocument page={props} frame={{ ...frame, ...deps.console, nav }} />
          ) : (
            <Document page={props} frame={{ ...frame, script: deps.script, nav }} />
          )}
        </ViewProvider>
      ).toString();
      const delivery = {
        body: `<!doctype html>${html}`,
        type: "text/html; charset=utf-8",
        status: props.status ?? 200,
        headers: {
          "content-language": view.lang,
          // Of the very style in this page: the site may get another one while it is on its way.
          "content-security-policy": contentPolicy(sheet.source),
          "cache-control": cacheOf(view),
          vary: "save-data",
        },
      };
      return deliver(c, delivery, view.viewer.kind === "public" ? pack : undefined);
    },

    async alone(c, view, { brief, ...props }) {
      const drawn = async (body: Child) => {
        const html = await (
          <ViewProvider value={view}>
            <Alone page={{ ...props, body }} />
          </ViewProvider>
        ).toString();
        return `<!doctype html>${html}`;
      };
      const whole = await drawn(props.body);
      const body = brief && Buffer.byteLength(whole) > brief.over ? await drawn(brief.body) : whole;
      return deliver(c, {
        body,
        type: "text/html; charset=utf-8",
        headers: {
          "content-language": view.lang,
          "content-security-policy": alonePolicy(props),
          "cache-control": view.viewer.kind === "public" ? "public, no-cache" : "private, no-cache",
          ...props.headers,
        },
      });
    },
  };
  return pages;
}

function isUpload(c: Context): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");
}

/** As the menu says it of the page or of the one that it stands below; the verbs decide. */
function mayOpen(nav: readonly NavItem[], path: string, viewer: Viewer): boolean {
  const inConsole = nav.filter(({ place }) => place === "console" || place === "settings");
  const within = inConsole.filter(({ to }) => to !== "/console" && (path === to || path.startsWith(`${to}/`)));
  return forViewer(within, { area: "console", viewer }).length === within.length;
}

const readingMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function cacheOf({ area, viewer }: View): string {
  if (area === "console") return "private, no-store";
  return viewer.kind === "public" ? "public, no-cache" : "private, no-cache";
}

/** The menus without what this person may not do. */
function forViewer(nav: readonly NavItem[], { area, viewer }: Pick<View, "area" | "viewer">): NavItem[] {
  return nav.filter(
    ({ scope, allows }) =>
      (area !== "console" || scope === undefined || hasScope(viewer, scope)) && (allows?.(viewer) ?? true),
  );
}

/** Addresses that a link may have besides the paths of this site; `//host` and `javascript:` are not among them. */
const elsewhere = /^(https?:\/\/|mailto:|#|\?)/i;

/** `/fr/events?page=2` -> `/events?page=2`; where no language leads, the language's home. */
function pathAfterLanguage(c: Context, lang: Language): string {
  const { pathname, search } = new URL(c.req.url);
  if (pathname === `/${lang}` || pathname === `/${lang}/`) return `/${search}`;
  return pathname.startsWith(`/${lang}/`) ? pathname.slice(lang.length + 1) + search : "/";
}
