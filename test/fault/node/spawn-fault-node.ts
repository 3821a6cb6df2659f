import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { addressOf, askOver } from "../../interop/peers/spawn-answering.ts";
import { nodeEnvironment, nodeFlags } from "../../load/node/node-flags.ts";
import type { FaultCommands } from "./fault-commands.ts";
import type { FaultSettings } from "./fault-settings.ts";

/** A node in a process of its own. */
export interface FaultNode extends FaultCommands {
  readonly origin: string;
  readonly actor: string;
  readonly pid: number;
  /** Resolves when its process has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  isRunning(): boolean;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

interface SpawnOptions {
  /** A command that starts the node's: `sh -c 'ulimit …; exec "$@"' sh`. */
  under?: readonly string[];
}

/** Where `core/tools/fault.mjs` bundles it to. */
const bundle = fileURLToPath(new URL("../../../core/tools/dist/fault/fault-node.mjs", import.meta.url));

const names: readonly (keyof FaultCommands)[] = [
  "usage",
  "run",
  "follow",
  "acceptAll",
  "publish",
  "shown",
  "writes",
  "tally",
  "asked",
  "received",
  "backlog",
  "hold",
  "release",
  "idle",
  "rotateKeys",
  "move",
  "resend",
  "limitPages",
  "alerts",
  "checkDatabase",
  "checkpoint",
];

/** Resolves when it answers; rejects with what it said when it ends before. */
export async function spawnFaultNode(settings: FaultSettings, { under = [] }: SpawnOptions = {}): Promise<FaultNode> {
  const [command = "", ...args] = [...under, process.execPath, ...nodeFlags, bundle, JSON.stringify(settings)];
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"], ...nodeEnvironment },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const said = listenTo(child);
  const ended = once(child, "exit");
  const ask = askOver(child);
  const address = await addressOf(child).catch((error: Error) => {
    throw new Error(`${error.message} ${said()}`);
  });
  const commands = Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as FaultCommands;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    ...commands,
    ...address,
    pid: child.pid ?? 0,
    ended,
    isRunning,
    async kill() {
      if (!isRunning()) return;
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function listenTo({ stderr }: ChildProcess): () => string {
  let said = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  return () => said.trim();
}
