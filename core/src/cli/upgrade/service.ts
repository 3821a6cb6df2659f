import { existsSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { mustRun, type Run, runProgram } from "./run-program.ts";
import { UpgradeProblem } from "./upgrade-problem.ts";

/** How the node is stopped and started on this machine. */
export interface Service {
  stop(how?: Run): Promise<void>;
  start(how?: Run): Promise<void>;
  /** Left out where only the node itself can tell. */
  isRunning?(): Promise<boolean>;
  says: string;
}

export interface ServiceFlags {
  service: string;
  stop?: string | undefined;
  start?: string | undefined;
}

/** Commands of the operator's, else a unit of systemd's; undefined when nobody runs the node here. */
export async function findService({ service, stop, start }: ServiceFlags): Promise<Service | undefined> {
  if (stop !== undefined && start !== undefined) {
    return byCommands(["sh", "-c", stop], ["sh", "-c", start], "by the commands given");
  }
  if (stop !== undefined || start !== undefined) {
    throw new UpgradeProblem(
      "Give both: --stop with the command that stops the node, --start with the one that starts it.",
    );
  }
  if (!existsSync("/run/systemd/system")) return undefined;
  const { code } = await runProgram(["systemctl", "cat", service]);
  if (code !== 0) return undefined;
  return {
    ...byCommands(["systemctl", "stop", service], ["systemctl", "start", service], `the systemd unit ${service}`),
    isRunning: async () => (await runProgram(["systemctl", "is-active", "--quiet", service])).code === 0,
  };
}

function byCommands(stop: readonly string[], start: readonly string[], says: string): Service {
  return {
    says,
    stop: async (how) => void (await mustRun(stop, "The node cannot be stopped.", how)),
    start: async (how) => void (await mustRun(start, "The node cannot be started.", how)),
  };
}

/** Resolves when the node says at its own port that it can serve; false when the time is over. */
export async function becomesReady(address: string, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await isReady(address)) return true;
    await wait(250);
  }
  return false;
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await ask(`${address}/readyz`)) === 200;
  } catch {
    return false;
  }
}

/** By Node's own client: it is asked on this machine, at a port that the configuration names. */
function ask(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: 2000, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.once("timeout", () => request.destroy(new Error("no answer in time")));
    request.once("error", reject);
  });
}
