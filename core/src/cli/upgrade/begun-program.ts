import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { UpgradeProblem } from "./upgrade-problem.ts";

/**
 * A program that an upgrade began outlives an upgrade that is killed, and goes on changing the database or starting the node.
 * So it is written down before it may do anything, and the next upgrade waits for its end.
 */
export function noteBegun(app: string, pid: number): void {
  writeFileSync(noteOf(app), `${pid} ${startOf(pid) ?? ""}`);
}

export function forgetBegun(app: string): void {
  rmSync(noteOf(app), { force: true });
}

/** Resolves when nothing runs any more that an interrupted upgrade began. */
export async function begunHasEnded(app: string, say: (line: string) => void): Promise<void> {
  let told = false;
  for (const end = Date.now() + 600_000; Date.now() < end; await wait(50)) {
    const pid = findBegun(app);
    if (pid === undefined) return forgetBegun(app);
    if (!told) say(`Waiting for the end of what it had begun: process ${pid}.`);
    told = true;
  }
  throw new UpgradeProblem(
    `What an interrupted upgrade had begun still runs: process ${findBegun(app)}. Begin again when it has ended.`,
  );
}

/** Its process, while it lives. Another one that got the same number began at another time. */
function findBegun(app: string): number | undefined {
  let note: string;
  try {
    note = readFileSync(noteOf(app), "utf8");
  } catch {
    return undefined;
  }
  const [pid = 0, start = ""] = [Number(note.split(" ")[0]), note.split(" ")[1]];
  return pid > 0 && (startOf(pid) ?? "") === start && isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return statOf(pid)?.[0] !== "Z";
}

/** In ticks since the machine began, where it has /proc. */
function startOf(pid: number): string | undefined {
  return statOf(pid)?.[19];
}

/** proc_pid_stat(5) from the third field, the state, on: the second may hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function noteOf(app: string): string {
  return `${app}.upgrade.pid`;
}
