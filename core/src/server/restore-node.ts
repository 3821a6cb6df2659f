import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse } from "smol-toml";
import { type BackupSettings, erasuresFile, type OpenBackup, openBackup } from "../backup/index.ts";
import { createMasterKey, type Recovery } from "../identity/index.ts";
import { createLog, Refusal, systemClock } from "../kit/index.ts";
import type { CommandInput } from "../plugin/index.ts";
import { type BroughtPlugin, bringPlugins } from "./added/bring-plugins.ts";
import { withAdded } from "./added/load-added.ts";
import type { Composition } from "./composition.ts";
import { type Config, parseConfig, resolvePaths, withEnvironment } from "./config.ts";
import { isSocketAnswered, socketPath } from "./control-socket.ts";
import { createNode } from "./create-node.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { pluginsOf } from "./plugins-of.ts";
import { writeWhole } from "./write-whole.ts";

export interface RestoreOptions {
  /** A place, for its latest backup, or `PLACE/backups/NAME`. */
  address: string;
  recovery: Pick<Recovery, "masterKey">;
  /** Where the configuration is written; paths in it are relative to its folder. */
  file: string;
  /** The data folder, instead of the one that the configuration names. */
  data?: string | undefined;
  /** Moves a node that stands here aside, instead of refusing. */
  replace?: boolean;
  settings: Omit<BackupSettings, "every" | "keep" | "to">;
  composition: Composition;
  environment?: Record<string, string | undefined>;
  progress: CommandInput["progress"];
}

export interface RestoredNode {
  name: string;
  origin: string;
  /** Milliseconds: everything later is not in it. */
  madeAt: number;
  configFile: string;
  dataFolder: string;
  rows: number;
  files: number;
  /** How much was erased since the backup, and is erased again. */
  erasures: number;
  /** What had been added to the node beside what its software brings. */
  plugins: BroughtPlugin[];
  /** Where what stood here was moved to. */
  aside: string[];
}

/**
 * Makes a node of a backup, on a machine that has nothing but the recovery file. All is fetched and checked beside the data
 * folder first; then what stands here is moved aside, and the configuration is written last of all.
 */
export async function restoreNode(options: RestoreOptions): Promise<RestoredNode> {
  const { address, recovery, settings, composition, progress } = options;
  const backup = await openBackup({ address, masterKey: recovery.masterKey, settings });
  try {
    const { text, config, configFile } = readConfigOf(backup, options);
    await refuseRunning(config);
    const inTheWay = [config.data, config.master_key_file, configFile].filter((path) => existsSync(path));
    if (inTheWay.length > 0 && !options.replace) throw standsHere(inTheWay);
    const now = systemClock.now();
    const staging = `${config.data}.restoring`;
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true, mode: 0o700 });
    try {
      progress(0, undefined, "bringing plugins");
      const plugins = await bringPlugins(backup, staging);
      const needed = config.database !== undefined || backup.dialect === "postgres";
      if (needed) refuseWithout(plugins);
      const fetched = await backup.fetch({
        folder: staging,
        database: config.database,
        formerErasures: join(config.data, erasuresFile),
        ledgers: ledgersOf(pluginsOf(await withAdded(composition, staging))),
        now,
        progress,
      });
      const suffix = `before-restore-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, "")}`;
      const aside = await putInPlace({ config, configFile, text, staging, suffix, inTheWay, recovery });
      progress(0, undefined, "opening the node");
      await openOnce({ config, composition, now });
      const { name, origin, madeAt } = backup;
      return { name, origin, madeAt, configFile, dataFolder: config.data, plugins, aside, ...fetched };
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } finally {
    await backup.close();
  }
}

function readConfigOf(backup: OpenBackup, { file, data, environment = {} }: RestoreOptions) {
  const configFile = resolve(file);
  const text = data === undefined ? backup.config : withData(backup.config, resolve(data));
  const parsed = parseConfig(withEnvironment(parse(text), environment));
  if (!parsed.ok) {
    const message = "The configuration in the backup cannot be read by this version.";
    throw new Refusal("conflict", { message, problems: parsed.problems });
  }
  return { text, configFile, config: { ...resolvePaths(parsed.value, dirname(configFile)), file: configFile } };
}

/** Comments and order stay; keys of the whole file stand before its first table. */
function withData(text: string, data: string): string {
  const line = `data = ${JSON.stringify(data)}`;
  const [head = "", ...rest] = text.split(/^(?=\[)/m);
  const changed = /^data\s*=.*$/m.test(head) ? head.replace(/^data\s*=.*$/m, () => line) : `${line}\n${head}`;
  return changed + rest.join("");
}

async function refuseRunning(config: Config): Promise<void> {
  if (!(await isSocketAnswered(socketPath(config.data)))) return;
  throw new Refusal("conflict", { message: `A node is running on ${config.data}. Stop it first.` });
}

/** Rows alone make no tables: a plugin makes its own, before they are filled. */
function refuseWithout(plugins: readonly BroughtPlugin[]): void {
  const problems = plugins.flatMap(({ name, version, problem }) =>
    problem === undefined ? [] : [{ path: `${name} ${version}`, message: problem }],
  );
  if (problems.length === 0) return;
  const message =
    "The tables of a plugin are made by itself, and it cannot be had. Nothing was changed. A backup of SQLite can be restored into SQLite without it.";
  throw new Refusal("conflict", { message, problems });
}

function standsHere(paths: readonly string[]): Refusal {
  return new Refusal("conflict", {
    message: `A node stands here already: ${paths.join(", ")}. With --replace it is moved aside, never deleted; or name another --config and --data.`,
  });
}

interface PutInPlace {
  config: Config;
  configFile: string;
  text: string;
  staging: string;
  suffix: string;
  inTheWay: readonly string[];
  recovery: Pick<Recovery, "masterKey">;
}

/** What was moved is moved back when a step fails. */
async function putInPlace({ config, configFile, text, staging, suffix, inTheWay, recovery }: PutInPlace) {
  const undo: (() => Promise<unknown>)[] = [];
  const aside: string[] = [];
  try {
    for (const path of inTheWay) {
      const to = `${path}.${suffix}`;
      await rename(path, to);
      undo.push(() => rename(to, path));
      aside.push(to);
    }
    await mkdir(dirname(config.data), { recursive: true });
    await rename(staging, config.data);
    undo.push(() => rename(config.data, staging));
    await mkdir(dirname(config.master_key_file), { recursive: true });
    await mkdir(dirname(configFile), { recursive: true });
    await createMasterKey(config.master_key_file, recovery.masterKey);
    undo.push(() => rm(config.master_key_file));
    await writeWhole(configFile, text, 0o640);
    return aside;
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** Brings the tables up to date, erases again what was erased since, and shows that the keys open. */
interface OpenOnce {
  config: Config;
  composition: Composition;
  now: number;
}

async function openOnce({ config, composition, now }: OpenOnce): Promise<void> {
  const node = await createNode({ config, composition, log: createLog("silent") });
  try {
    const { initiative } = await node.identity.actors();
    await node.identity.signer(initiative.name);
    await node.transaction((tx) => node.mail.forgetWaiting(tx, now));
    await node.transaction((tx) => node.people.forgetWaysIn(tx));
  } finally {
    await node.stop();
  }
}
