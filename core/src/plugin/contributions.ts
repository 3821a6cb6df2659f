import type { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { PersonViewer, Viewer } from "../content/types/index.ts";
import type { Announcement, Incoming, IncomingActivity, Withdrawn } from "../federation/index.ts";
import type { Facts, FactType } from "../jobs/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { ApiEnv, ConsoleEnv, ConsoleGroup, Messages, PageEnv, TodayParts, Translate } from "../web/index.ts";
import type { PluginTx } from "./plugin-tx.ts";

/** A kind of federated object. Handlers run in the inbox's transaction and must be able to run twice without a second effect. */
export interface Kind<C, Tables> {
  /** What software without this kind sees. */
  fallback: "Article" | "Event" | "Group" | "Note" | "Page" | "Profile" | "Question";
  version: number;
  /** True for foreign objects of this kind that carry no `nri:kind`. */
  claims?(object: JsonObject): boolean;
  /** Where people read it, after the language: `/events/01j…`. Search and links use it. */
  page?: { subject: string; path(id: string): string };
  receive(ctx: C, tx: PluginTx<Tables>, incoming: Incoming): Promise<void>;
  /** `receive` for many, each with another IRI, in a few statements; left out, they come one by one. */
  receiveAll?(ctx: C, tx: PluginTx<Tables>, incoming: readonly Incoming[]): Promise<void>;
  withdraw(ctx: C, tx: PluginTx<Tables>, withdrawn: Withdrawn): Promise<void>;
  /** After a restore: an object of this very node is its own again; false when it cannot be. Announces nothing. Left out: it stays lost. */
  reclaim?(ctx: C, tx: PluginTx<Tables>, own: Incoming): Promise<boolean>;
  /** After a restore: an object of this very node was withdrawn in the time that the backup does not know of. Announces nothing. */
  recall?(ctx: C, tx: PluginTx<Tables>, own: Withdrawn): Promise<void>;
  /** Drops everything that `receive` kept, before all of it is received anew (`nri reindex`). */
  clear(ctx: C, tx: PluginTx<Tables>): Promise<void>;
}

/**
 * From a fact to what the world is told; undefined says nothing, several tell each its own. Reads the row the fact names and changes
 * nothing but the plugin's own tables, which are written in the transaction that publishes.
 */
export type Announce<C, Tables, F extends FactType> = (
  ctx: C,
  tx: PluginTx<Tables>,
  fact: Facts[F],
) => Promise<Announcement | readonly Announcement[] | undefined>;

export type Receive<C, Tables> = (ctx: C, tx: PluginTx<Tables>, incoming: IncomingActivity) => Promise<void>;

/**
 * Made when the plugin is, or by the first request for one of them: then a node at which nobody asks for them loads nothing of them.
 * Worth it for many pages; a few weigh nothing.
 * @example public: helloRoutes
 * @example public: { later: async (ctx) => (await import("./routes.tsx")).labRoutes(ctx) }
 */
export type Pages<C, Env extends PageEnv> = ((ctx: C) => Hono<Env>) | { later(ctx: C): Promise<Hono<Env>> };

export interface Routes<C> {
  /** Where they are mounted, after the language and in the API: `/events`. */
  at: string;
  public?: Pages<C, PageEnv>;
  /** Pages for the people of this node, at `/{lang}/console{at}`: only who signed in gets there. Rights are checked in the verbs. */
  console?: Pages<C, ConsoleEnv>;
  /** Called by the first request for it, so that nothing of an API is loaded at start: `async (ctx) => (await import("./api.ts")).eventApi(ctx)`. */
  api?(ctx: C): Hono<ApiEnv> | Promise<Hono<ApiEnv>>;
  /** Without language and place, at the very root of the node: `/robots.txt`. */
  root?(ctx: C): Hono;
}

export interface NavEntry<P extends string = string> {
  /** After the language; `{page}` becomes the path of the page that it stands on. */
  to: string;
  /** Message key. */
  label: string;
  /** Lower stands first; core uses 10, 20, 30 … */
  order: number;
  /** In the main menu when left out, behind the search box of the masthead, in the foot, or in one of the console's two menus; `sitemap`: in no menu, but named to search engines as those of the main menu are. */
  place?: "main" | "search" | "foot" | "sitemap" | "console" | "settings";
  /** In the console: beside what it stands. `content` when left out, `operation` of what is in `settings`; several of `content` stand together under the plugin's `plugin.name`. */
  group?: ConsoleGroup;
  /** In the console: other addresses whose pages belong to it, such as those that its page has as tabs; they mark it in the menu. */
  also?: readonly string[];
  /** In the console: only for people who hold this scope. */
  scope?: string;
  /** Only for people who hold this permission of the plugin, in whichever menu it stands. */
  permission?: P;
  /** Only on the node that keeps the registry. */
  only?: "registry";
}

export interface Feed<C> {
  /** After the language: `/events.ics`. */
  at: string;
  type: "text/calendar" | "application/atom+xml" | "application/feed+json" | "text/csv";
  /** Message key. */
  title: string;
  render(ctx: C, request: FeedRequest): Promise<string>;
}

export interface FeedRequest {
  lang: string;
  query: URLSearchParams;
  viewer: Viewer;
  t: Translate;
}

/** A piece of a page that belongs to somebody else. Versioned, so that a page can change its slots without breaking plugins. */
export interface SlotRequest {
  lang: string;
  t: Translate;
  viewer: Viewer;
  /** What the page is about, when it is about one thing. */
  subject?: { kind: string; id: string };
}

export type SlotName =
  | "home.main@1"
  | "home.aside@1"
  | "event.sidebar@1"
  | "console.event@1"
  | "output.sidebar@1"
  | "expert.sidebar@1"
  | "about.main@1";

export type Slot<C> = (ctx: C, request: SlotRequest) => Promise<Child>;

/** What the console's first page tells of a plugin: tasks, numbers, steps of the setup; each for those who hold its permission. */
export type Today<C, P extends string = string> = (ctx: C, request: TodayRequest) => Promise<TodayOf<P>>;

export type TodayOf<P extends string = never> = {
  readonly [Part in keyof TodayParts]?: readonly (TodayParts[Part][number] & { permission?: P })[];
};

export interface TodayRequest {
  lang: string;
  t: Translate;
  person: PersonViewer;
}

export interface PluginJob<C> {
  /** ISO 8601 duration between runs, such as `P1D` or `PT1H`. */
  every: string;
  /** After this it is cut and counts as failed; 10 minutes unless told. */
  timeoutMs?: number;
  run(ctx: C): Promise<void>;
}

/** A command of `nri`: it runs inside the node, whether that is running or opened for the occasion. */
export interface Command<C> {
  summary: string;
  example: string;
  arguments?: readonly { name: string; description: string; optional?: boolean; file?: boolean }[];
  options?: readonly { flags: string; description: string }[];
  /** Other files that a file argument names, relative to it: they are sent along, under these names. */
  names?(file: { name: string; bytes: Uint8Array }): readonly string[];
  run(ctx: C, input: CommandInput): Promise<CommandResult>;
}

export interface CommandInput {
  arguments: Readonly<Record<string, string>>;
  options: Readonly<Record<string, string | boolean>>;
  /** The contents of file arguments, by argument name, and of the files that they name, by that name. */
  files: Readonly<Record<string, { name: string; bytes: Uint8Array }>>;
  progress(done: number, total: number | undefined, what: string): void;
}

export interface CommandResult {
  /** What a person reads, in plain words. */
  text: string;
  /** What `--json` prints. */
  data: unknown;
  /** How the process ends: 0 unless told; 1 tells a script that something is not well. */
  exitCode?: 0 | 1;
}

export type { Messages };
