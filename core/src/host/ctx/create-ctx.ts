import type { Viewer } from "../../content/types/index.ts";
import type { Files, Images } from "../../files/index.ts";
import type { Credentials, InitiativeProfile, Mail, People } from "../../identity/index.ts";
import type { Transaction, Tx } from "../../jobs/index.ts";
import { type Clock, type Ids, type Log, Refusal } from "../../kit/index.ts";
import type { SafeFetch } from "../../net/index.ts";
import {
  type AuditDesk,
  type BackupDesk,
  type Capability,
  type Ctx,
  contentDoors,
  type DeliveriesDoor,
  type ExportDesk,
  type FederationDoor,
  type MailDesk,
  type MenusDoor,
  type NetworkDoor,
  type OperationDesk,
  type PersonalDesk,
  type Plugin,
  type PluginDesk,
  type UndertakingsAsked,
} from "../../plugin/index.ts";
import type { Db } from "../../store/index.ts";
import type { Site } from "../../web/index.ts";
import type { PermissionBook } from "../permissions/permission-book.ts";
import { gatherUndertakings } from "../run/gather-undertakings.ts";
import type { Running } from "../run/running.ts";
import { createNetDoor } from "./net-door.ts";
import { createSearchDoor } from "./search-door.ts";

export interface CtxDeps {
  db: Db;
  transaction: Transaction;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** As it is now. */
  site(): Site;
  profile: InitiativeProfile;
  files: Files;
  people: People;
  images: Images;
  federation: FederationDoor;
  deliveries: DeliveriesDoor;
  mail: Pick<Mail, "doorOf">;
  credentials: Credentials;
  safeFetch: SafeFetch;
  network: NetworkDoor;
  menus: MenusDoor;
  /** What looks after the node; a site without a node around it has none. */
  desks?: Desks;
  /** `content`'s verbs by door: `{ events: { list, … } }`. */
  content: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Desks {
  mailDesk: MailDesk;
  backups: BackupDesk;
  audit: AuditDesk;
  plugins: PluginDesk;
  exports: ExportDesk;
  operation: OperationDesk;
  personalData: PersonalDesk;
}

const deskAt = {
  "mail:manage": "mailDesk",
  "backups:manage": "backups",
  "audit:read": "audit",
  "plugins:manage": "plugins",
  "content:export": "exports",
  "node:operate": "operation",
  "personal-data:manage": "personalData",
} as const;

interface Given {
  plugin: Plugin;
  settings: unknown;
  permissions: PermissionBook;
  /** Those that run, at each moment. */
  running(): readonly Running[];
}

/** The context of one plugin: what it declared, and nothing else. This orders trusted code; it is not a sandbox. */
export function createCtx(deps: CtxDeps, { plugin, settings, permissions, running }: Given): Ctx {
  const { site } = deps;
  const { origin } = site();
  const doors: Record<string, unknown> = {};
  for (const capability of plugin.capabilities ?? []) open(doors, { capability, plugin: plugin.id, running }, deps);
  return {
    ...doors,
    clock: deps.clock,
    ids: deps.ids,
    log: deps.log.child({ plugin: plugin.id }),
    get site() {
      return site();
    },
    settings,
    db: deps.db,
    transaction: deps.transaction,
    objectIri: (id: string) => `${origin}/ap/objects/${id}`,
    pageUrl: (path: string, lang = site().languages[0] ?? "en") => `${origin}/${lang}${path}`,
    may: (viewer: Viewer, permission: string) => permissions.holds(plugin, permission, viewer),
    require(viewer: Viewer, permission: string) {
      if (!permissions.holds(plugin, permission, viewer)) throw new Refusal("not-allowed");
    },
  } as unknown as Ctx;
}

interface Opened {
  capability: Capability;
  plugin: string;
  running: Given["running"];
}

function open(doors: Record<string, unknown>, { capability, plugin, running }: Opened, deps: CtxDeps) {
  switch (capability) {
    case "files:read":
      doors.files ??= { read: deps.files.read };
      return;
    case "files:write":
      doors.files = deps.files;
      return;
    case "people:read":
      doors.people ??= { list: deps.people.list, find: deps.people.find };
      return;
    case "people:write":
      doors.people = deps.people;
      return;
    case "mail:send":
      doors.mail = deps.mail.doorOf(plugin);
      return;
    case "pictures:read":
      doors.pictures ??= { find: deps.images.find, card: deps.images.card };
      return;
    case "pictures:write":
      doors.pictures = picturesOf(deps.images);
      return;
    case "mail:manage":
    case "backups:manage":
    case "audit:read":
    case "plugins:manage":
    case "content:export":
    case "node:operate":
    case "personal-data:manage":
      doors[deskAt[capability]] = deps.desks?.[deskAt[capability]];
      return;
    case "menus:read":
      doors.menus = deps.menus;
      return;
    case "federation:read":
      doors.federation = deps.federation;
      return;
    case "deliveries:read":
      doors.deliveries = deps.deliveries;
      return;
    case "network:manage":
      doors.network = deps.network;
      return;
    case "site:write":
      doors.profile = deps.profile;
      return;
    case "credentials:sign": {
      const { issuer, sign, verify, read } = deps.credentials;
      doors.credentials = { issuer, sign, verify, read };
      return;
    }
    case "undertakings:read":
      doors.undertakings = { list: (asked: UndertakingsAsked) => gatherUndertakings(running(), asked) };
      return;
    case "net:fetch":
      doors.net = createNetDoor(deps.safeFetch);
      return;
    default: {
      const { at, verbs } = contentDoors[capability];
      const bound = bindAll(deps, at, verbs);
      const own = at === "search" ? createSearchDoor(bound, { plugin, running }) : bound;
      doors[at] = { ...(doors[at] as object | undefined), ...own };
    }
  }
}

function picturesOf({ find, card, put, urlOf, remove }: Images) {
  return { find, card, put, urlOf, remove };
}

/** Reads get the node's database, writes keep the caller's transaction as first argument. */
function bindAll({ content, db }: CtxDeps, at: string, names: readonly string[]) {
  const verbs = content[at] ?? {};
  const door: Record<string, (...args: unknown[]) => unknown> = {};
  for (const name of names) {
    const verb = verbs[name];
    if (typeof verb !== "function") throw new Error(`content.${at}.${name} is offered to plugins but does not exist`);
    door[name] = (...args: unknown[]) => (isTx(args[0]) ? verb(...args) : verb(db, ...args));
  }
  return door;
}

function isTx(value: unknown): value is Tx {
  return typeof value === "object" && value !== null && "fact" in value && "db" in value;
}
