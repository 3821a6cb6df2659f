import type { Child } from "hono/jsx";
import type { Viewer } from "../content/types/index.ts";
import type { ActivityHandler, FederatedKind } from "../federation/index.ts";
import type { JobHandlers, Subscriptions } from "../jobs/index.ts";
import { Refusal } from "../kit/index.ts";
import type { Command, CommandInput, CommandResult, Ctx, NavEntry, Plugin, Slot, SlotName } from "../plugin/index.ts";
import type { Store } from "../store/index.ts";
import {
  type Api,
  keepsRegistry,
  type Messages,
  type MessagesByContributor,
  type NavItem,
  type SlotOnPage,
  type TodayOnPage,
  type TodayParts,
  type Web,
} from "../web/index.ts";
import { announceJobs, type Publisher } from "./announce-jobs.ts";
import { bootPlugin, type PluginConfig } from "./boot-plugin.ts";
import { type Running, toActivityHandlers, toFederatedKinds } from "./contributions.ts";
import type { CtxDeps } from "./create-ctx.ts";
import { gatherToday } from "./gather-today.ts";
import { hookJobs } from "./hook-jobs.ts";
import { mountPlugin } from "./mount-plugin.ts";
import { openPermissionBook, type PermissionBook } from "./permissions/permission-book.ts";
import { createPersonalData, type PersonalData } from "./personal-data.ts";
import type { PluginState } from "./plugin-state.ts";

export interface HostDeps {
  plugins: readonly Plugin[];
  store: Store;
  ctx: CtxDeps;
  config: Readonly<Record<string, PluginConfig>>;
  federation: Publisher;
}

export interface Host {
  readonly kinds: readonly FederatedKind[];
  readonly receives: readonly ActivityHandler[];
  readonly handlers: JobHandlers;
  readonly subscriptions: Subscriptions;
  readonly nav: readonly NavItem[];
  readonly messages: MessagesByContributor;
  readonly permissions: PermissionBook;
  states(): readonly PluginState[];
  slot(name: string, request: SlotOnPage): Promise<Child[]>;
  /** What every plugin has for the console's first page; one that throws has nothing. */
  today(request: TodayOnPage): Promise<TodayParts>;
  /** What plugins keep of people, by address. */
  readonly personalData: PersonalData;
  mount(web: Web, api: Api): void;
  hasCommand(name: string): boolean;
  run(name: string, input: CommandInput): Promise<CommandResult>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Boots the plugins one after another; those that cannot run are shown with the reason, the others serve. */
export async function createHost({ plugins, store, ctx, config, federation }: HostDeps): Promise<Host> {
  const permissions = await openPermissionBook(store.db);
  const states = new Map<string, PluginState>();
  const running: Running[] = [];
  for (const plugin of plugins) {
    const taken = new Set(states.keys());
    const booted = await bootPlugin(plugin, { store, ctx, taken, config: config[plugin.id], permissions });
    if (booted.running !== undefined) running.push(booted.running);
    if (!states.has(plugin.id)) states.set(plugin.id, booted.state);
    if (booted.state.reason !== undefined) ctx.log.warn({ ...booted.state }, "a plugin does not run");
  }
  const fail = (id: string, error: unknown) => {
    const state = states.get(id);
    if (state === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    states.set(id, { ...state, state: "failed", reason });
    ctx.log.error({ plugin: id, err: error }, "a plugin failed");
  };
  const commands = new Map<string, { command: Command<Ctx>; ctx: Ctx }>();
  for (const one of running) {
    for (const [name, command] of Object.entries<Command<Ctx>>(one.plugin.commands ?? {})) {
      commands.set(name, { command, ctx: one.ctx });
    }
  }

  const announcing = announceJobs(running, federation);
  const hooks = hookJobs(running);

  return {
    handlers: { ...announcing.handlers, ...hooks.handlers, ...Object.fromEntries(running.flatMap(toPeriodic)) },
    subscriptions: joined(announcing.subscriptions, hooks.subscriptions),
    permissions,
    kinds: running.flatMap(toFederatedKinds),
    receives: running.flatMap(toActivityHandlers),
    nav: toNav(running, permissions, keepsRegistry(ctx.site())),
    messages: Object.fromEntries(running.map(({ plugin }) => [plugin.id, plugin.messages ?? noMessages])),
    states: () => [...states.values()],
    slot: (name, request) => fillSlot(running, name, request, fail),
    personalData: createPersonalData(running),
    today: (request) => gatherToday(running, request, { permissions, fail }),
    mount(web, api) {
      for (const one of running) {
        try {
          mountPlugin({ web, api, failed: (error) => fail(one.plugin.id, error), ...one });
        } catch (error) {
          fail(one.plugin.id, error);
        }
      }
    },
    hasCommand: (name) => commands.has(name),
    run(name, input) {
      const found = commands.get(name);
      if (found === undefined) throw new Refusal("not-found", { message: `This node has no command "${name}".` });
      return found.command.run(found.ctx, input);
    },
    async start() {
      for (const { plugin, ctx: own } of running) await plugin.start?.(own).catch((error) => fail(plugin.id, error));
    },
    async stop() {
      for (const { plugin, ctx: own } of [...running].reverse()) {
        await plugin.stop?.(own).catch((error) => fail(plugin.id, error));
      }
    },
  };
}

const noMessages: Messages = { en: { reviewed: true, texts: {} } };

function toPeriodic({ plugin, ctx }: Running) {
  return Object.entries(plugin.jobs ?? {}).map(
    ([name, job]) => [`${plugin.id}:${name}`, { every: job.every, run: () => job.run(ctx) }] as const,
  );
}

function toNav(running: readonly Running[], permissions: PermissionBook, isRegistry: boolean): NavItem[] {
  const entries = running.flatMap(({ plugin }) =>
    (plugin.nav ?? []).map(({ permission, ...entry }: NavEntry) => ({
      ...entry,
      contributor: plugin.id,
      ...(permission && { allows: (viewer: Viewer) => permissions.holds(plugin, permission, viewer) }),
    })),
  );
  return entries
    .filter(({ only }) => only === undefined || isRegistry)
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, only: __, ...item }) => item);
}

function joined(...all: readonly Subscriptions[]): Subscriptions {
  const subscriptions: Record<string, readonly string[]> = {};
  for (const [fact, jobs] of all.flatMap((one) => Object.entries(one))) {
    subscriptions[fact] = [...(subscriptions[fact] ?? []), ...jobs];
  }
  return subscriptions;
}

type Fail = (id: string, error: unknown) => void;

/** A slot that throws leaves its place empty. */
async function fillSlot(running: readonly Running[], name: string, request: SlotOnPage, fail: Fail): Promise<Child[]> {
  const { draw, ...asked } = request;
  const pieces: Child[] = [];
  for (const { plugin, ctx } of running) {
    const slot = (plugin.slots as Partial<Record<string, Slot<Ctx>>> | undefined)?.[name as SlotName];
    if (slot === undefined) continue;
    try {
      pieces.push(await draw(plugin.id, (t) => slot(ctx, { ...asked, t })));
    } catch (error) {
      fail(plugin.id, error);
    }
  }
  return pieces;
}
