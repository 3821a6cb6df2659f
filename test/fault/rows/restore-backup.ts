import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { befriend, type FaultSite, type Pair, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const restorer = fileURLToPath(new URL("../../../core/tools/dist/fault/fault-restore.mjs", import.meta.url));
const receiptId = "01m7s9nsc0694j6v493pqphrb3";

export const restoreBackup: Fault = {
  name: "restore-backup",
  what: "a machine is lost (kill -9, folder removed); restored from a backup that is older than the last events",
  limit: "ids not used twice, both nodes show the same, what was withdrawn (also consent) stays withdrawn",
  inShort: false,
  run: (options) => withPair((pair) => loseAndRestore(pair, options)),
};

async function loseAndRestore({ sender: home, receiver: peer }: Pair, { short, tell }: FaultOptions): Promise<Outcome> {
  await befriend(home, peer);
  const each = short ? 3 : 15;
  const place = await mkdtemp(join(tmpdir(), "nri-place-"));
  try {
    tell(`${3 * each} events, an expert's entry, a backup`);
    const first = await addMany(home, 3 * each, "first");
    const expert = await shareExpert(home, peer);
    await until(async () => (await events(peer)).length === 3 * each, 60_000);
    await home.node.run({ name: "backup", options: { to: place } });

    tell("withdrawn, cancelled and new after the backup");
    for (const id of first.slice(0, each)) await home.node.run({ name: "event withdraw", arguments: { id } });
    await home.node.run({ name: "expert withdraw", arguments: { id: expert } });
    for (const id of first.slice(each, 2 * each)) {
      await home.node.run({ name: "event cancel", arguments: { id }, options: { reason: "The hall is flooded." } });
    }
    const later = await addMany(home, each, "later");
    const agreed = (await events(home)).join("\n");
    await until(async () => (await events(peer)).join("\n") === agreed, 60_000);
    // Its place is told by a job what was erased since; a further backup is made as the plan has it.
    await home.node.run({ name: "backup", options: { to: place } });

    tell("lost, and restored from the older one");
    const recovery = join(place, "recovery.txt");
    await copyFile(join(home.settings.folder, "recovery.txt"), recovery);
    await home.kill();
    await rm(home.settings.folder, { recursive: true });
    await mkdir(home.settings.folder);
    const [older = ""] = (await readdir(join(place, "backups"))).sort();
    const started = performance.now();
    await restore(join(place, "backups", older), home.settings.folder, recovery);
    await home.start();
    const same = await until(
      async () => (await events(home)).join("\n") === agreed && (await events(peer)).join("\n") === agreed,
      120_000,
      200,
    );
    const seconds = (performance.now() - started) / 1000;
    const back = await countAnswers(
      home,
      [...first.slice(0, each), expert],
      (status) => status !== 410 && status !== 404,
    );
    const [next = ""] = await addMany(home, 1, "after the restore");
    const isNew = ![...first, ...later, expert].includes(next);
    const arrived = await until(async () => (await events(peer)).some((line) => line.startsWith("after the")), 30_000);
    return {
      often: `once: ${each} events and an expert's entry withdrawn, ${each} cancelled, ${each} new since the backup`,
      figure: `both show the same: ${same ? "yes" : "no"}, ${seconds.toFixed(0)} s after the restore began; ${back} of ${each + 1} withdrawn came back; a new id: ${isNew ? "yes" : "no"}`,
      passed: same && back === 0 && isNew && arrived,
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function addMany({ node }: FaultSite, count: number, title: string): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const file = JSON.stringify({
      name: { en: `${title} ${number}` },
      startDate: "2027-05-12",
      endDate: "2027-05-13",
      allDay: true,
      zone: "UTC",
      icalUid: `${title}-${number}@fault.example`.replaceAll(" ", "-"),
    });
    const { id } = (await node.run({ name: "event add", arguments: { file: "given.json" }, file })) as { id: string };
    await node.run({ name: "event publish", arguments: { id } });
    ids.push(id);
  }
  return ids;
}

async function shareExpert({ node }: FaultSite, peer: FaultSite): Promise<string> {
  const moment = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
  const scope = { peers: [peer.node.actor] };
  const file = JSON.stringify({
    key: receiptId,
    expert: { fields: { name: { value: "Expert A", scope }, topics: { value: ["access"], scope } } },
    consent: {
      receiptId,
      textVersion: "2026-10",
      givenAt: moment(Date.now() - 60_000),
      expires: moment(Date.now() + 86_400_000),
    },
  });
  const [added] = (await node.run({ name: "expert add", options: { publish: true }, file })) as { id: string }[];
  return added?.id ?? "";
}

async function events({ node }: FaultSite): Promise<string[]> {
  const answer = await fetch(`${node.origin}/api/v1/events?limit=200`);
  const { items } = (await answer.json()) as { items: { name: Record<string, string>; status: string }[] };
  return items.map(({ name, status }) => `${name["en"]} ${status}`).sort();
}

async function countAnswers({ node }: FaultSite, ids: readonly string[], counts: (status: number) => boolean) {
  let found = 0;
  for (const id of ids) {
    const { status } = await fetch(`${node.origin}/ap/objects/${id}`, {
      headers: { accept: "application/activity+json" },
    });
    if (counts(status)) found++;
  }
  return found;
}

async function restore(address: string, folder: string, recovery: string): Promise<void> {
  const child = spawn(process.execPath, [restorer, address, folder, recovery], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-1500);
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The restore failed: ${said}`);
}
