import type { Child } from "hono/jsx";
import type { ActivityHandler, FederatedKind } from "../federation/index.ts";
import type { JobHandlers, Part, Subscriptions } from "../jobs/index.ts";
import { derived, lasting } from "../kit/index.ts";
import type { CommandInput, CommandResult, ExportRow } from "../plugin/index.ts";
import {
  type Api,
  keepsRegistry,
  type MessagesByContributor,
  type NavItem,
  type SlotOnPage,
  type TodayOnPage,
  type TodayParts,
  type Web,
} from "../web/index.ts";
import { openBreakers } from "./breakers/breakers.ts";
import { createLineup, type Lineup, type LineupDeps } from "./life/lineup.ts";
import type { PluginState } from "./life/plugin-state.ts";
import { openPermissionBook, type PermissionBook } from "./permissions/permission-book.ts";
import type { Publisher } from "./run/announce-jobs.ts";
import { toActivityHandlers, toFederatedKinds } from "./run/contributions.ts";
import { exportsOf, type OwnExport, readExport } from "./run/exports.ts";
import { fillSlot } from "./run/fill-slot.ts";
import { gatherToday } from "./run/gather-today.ts";
import { mountPlugin } from "./run/mount-plugin.ts";
import { createPersonalData, type PersonalData } from "./run/personal-data.ts";
import { pluginJobs } from "./run/plugin-jobs.ts";
import { readHealth } from "./run/read-health.ts";
import { federatedFigures, metricsOf, type OwnMetric } from "./run/read-metrics.ts";
import { commandsOf, runCommand } from "./run/run-command.ts";
import type { Running } from "./run/running.ts";
import { findableIn, toNav } from "./run/to-nav.ts";

export interface HostDeps extends Omit<LineupDeps, "ctx" | "permissions" | "breakers" | "builtin" | "safeMode"> {
  ctx: Omit<LineupDeps["ctx"], "menus">;
  federation: Publisher;
  /** Ids of those that come with the software; none unless told. */
  builtin?: ReadonlySet<string>;
  /** Only what comes with the software runs. */
  safeMode?: boolean;
}

/** Something about the plugins is other than before. */
interface Change {
  /** Kinds of object that came (back). */
  kinds: readonly string[];
}

