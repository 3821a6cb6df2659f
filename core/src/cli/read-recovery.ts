import { readFileSync } from "node:fs";
import { type MasterKey, parseRecoveryFile, parseRecoveryKey } from "../identity/index.ts";
import { StartProblem } from "./terminal.ts";

/** From the recovery file, which tells whose it is; without one the key is asked for, as it stands on the paper. */
export async function readRecovery(
  file: string | undefined,
  usage: string,
): Promise<{ masterKey: MasterKey; origin?: string }> {
  if (file === undefined) return { masterKey: taken(parseRecoveryKey(await askForKey(usage))) };
  return taken(parseRecoveryFile(readText(file)));
}

function taken<T>(parsed: { ok: true; value: T } | { ok: false; problems: readonly { message: string }[] }): T {
  if (parsed.ok) return parsed.value;
  throw new StartProblem(parsed.problems.map(({ message }) => message).join("\n"));
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new StartProblem(`Cannot read the recovery file ${file}: ${(cause as Error).message}`);
  }
}

async function askForKey(usage: string): Promise<string> {
  if (!process.stdin.isTTY) throw new StartProblem(`Name the recovery file: ${usage}`);
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question("Recovery key, as it stands on the paper: ");
  } finally {
    terminal.close();
  }
}
