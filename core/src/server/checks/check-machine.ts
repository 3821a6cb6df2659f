import { randomUUID } from "node:crypto";
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";
import type { Machine } from "./machine.ts";

interface Standing {
  config: Config;
  machine: Machine;
}

const MIB = 1024 * 1024;
const NODE_MAJOR = 24;
const inMib = (bytes: number) => `${Math.floor(bytes / MIB)} MiB`;

export async function checkNodeVersion({ machine: { nodeVersion } }: Standing): Promise<Finding> {
  const major = Number(/^v(\d+)/.exec(nodeVersion)?.[1]);
  if (major >= NODE_MAJOR) return ok("Node.js", nodeVersion);
  const remedy = `Start it with the Node.js ${NODE_MAJOR} that comes with it: npm run node -- start, or the unit in nodes/*/README.md.`;
  return fault("Node.js", `${nodeVersion}; this software is made for ${NODE_MAJOR} or later`, remedy);
}

export async function checkDisk({ config, machine }: Standing): Promise<Finding> {
  const free = await machine.freeDisk(config.data);
  const found = `${inMib(free)} left for ${config.data}`;
  if (free >= 500 * MIB) return ok("disk", found);
  const remedy = "Make room, or move the data folder to a larger disk: when it is full the node takes nothing in.";
  return free < 100 * MIB ? fault("disk", found, remedy) : warning("disk", found, remedy);
}

export async function checkDataFolder({ config: { data } }: Standing): Promise<Finding> {
  const probe = join(data, `.writable-${randomUUID()}`);
  try {
    await writeFile(probe, "", { flag: "wx" });
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      return fault(
        "data folder",
        `${data} is not there`,
        "Correct data in node.toml, or restore a backup: nri restore --help.",
      );
    return fault(
      "data folder",
      `${data} cannot be written (${code})`,
      "Give the folder and what is in it to the user that runs the node.",
    );
  }
  const { mode } = await stat(data);
  if (process.platform === "win32" || (mode & 0o007) === 0) return ok("data folder", `${data} can be written`);
  const remedy = `Uploaded files and people's data are in it. Close it with: chmod o-rwx ${data}`;
  return warning("data folder", `every user of this machine can look into ${data}`, remedy);
}

export async function checkMemory({ machine }: Standing): Promise<Finding> {
  const free = await machine.freeMemory();
  if (free === undefined) return ok("memory", "this system does not say");
  if (free >= 150 * MIB) return ok("memory", `${inMib(free)} available`);
  const remedy = "Stop what else runs on the machine, or give it more memory: the system may end the node at any time.";
  return warning("memory", `only ${inMib(free)} available`, remedy);
}

export async function checkOpenFiles({ machine }: Standing): Promise<Finding> {
  const files = await machine.files();
  if (files === undefined) return ok("open files", "this system does not say");
  const found = `${files.open} open, at most ${files.limit}`;
  if (files.limit >= 1024 && files.open < files.limit * 0.8) return ok("open files", found);
  const remedy = "Raise the limit: LimitNOFILE=65536 in the systemd unit, or ulimit -n 65536 before the start.";
  return warning("open files", found, remedy);
}
