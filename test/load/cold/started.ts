import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { nodeEnvironment, nodeFlags } from "../node/node-flags.ts";

export interface Started {
  /** Milliseconds from spawn until it said that it is ready. */
  ready: number;
  child: ChildProcess;
  stop(): Promise<void>;
}

interface StartOptions {
  arguments: readonly string[];
  readyWhen: string;
  environment?: NodeJS.ProcessEnv;
  /** Milliseconds; a minute unless told. */
  patience?: number;
}

/** Spawns the workspace's Node with an environment of its own and waits for a line. */
export async function start({
  readyWhen,
  environment = {},
  patience = 60_000,
  ...given
}: StartOptions): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, ...given.arguments], {
    env: { PATH: process.env["PATH"], ...nodeEnvironment, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not ready after ${patience} ms. It said:\n${said}`)), patience);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes(readyWhen)) return;
      clearTimeout(timer);
      resolve(performance.now() - started);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`It ended with code ${code}. It said:\n${said}`)));
  });
  return {
    ready,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export interface Resident {
  pid: number;
  parent: number;
  /** MiB resident, as `ps` shows it: pages that several processes share count in each. */
  rss: number;
  /** MiB with shared pages divided among those that share them; only Linux tells. */
  pss: number | undefined;
}

/** Memory of a process and of those that it started. */
export function residentOf(pid: number): Resident[] {
  const { stdout } = spawnSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const all = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([id = 0, parent = 0, kib = 0]) => ({ pid: id, parent, rss: kib / 1024 }));
  return all
    .filter((one) => one.pid === pid || one.parent === pid)
    .map((one) => ({ ...one, pss: proportionalOf(one.pid) }));
}

function proportionalOf(pid: number): number | undefined {
  try {
    const kib = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}
