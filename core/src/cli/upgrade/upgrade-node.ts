import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { begunHasEnded } from "./begun-program.ts";
import { bringVersion, type Source } from "./bring-version.ts";
import { endJournal, type Journal, readJournal, writeJournal } from "./journal.ts";
import { dropKept, keepDatabase, putDatabaseBack, refuseFullDisk } from "./kept-database.ts";
import { mustRun, type Run, runProgram } from "./run-program.ts";
import { becomesReady, type Service } from "./service.ts";
import { UpgradeProblem } from "./upgrade-problem.ts";
import { gitAsOwner, versionOf } from "./versions.ts";

export interface Upgrade {
  /** Where the program lies: `/opt/nri-commons`. */
  app: string;
  /** The node's own files. */
  config: string;
  data: string;
  /** The node's own port on this machine: `http://127.0.0.1:4000`. */
  address: string;
  /** False on PostgreSQL: its database is not copied here. */
  onSqlite: boolean;
  source: Source;
  backup: boolean;
  service: Service | undefined;
  /** Whom the node runs as, when this process is root's. */
  as: { uid: number; gid: number } | undefined;
  /** Seconds for the node to become ready. */
  patience: number;
  say(line: string): void;
}

/**
 * Brings, builds, backs up, stops, switches, migrates, starts and looks. What goes wrong before the node is stopped changes nothing;
 * what goes wrong afterwards is undone: the old version with the old database. Nothing of this process is loaded later than now,
 * because the program is exchanged under its feet.
 */
export async function upgradeNode(upgrade: Upgrade): Promise<void> {
  const { app, data, service, say } = upgrade;
  await endUnfinished(upgrade);
  const running = await isRunning(upgrade);
  if (running && service === undefined) {
    throw new UpgradeProblem(
      "The node runs, and nothing here says how it is stopped: name its systemd unit with --service, or give --stop and --start with commands.",
    );
  }
  if (upgrade.onSqlite) await refuseFullDisk(data);
  const next = `${app}.next`;
  const journal: Journal = { step: "preparing", from: await versionOf(app), to: "", databaseKept: false };
  writeJournal(app, journal);
  say(`1 of 6  Bringing and building the new version in ${next}. The node runs on.`);
  await bringVersion(app, upgrade.source, next);
  journal.to = await versionOf(next);
  if (journal.to === journal.from) {
    await rm(next, { recursive: true });
    endJournal(app);
    return say(`${journal.from} is what runs already. Nothing was changed.`);
  }
  if (upgrade.backup) {
    say("2 of 6  Making a backup.");
    await mustRun(
      nri(upgrade, app, "backup"),
      'There is no good backup, so nothing was changed. Say where backups go (to = ["/mnt/disk2/nri"] under [backup] in node.toml), or leave it out with --no-backup.',
      asNode(upgrade),
    );
  } else say("2 of 6  No backup, as you wish.");
  say(
    running
      ? `3 of 6  Stopping the node by ${service?.says}.`
      : "3 of 6  The node does not run: there is nothing to stop.",
  );
  writeJournal(app, { ...journal, step: "standing" });
  try {
    if (running) await service?.stop({ upgrades: app });
    await exchange({ ...upgrade, running }, journal);
  } catch (error) {
    const why = error instanceof UpgradeProblem ? error.message : `${error instanceof Error ? error.stack : error}`;
    say(`It did not work: ${why}`);
    await rollBack(upgrade, { ...journal, ...readJournal(app) }, running);
    throw new UpgradeProblem(`${journal.to} was not taken. ${journal.from} is in its place again, with its database.`);
  }
  endJournal(app);
  await dropKept(data);
  say(
    `${journal.to} ${running ? "runs" : "is in its place"}. The version before lies in ${app}.previous, to be removed by the next upgrade.`,
  );
}

