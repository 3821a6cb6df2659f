import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** When, on what and of which state of the code. */
export function describeRun(): { date: string; commit: string; machine: string } {
  const git = spawnSync("git", ["describe", "--always", "--dirty"], { cwd: import.meta.dirname, encoding: "utf8" });
  const model = cpus()[0]?.model ?? process.arch;
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git.stdout?.trim() || "unknown",
    machine: `${availableParallelism()} cores (${model}), ${memory} GiB, ${process.platform}, Node ${process.version}; load average before ${load.toFixed(1)}`,
  };
}
