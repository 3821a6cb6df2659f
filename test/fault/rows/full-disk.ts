import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm, stat, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { compare, numbered } from "../node/compare.ts";
import { type Pair, settle, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const limit = "no 2xx before the commit, pages still answered, 0 lost when there is room again";

/** What keeps the receiver's database from being written, and what ends that. */
interface Plight {
  begin(pair: Pair): Promise<void>;
  end(pair: Pair): Promise<void>;
}

export const fullDatabase: Fault = {
  name: "full-database",
  what: "the receiver's database may not grow (max_page_count)",
  limit,
  inShort: true,
  run: (options) =>
    withPair((pair) =>
      suffer(pair, options, {
        begin: ({ receiver }) => receiver.node.limitPages(30),
        end: ({ receiver }) => receiver.node.limitPages(null),
      }),
    ),
};

export const fileLimit: Fault = {
  name: "file-limit",
  what: "the receiver's files may not grow (ulimit -f)",
  limit,
  inShort: true,
  run: (options) =>
    withPair((pair) =>
      suffer(pair, options, {
        async begin({ receiver }) {
          await receiver.kill();
          const { size } = await stat(receiver.database);
          // Of 512 bytes, as POSIX has it for sh.
          const blocks = Math.ceil(size / 512) + 100;
          await receiver.start({}, { under: ["sh", "-c", `ulimit -f ${blocks}; exec "$@"`, "sh"] });
        },
        async end({ receiver }) {
          await receiver.kill();
          await receiver.start();
        },
      }),
    ),
};

export const fullDisk: Fault = {
  name: "full-disk",
  what: "the receiver's file system is full (tmpfs; needs the right to mount)",
  limit,
  inShort: false,
  async run(options) {
    const mounted = await mountSmall();
    if ("notRun" in mounted) return mounted;
    const { folder } = mounted;
    const ballast = join(folder, "ballast");
    try {
      return await withPair(
        (pair) =>
          suffer(pair, options, {
            begin: () => fill(ballast, folder),
            end: () => rm(ballast),
          }),
        { receiver: { folder: await mkdtemp(join(folder, "site-")) } },
      );
    } finally {
      spawnSync("umount", ["-l", folder]);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export const failingSync: Fault = {
  name: "failing-sync",
  what: "fsync and fdatasync of the receiver fail with EIO (strace -e inject; needs ptrace)",
  limit: "no 2xx before the commit, 0 lost when the disk is well again, the database whole",
  inShort: false,
  async run(options) {
    if (spawnSync("strace", ["-qq", "-e", "inject=getpid:error=EIO", "true"]).status !== 0) {
      return { notRun: "strace is not installed, or may not trace here" };
    }
    let stop = async () => {};
    return withPair((pair) =>
      suffer(pair, options, {
        async begin({ receiver }) {
          stop = await injectSyncErrors(receiver.node.pid);
        },
        end: () => stop(),
      }),
    );
  },
};

async function suffer(pair: Pair, { short, tell }: FaultOptions, { begin, end }: Plight): Promise<Outcome> {
  const { sender, receiver } = pair;
  const perRound = short ? 150 : 400;
  const rounds = short ? 1 : 5;
  let acknowledged = 0;
  let refused = 0;
  let pages = 0;
  let early = 0;
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    await begin(pair);
    await sender.node.publish({ verb: "Create", from: round * perRound, count: perRound, revision: "1" });
    await until(async () => ((await sender.node.tally()).states["retrying"] ?? 0) > 0, 60_000);
    await until(async () => !(await sender.node.tally()).states["sending"], 60_000);
    const { states } = await sender.node.tally();
    refused += states["retrying"] ?? 0;
    const page = await fetch(`${receiver.node.origin}/api/v1/events`).catch(() => undefined);
    if (page?.status === 200) pages++;
    await end(pair);
    // One is the answer to the Follow; that stands in the sender's table, and the receiver has it too.
    const received = await receiver.node.received();
    acknowledged = states["delivered"] ?? 0;
    if (acknowledged > received) early += acknowledged - received;
    await settle(pair);
  }
  const settled = await settle(pair);
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(rounds * perRound, "1") });
  const whole = await receiver.node.checkDatabase();
  return {
    often: `${rounds} times, ${rounds * perRound} activities, ${refused} of them refused at first`,
    figure: `${early} acknowledged without being kept, ${lost} lost, ${doubled} double; pages answered ${pages} of ${rounds} times; database ${whole}`,
    passed: settled && refused > 0 && early === 0 && lost === 0 && doubled === 0 && pages === rounds && whole === "ok",
  };
}

async function mountSmall(): Promise<{ folder: string } | { notRun: string }> {
  const folder = await mkdtemp(join(tmpdir(), "nri-small-"));
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", folder], { encoding: "utf8" });
  if (done.status === 0) return { folder };
  await rm(folder, { recursive: true });
  return { notRun: `a small file system could not be mounted: ${done.stderr?.trim() || done.error?.message}` };
}

async function fill(ballast: string, folder: string): Promise<void> {
  await writeFile(ballast, "");
  const handle = await open(ballast, "a");
  const { bavail, bsize } = await statfs(folder);
  // Some pages are left, so that it happens in the middle of the work.
  await handle.appendFile(Buffer.alloc(Math.max(0, bavail * bsize - 300_000)));
  await handle.close();
}

/** Resolves when the node's calls fail; what it gives lets them succeed again. */
async function injectSyncErrors(pid: number): Promise<() => Promise<void>> {
  const strace = spawn(
    "strace",
    ["-f", "-p", String(pid), "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  await once(strace.stderr, "data");
  strace.stderr.resume();
  return async () => {
    const ended = once(strace, "exit");
    strace.kill("SIGINT");
    await ended;
  };
}