async function exchange(upgrade: Upgrade & { running: boolean }, journal: Journal): Promise<void> {
  const { app, service, say, onSqlite } = upgrade;
  if (onSqlite) {
    say("4 of 6  Copying the old database, and putting the new version in its place.");
    await keepDatabase(upgrade.data);
  } else say("4 of 6  Putting the new version in its place. A database of PostgreSQL is not copied here.");
  await rm(`${app}.previous`, { recursive: true, force: true });
  writeJournal(app, { ...journal, step: "switching", databaseKept: onSqlite });
  await rename(app, `${app}.previous`);
  await rename(`${app}.next`, app);
  say("5 of 6  Bringing the database up to date.");
  await mustRun(nri(upgrade, app, "status", "--json"), "The new version cannot open the database.", asNode(upgrade));
  if (!upgrade.running || service === undefined) {
    return say("6 of 6  The node did not run before; start it when you like.");
  }
  say("6 of 6  Starting the node, and looking whether it is well.");
  await service.start({ upgrades: app });
  if (!(await becomesReady(upgrade.address, upgrade.patience))) {
    throw new UpgradeProblem(
      `${upgrade.address}/readyz did not say within ${upgrade.patience} seconds that it can serve.`,
    );
  }
  await tellAlerts(upgrade);
}

/** What needs a person is told; a node that serves is not taken back for it. */
async function tellAlerts(upgrade: Upgrade): Promise<void> {
  const { code, out } = await runProgram(nri(upgrade, upgrade.app, "status"), asNode(upgrade));
  upgrade.say(code === 0 ? out.trim() : "It serves, but nri status does not answer: look into its log.");
}

/** The old program, its database, and the node as it was. Each step may be done twice. */
async function rollBack(upgrade: Omit<Upgrade, "source">, journal: Journal, running: boolean): Promise<void> {
  const { app, data, service, say } = upgrade;
  say(`Going back to ${journal.from}.`);
  if (journal.step === "switching") {
    await service?.stop({ upgrades: app });
    const { next, previous, failed } = { next: `${app}.next`, previous: `${app}.previous`, failed: `${app}.failed` };
    if (existsSync(previous)) {
      await rm(failed, { recursive: true, force: true });
      if (existsSync(app)) await rename(app, failed);
      await rename(previous, app);
      if (existsSync(failed)) say(`The version that did not work lies in ${failed}.`);
    }
    await rm(next, { recursive: true, force: true });
    if (journal.databaseKept) await putDatabaseBack(data);
    if (journal.databaseKept)
      say(`What the new version made of the database lies in ${data}, as node.db.failed-upgrade.`);
  }
  const opened = await runProgram(nri(upgrade, app, "status", "--json"), asNode(upgrade));
  if (opened.code !== 0 && !upgrade.onSqlite) throw new UpgradeProblem(afterPostgres(journal));
  // Killed before it could stop the node, it has left it running: one more would find its port taken.
  if (running && !(await isRunning(upgrade))) await service?.start({ upgrades: app });
  if (running && service !== undefined && !(await becomesReady(upgrade.address, upgrade.patience))) {
    throw new UpgradeProblem(
      `${journal.from} is in its place again, with its database, and does not become ready: look into its log. The upgrade can be repeated when it runs.`,
    );
  }
  endJournal(app);
  await dropKept(data);
}

function afterPostgres({ from }: Journal): string {
  return (
    `${from} is in its place again, but the new version had begun to change the database in PostgreSQL, which it cannot open now. ` +
    "Make a new, empty database, name it in DATABASE_URL, and bring the backup back: nri restore PLACE --recovery FILE --replace"
  );
}

/** An upgrade that was killed: what had not begun is forgotten, what had is undone. */
export async function endUnfinished(upgrade: Omit<Upgrade, "source">): Promise<void> {
  const { app, say } = upgrade;
  const journal = readJournal(app);
  if (journal === undefined) return;
  if (journal.step === "preparing") {
    say("An upgrade was interrupted before anything was changed; it begins anew.");
    await begunHasEnded(app, say);
    await rm(`${app}.next`, { recursive: true, force: true });
    return endJournal(app);
  }
  say(`An upgrade from ${journal.from} to ${journal.to} was interrupted.`);
  await begunHasEnded(app, say);
  await rollBack(upgrade, journal, true);
}

async function isRunning({ address, service }: Pick<Upgrade, "address" | "service">): Promise<boolean> {
  return (await service?.isRunning?.()) ?? becomesReady(address, 0.2);
}

/** The `nri` of a version, whatever it is written in. */
function nri({ config }: Pick<Upgrade, "config">, app: string, ...words: string[]): string[] {
  return [join(app, "node_modules/.bin/node"), join(app, "core/tools/node.mjs"), "--config", config, ...words];
}

function asNode({ app, as, config }: Pick<Upgrade, "app" | "as" | "config">): Run {
  return { upgrades: app, as, cwd: dirname(config), shown: false, env: gitAsOwner.env };
}
