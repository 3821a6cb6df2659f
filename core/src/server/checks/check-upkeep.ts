import { type Backups, hashesOf } from "../../backup/index.ts";
import type { Host } from "../../host/index.ts";
import type { Jobs } from "../../jobs/index.ts";
import type { Clock } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { packedPlugins } from "../added/packed-plugins.ts";
import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

const DAY = 86_400_000;

export async function checkJobs({ jobs }: { jobs: Jobs }): Promise<Finding> {
  const { dead } = await jobs.counts();
  const [last] = dead === 0 ? [] : await jobs.dead(1);
  if (last === undefined) return ok("jobs", "none given up");
  const found = `${dead} given up after all their tries; the last one: ${last.kind}: ${last.error || "no reason"}`;
  return warning("jobs", found, "When the reason is gone: nri jobs retry. Otherwise report it with the log around it.");
}

export async function checkPlugins({ host, config }: { host: Host; config: Config }): Promise<Finding[]> {
  const states = host.states();
  const troubled = states.filter(({ state }) => state === "failed" || state === "incompatible");
  const failed = troubled.map(({ id, reason }) =>
    fault(
      "plugins",
      `${id} does not run: ${reason ?? "no reason given"}`,
      `Install a version that works, or switch it off: nri plugins off ${id}, or in node.toml: [plugins.${id}] on = false`,
      id,
    ),
  );
  const resting = states.flatMap(({ id, resting = [] }) =>
    resting.map(({ contribution, error }) =>
      warning(
        "plugins",
        `${contribution} of ${id} rests since it kept failing: ${error}`,
        `When the reason is gone: nri plugins reset ${id}`,
        id,
      ),
    ),
  );
  const asking = states.filter(({ state }) => state === "asks");
  const asks = asking.map(({ id, reason }) =>
    warning("plugins", `${id} waits: ${reason}`, `Look at it in the console, or agree: nri plugins agree ${id}`, id),
  );
  const absent = (await host.absent()).filter(({ removed }) => !removed);
  const missing = absent.map(({ id, version, tables }) =>
    warning(
      "plugins",
      `${id} ${version} ran with this database, and its files are not on this machine${tables > 0 ? "; its tables are kept" : ""}`,
      `Each machine has files of its own: add it here, too, with nri plugins add. If it is to be gone: add it, then nri plugins remove ${id}, then nri plugins discard.`,
      id,
    ),
  );
  const told = (await host.health()).map(({ plugin, level, found, remedy }) => {
    const what = `${plugin}: ${found}`;
    if (level === "ok") return ok("plugins", what);
    const make = level === "fault" ? fault : warning;
    return make("plugins", what, remedy ?? `See the README of ${plugin}.`, plugin);
  });
  const findings = [...failed, ...resting, ...asks, ...missing, ...(await checkPacked(config)), ...told];
  return findings.some(({ level }) => level !== "ok") || told.length > 0
    ? findings
    : [ok("plugins", `${states.length} known, none failed`)];
}

/** Backups bring back what is still as it was added, and nothing else. */
async function checkPacked({ data }: Config): Promise<Finding[]> {
  const { plugins } = await packedPlugins(data);
  const findings: Finding[] = [];
  for (const { name, version, checksum, path } of plugins) {
    const hashes = await hashesOf(path).catch(() => undefined);
    if (hashes?.checksum === checksum) continue;
    const what = hashes === undefined ? "is gone" : "is not what was added";
    const remedy = `No backup brings it back so. Add the right one again: nri plugins add ${name}@${version} --checksum ${checksum}`;
    findings.push(warning("plugins", `the packed file of ${name} ${what}: ${path}`, remedy, name));
  }
  return findings;
}

interface Kept {
  backups: Backups;
  clock: Clock;
  config: Config;
  store: Store;
}

export async function checkBackup({ backups, clock, config, store }: Kept): Promise<Finding> {
  if (config.demo) return ok("backup", "a demonstration needs none");
  const [latest] = await backups.list();
  if (latest?.problem !== undefined) {
    return fault(
      "backup",
      `the last one, ${latest.name}, is not good: ${latest.problem}`,
      "Remove the reason, then: nri backup",
    );
  }
  const good = await backups.lastGood();
  if (good === undefined) {
    if (clock.now() - (await madeAt(store, clock.now())) < DAY) return ok("backup", "none yet; the node is new");
    const remedy = 'Make one with nri backup, and let the node make them: every = "P1D" under [backup] in node.toml.';
    return warning("backup", "there is none that was checked and found good", remedy);
  }
  const days = Math.floor((clock.now() - good) / DAY);
  if (days < 8) return ok("backup", `the last good one is ${days} days old`);
  const remedy = "nri backup makes one now and tells what is in the way; the log tells why the planned ones failed.";
  return days < 30
    ? warning("backup", `the last good one is ${days} days old`, remedy)
    : fault("backup", `the last good one is ${days} days old`, remedy);
}

async function madeAt({ db }: Store, otherwise: number): Promise<number> {
  const first = await db.selectFrom("audit_entry").select("at").where("seq", "=", 1).executeTakeFirst();
  return first?.at ?? otherwise;
}
