import type { Plugin } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Keeper } from "../run/personal-data.ts";
import type { Running } from "../run/running.ts";
import { type AbsentPlugin, countTables, listAbsent } from "./absent-plugins.ts";
import { type BootDeps, bootPlugin } from "./boot-plugin.ts";
import { type Decision, decide, type PluginConfig } from "./decide.ts";
import { findKeeper } from "./find-keeper.ts";
import { type Life, listLives, putLife } from "./life-store.ts";
import type { PluginState } from "./plugin-state.ts";

export interface LineupDeps extends Omit<BootDeps, "running"> {
  /** Those that there are now. */
  plugins(): readonly Plugin[];
  /** Ids of those that come with the software. */
  builtin: ReadonlySet<string>;
  safeMode: boolean;
  /** What is chosen for each, as it is now. */
  config(): Promise<Readonly<Record<string, PluginConfig>>>;
}

/** Which plugins run, and how the others are. */
export interface Lineup {
  /** Another list whenever anything about it changed. */
  running(): readonly Running[];
  /** Who keeps something of people: also those that are switched off. */
  keepers(): readonly Keeper[];
  states(): readonly PluginState[];
  /** Those that ran with this database and whose files are not here. */
  absent(): Promise<readonly AbsentPlugin[]>;
  /** Those that still have tables, perhaps with something of people in them, that nobody can read now. */
  unreadable(): Promise<readonly Pick<PluginState, "id" | "version">[]>;
  /** Makes it so as is decided now. `again`: those whose failure is to be tried again. Gives the kinds that came (back). */
  follow(again?: readonly string[]): Promise<readonly string[]>;
  /** It cannot go on. */
  fail(id: string, error: unknown): void;
  /** What rests of the plugins is not what it was. */
  renew(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Entry {
  plugin: Plugin;
  state: Pick<PluginState, "state" | "reason" | "cause">;
  running?: Running | undefined;
  keeper?: Keeper | undefined;
  /** What was decided last, to see when it is something else. */
  decided?: string;
}

export function createLineup(deps: LineupDeps): Lineup {
  const { ctx, store, breakers } = deps;
  let entries: readonly Entry[] = [];
  let running: readonly Running[] = [];
  let started = false;
  const bootDeps: BootDeps = { ...deps, running: () => running };
  const renew = () => {
    running = entries.flatMap((entry) => entry.running ?? []);
  };
  const fail = (entry: Entry, error: unknown) => {
    entry.running = undefined;
    entry.state = { state: "failed", reason: error instanceof Error ? error.message : String(error) };
    ctx.log.error({ plugin: entry.plugin.id, err: error }, "a plugin failed");
    renew();
  };
  const end = async (entry: Entry) => {
    const ended = entry.running;
    entry.running = undefined;
    renew();
    if (started) await ended?.plugin.stop?.(ended.ctx).catch((error: unknown) => fail(entry, error));
  };
  const begin = async (entry: Entry, { settings }: Decision & { run: true }) => {
    try {
      const booted = await bootPlugin(entry.plugin, settings, bootDeps);
      if (started) await entry.plugin.start?.(booted.ctx);
      entry.running = booted;
      entry.state = { state: "running" };
      renew();
    } catch (error) {
      fail(entry, error);
    }
  };

  /** What came is there, off; what is gone ends. */
  const meet = async (lives: ReadonlyMap<string, Life>) => {
    const plugins = firstOfEach(deps, entries);
    const gone = entries.filter(({ plugin }) => !plugins.includes(plugin));
    for (const entry of gone) await end(entry);
    entries = plugins.map(
      (plugin) => entries.find((one) => one.plugin === plugin) ?? { plugin, state: { state: "off" } },
    );
    renew();
    return gone.flatMap(({ plugin }) => {
      const former = lives.get(plugin.id);
      const isBack = entries.some((one) => one.plugin.id === plugin.id);
      return former === undefined || isBack ? [] : [{ former, life: { ...former, rested: true } }];
    });
  };

  return {
    running: () => running,
    keepers: () => entries.flatMap((entry) => entry.running ?? entry.keeper ?? []),
    states: () =>
      entries.map(({ plugin: { id, version }, state }) => {
        const resting = breakers.of(id).map(({ contribution, error, failures, opened_at }) => {
          return { contribution, error, failures, since: opened_at };
        });
        return { id, version, ...state, ...(resting.length > 0 && { resting }) };
      }),
    absent: () => listAbsent(store.db, idsOf(entries)),
    async unreadable() {
      const closed: Pick<PluginState, "id" | "version">[] = [];
      for (const { plugin, running: runs, keeper } of entries) {
        if (plugin.privacy === undefined || runs !== undefined || keeper !== undefined) continue;
        if ((await countTables(store.db, plugin.id, idsOf(entries))) > 0) closed.push(plugin);
      }
      const absent = (await listAbsent(store.db, idsOf(entries))).filter(({ tables }) => tables > 0);
      return [...closed, ...absent].map(({ id, version }) => ({ id, version }));
    },
    fail(id, error) {
      const entry = entries.find(({ plugin }) => plugin.id === id);
      if (entry !== undefined) fail(entry, error);
    },
    renew,
    async follow(again = []) {
      const [config, lives] = [await deps.config(), await listLives(store.db)];
      const came: string[] = [];
      const written: { life: Life; former: Life | undefined }[] = await meet(lives);
      for (const entry of entries) {
        const { plugin } = entry;
        const life = lives.get(plugin.id);
        const known = {
          life,
          config: config[plugin.id],
          builtin: deps.builtin.has(plugin.id),
          safeMode: deps.safeMode,
        };
        const decision = decide(plugin, known);
        const decided = JSON.stringify(decision);
        const retried = entry.state.state === "failed" && again.includes(plugin.id);
        if (decided === entry.decided && !retried) continue;
        entry.decided = decided;
        await end(entry);
        if (decision.run) {
          await begin(entry, decision);
          // Software that is older than this table has read all that came.
          const wasAway = life === undefined ? !known.builtin : life.rested || life.version !== plugin.version;
          if (wasAway) came.push(...kindsOf(entry));
        } else {
          const { run: _, ...state } = decision;
          const { reason } = state;
          entry.state = state;
          if (reason !== undefined) ctx.log.warn({ plugin: plugin.id, ...entry.state }, "a plugin does not run");
        }
        entry.keeper = entry.running === undefined ? await findKeeper(plugin, config[plugin.id], bootDeps) : undefined;
        const now = lifeOf(entry, life);
        if (now !== undefined && JSON.stringify(now) !== JSON.stringify(life))
          written.push({ life: now, former: life });
      }
      if (written.length > 0) await writeDown(deps, written);
      return came;
    },
    async start() {
      started = true;
      for (const entry of entries) {
        const one = entry.running;
        await one?.plugin.start?.(one.ctx).catch((error: unknown) => fail(entry, error));
      }
    },
    async stop() {
      for (const entry of started ? [...entries].reverse() : []) {
        const one = entry.running;
        await one?.plugin.stop?.(one.ctx).catch((error: unknown) => fail(entry, error));
      }
      started = false;
      await breakers.settle();
    },
  };
}

const idsOf = (entries: readonly Entry[]) => entries.map(({ plugin }) => plugin.id);

/** Of two plugins with one id the first counts. */
function firstOfEach({ plugins, ctx }: LineupDeps, known: readonly Entry[]): Plugin[] {
  const all = plugins();
  return all.filter((plugin, index) => {
    const isFirst = all.findIndex(({ id }) => id === plugin.id) === index;
    if (!isFirst && known.length === 0)
      ctx.log.warn({ plugin: plugin.id }, "a plugin does not run: another one has its id");
    return isFirst;
  });
}

function kindsOf({ running }: Entry): string[] {
  return Object.keys(running?.plugin.kinds ?? {});
}

/** What is to be known of it at the next start; undefined where it never ran. */
function lifeOf({ plugin, running }: Entry, before: Life | undefined): Life | undefined {
  const { id, version, capabilities = [] } = plugin;
  if (running === undefined) return before && { ...before, rested: true };
  return { plugin: id, version, rested: false, capabilities };
}

async function writeDown({ ctx }: LineupDeps, written: readonly { life: Life; former: Life | undefined }[]) {
  await ctx.transaction(async (tx) => {
    for (const { life, former } of written) {
      await putLife(tx.db, life, tx.now);
      if (former === undefined || former.version === life.version) continue;
      const details = { from: former.version, to: life.version };
      await recordAudit(tx, { verb: "plugin.upgraded", object: life.plugin, details });
    }
  });
}