/** What the plugins bring, as it is now: they come and go while the node runs, so ask at each use. */
export interface Host extends Part {
  readonly handlers: JobHandlers;
  readonly subscriptions: Subscriptions;
  readonly kinds: readonly FederatedKind[];
  readonly receives: readonly ActivityHandler[];
  readonly nav: readonly NavItem[];
  readonly messages: MessagesByContributor;
  readonly permissions: PermissionBook;
  /** Another list whenever anything of the above is another. */
  lineup(): readonly Running[];
  states(): readonly PluginState[];
  /** Plugins that ran with this database and whose files are not here. */
  absent: Lineup["absent"];
  slot(name: string, request: SlotOnPage): Promise<Child[]>;
  /** What every plugin has for the console's first page; one that throws has nothing. */
  today(request: TodayOnPage): Promise<TodayParts>;
  /** What plugins keep of people, by address. */
  readonly personalData: PersonalData;
  /** What plugins measure. */
  metrics(): readonly OwnMetric[];
  /** What of it every site may know, as of the last minutes. */
  figures(): Promise<Readonly<Record<string, number>>>;
  /** Of all of them, or of one. */
  health(id?: string): ReturnType<typeof readHealth>;
  /** Tables that plugins give away, and one of them row by row. */
  exports(): readonly OwnExport[];
  readExport(which: { plugin: string; name: string; all: boolean }): AsyncIterable<ExportRow>;
  mount(web: Web, api: Api): void;
  hasCommand(name: string): boolean;
  run(name: string, input: CommandInput): Promise<CommandResult>;
  /** Does what was decided about plugins meanwhile: these ones try again, also what failed. */
  follow(decided?: readonly string[]): Promise<void>;
  /** Told after each change, and which kinds of object came (back) with it. */
  onChange(told: (change: Change) => Promise<void>): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Boots the plugins one after another; those that cannot run are shown with the reason, the others serve. */
export async function createHost({
  federation,
  builtin = new Set(),
  safeMode = false,
  ...deps
}: HostDeps): Promise<Host> {
  const { store, ctx } = deps;
  const listeners: ((change: Change) => Promise<void>)[] = [];
  const tell = async (kinds: readonly string[] = []) => {
    for (const told of listeners) await told({ kinds });
  };
  const permissions = await openPermissionBook(store.db);
  const breakers = await openBreakers({
    ...{ store, clock: ctx.clock, log: ctx.log },
    opened() {
      lineup.renew();
      void tell();
    },
  });
  const menus = { findable: () => findableIn(live().nav) };
  const lineup = createLineup({ ...deps, ctx: { ...ctx, menus }, permissions, breakers, builtin, safeMode });
  const first = await lineup.follow();
  const live = derived(lineup.running, (running) => ({
    ...pluginJobs(running, federation),
    kinds: running.flatMap(toFederatedKinds),
    receives: running.flatMap(toActivityHandlers),
    nav: toNav(running, { permissions, isRegistry: keepsRegistry(ctx.site()) }),
    messages: Object.fromEntries(running.map(({ plugin }) => [plugin.id, plugin.messages ?? noMessages])),
    commands: commandsOf(running),
  }));
  let following: Promise<void> | undefined;
  const figures = lasting(FRESH, ctx.clock, () => federatedFigures(lineup.running()));
  let asked: readonly string[] | undefined;

  /** One after another; who asks meanwhile is served by the same round. */
  const follow = async () => {
    while (asked !== undefined) {
      const again = asked;
      asked = undefined;
      await permissions.reload();
      const before = new Set(live().kinds.map(({ name }) => name));
      if (await breakers.reload()) lineup.renew();
      const came = await lineup.follow(again);
      const back = live()
        .kinds.map(({ name }) => name)
        .filter((name) => !before.has(name));
      await tell([...new Set([...came, ...back])]);
    }
  };

  return {
    get handlers() {
      return live().handlers;
    },
    get subscriptions() {
      return live().subscriptions;
    },
    get kinds() {
      return live().kinds;
    },
    get receives() {
      return live().receives;
    },
    get nav() {
      return live().nav;
    },
    get messages() {
      return live().messages;
    },
    permissions,
    lineup: lineup.running,
    states: lineup.states,
    absent: lineup.absent,
    slot: (name, request) => fillSlot(lineup.running(), name, request),
    personalData: createPersonalData(lineup),
    today: (request) => gatherToday(lineup.running(), request, permissions),
    metrics: () => metricsOf(lineup.running()),
    figures,
    health: (id) => readHealth(lineup.running().filter(({ plugin }) => id === undefined || plugin.id === id)),
    exports: () => exportsOf(lineup.running()),
    readExport: (which) => readExport(lineup.running(), which),
    mount(web, api) {
      for (const one of lineup.running()) {
        mountPlugin(one, { web, api, failed: (error) => lineup.fail(one.plugin.id, error) });
      }
    },
    hasCommand: (name) => live().commands.has(name),
    run: (name, input) => runCommand(live().commands, name, input),
    async follow(decided = []) {
      asked = [...(asked ?? []), ...decided];
      // What a plugin does while it starts must not wait for itself.
      if (following !== undefined) return;
      following = follow().finally(() => {
        following = undefined;
      });
      await following;
    },
    async onChange(told) {
      listeners.push(told);
      await told({ kinds: first });
    },
    start: lineup.start,
    stop: lineup.stop,
  };
}

/** Milliseconds that figures for other sites stand: anybody may ask for them. */
const FRESH = 300_000;

const noMessages = { en: { reviewed: true, texts: {} } };
