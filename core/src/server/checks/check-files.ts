import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "../config.ts";
import { type Finding, ok, warning } from "./finding.ts";

const check = "files";
const day = 86_400_000;

/** Files beside the data that others must not read, or that should lie somewhere else by now. */
export async function checkFiles({ config, now = Date.now() }: { config: Config; now?: number }): Promise<Finding[]> {
  const { file, backup } = config;
  const findings: Finding[] = [];
  if (file !== undefined && (await isOpen(file))) {
    const remedy = `It may hold keys for backups. Close it with: chmod o-rwx ${file}`;
    findings.push(warning(check, `every user of this machine can read ${file}`, remedy, "configuration"));
  }
  const key = backup.sftp_key_file;
  if (key !== undefined && (await isOpen(key))) {
    const remedy = `With it anybody reaches the backups. Close it with: chmod 600 ${key}`;
    findings.push(warning(check, `every user of this machine can read ${key}`, remedy, "backup key"));
  }
  const recovery = file === undefined ? undefined : join(dirname(file), "recovery.txt");
  const made = recovery === undefined ? undefined : await stat(recovery).catch(() => undefined);
  if (recovery !== undefined && made !== undefined && !config.demo && now - made.mtimeMs > day) {
    const remedy = `Print it, or copy it to another place than the backups; then: rm ${recovery}. Whoever has it and a backup can speak as this node.`;
    findings.push(warning(check, `the recovery file still lies on this machine: ${recovery}`, remedy, "recovery file"));
  }
  return findings.length > 0 ? findings : [ok(check, "closed to others, and nothing lies here that should not")];
}

async function isOpen(path: string): Promise<boolean> {
  if (process.platform === "win32") return false;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & 0o007) !== 0;
}
