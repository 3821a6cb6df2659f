import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

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
  const child = spawn(process.execPath, [...given.arguments], {
    env: { PATH: process.env["PATH"], ...environment },
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
  mib: number;
}

/** Resident memory of a process and of those that it started. */
export function residentOf(pid: number): Resident[] {
  const { stdout } = spawnSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const all = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([id = 0, parent = 0, kib = 0]) => ({ pid: id, parent, mib: kib / 1024 }));
  return all.filter((one) => one.pid === pid || one.parent === pid);
}
