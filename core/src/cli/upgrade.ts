import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command as Program } from "commander";
import type { Config } from "../server/index.ts";
import { loadConfig } from "./load-config.ts";
import { print, StartProblem } from "./terminal.ts";
import { findService } from "./upgrade/service.ts";
import { endUnfinished, type Upgrade, upgradeNode } from "./upgrade/upgrade-node.ts";
import { UpgradeProblem } from "./upgrade/upgrade-problem.ts";
import { isNewer, newestTag, versionOf } from "./upgrade/versions.ts";

interface UpgradeFlags {
  to?: string;
  check?: boolean;
  backup: boolean;
  service: string;
  stop?: string;
  start?: string;
  app?: string;
  patience: string;
}

export function addUpgrade(program: Program) {
  program
    .command("upgrade")
    .description(
      "Take a newer version of this software, and go back to the old one with its database when it does not work",
    )
    .argument("[folder]", "an unpacked release; left out, the newest one of where the checkout came from")
    .option("--to <tag>", "this version of the checkout's source: a tag, a branch or a commit")
    .option("--check", "only tell what would be done, and whether there is a newer version")
    .option("--no-backup", "make no backup first")
    .option("--service <unit>", "the systemd unit that runs the node", "nri-commons")
    .option("--stop <command>", "how the node is stopped, where it is no systemd unit")
    .option("--start <command>", "how it is started, in the background")
    .option("--app <folder>", "where the software lies; left out, where this command is from")
    .option("--patience <seconds>", "how long the new version may take to become ready", "90")
    .addHelpText("after", "\nExample:\n  nri upgrade --check\n  nri upgrade")
    .action(async (folder: string | undefined, flags: UpgradeFlags) => {
      const config = loadConfig(program.opts<{ config: string }>().config);
      try {
        await run({ config, folder, flags });
      } catch (error) {
        if (error instanceof UpgradeProblem) throw new StartProblem(error.message);
        throw error;
      }
    });
}

interface Asked {
  config: Config;
  folder: string | undefined;
  flags: UpgradeFlags;
}

async function run({ config, folder, flags }: Asked): Promise<void> {
  const app = resolve(flags.app ?? ownFolder());
  const find = () => (folder === undefined ? wantedRef(app, flags.to) : { folder: resolve(folder) });
  if (flags.check === true) return print.result(await tell(app, await find()));
  const { host, port } = config.listen;
  const patience = Number(flags.patience);
  if (!(patience > 0)) throw new StartProblem("--patience is a number of seconds, such as 90.");
  const upgrade = {
    app,
    config: config.file ?? "node.toml",
    data: config.data,
    address: `http://${["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host}:${port}`,
    onSqlite: config.database === undefined,
    backup: flags.backup,
    service: await findService(flags),
    as: ownerOf(config.data),
    patience,
    say: print.result,
  };
  await endUnfinished(upgrade);
  const source = await find();
  if (source === undefined) return print.result(`${await versionOf(app)} is the newest version. Nothing to do.`);
  await upgradeNode({ ...upgrade, source });
}

/** What stands in a checkout's source that this one does not have; undefined when nothing does. */
async function wantedRef(app: string, to: string | undefined): Promise<{ ref: string } | undefined> {
  if (to !== undefined) return { ref: to };
  if (!existsSync(join(app, ".git"))) {
    throw new UpgradeProblem(
      `${app} is no checkout of git: name the folder of an unpacked release, nri upgrade /root/nri-commons-1.2.0`,
    );
  }
  const tag = await newestTag(app);
  return tag !== undefined && isNewer(tag, app) ? { ref: tag } : undefined;
}

async function tell(app: string, wanted: Upgrade["source"] | undefined): Promise<string> {
  const now = await versionOf(app);
  if (wanted === undefined) return `${now} runs here. There is no newer version.`;
  const name = "folder" in wanted ? `${await versionOf(wanted.folder)} in ${wanted.folder}` : wanted.ref;
  return [
    `${now} runs here. nri upgrade would take ${name}:`,
    `  1. bring it into ${app}.next and build it there, while the node runs`,
    "  2. make a backup, as node.toml says",
    "  3. stop the node",
    `  4. copy the database, and put the new version into ${app}`,
    "  5. bring the database up to date",
    "  6. start the node, and look whether it is well",
    "What goes wrong up to step 3 changes nothing. What goes wrong later is undone: the old version with its database.",
  ].join("\n");
}

/** The folder that this very program was built in. */
function ownFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    if (folder === dirname(folder)) throw new StartProblem("Say where the software lies: --app /opt/nri-commons");
    folder = dirname(folder);
  }
  // Where an upgrade was killed while it exchanged the two.
  return folder.replace(/\.previous$/, "");
}

/** Backup and migrations are the node's own work: done as root, they would leave files that the node cannot write. */
function ownerOf(data: string): Upgrade["as"] {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(data);
  return { uid, gid };
}
