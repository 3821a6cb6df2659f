import { readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, normalize } from "node:path";
import type { CommandInput } from "../plugin/index.ts";
import type { DescribedCommand } from "../server/index.ts";
import { StartProblem } from "./terminal.ts";

type Input = Pick<CommandInput, "arguments" | "files">;

/** The arguments of a command, with the bytes of those that are files and of the files that these name. */
export function readArguments(command: DescribedCommand, values: readonly unknown[]): Input {
  const named: Record<string, string> = {};
  const files: Record<string, { name: string; bytes: Uint8Array }> = {};
  for (const [index, one] of (command.arguments ?? []).entries()) {
    const value = values[index];
    if (typeof value !== "string") continue;
    named[one.name] = value;
    if (!one.file) continue;
    const file = { name: basename(value), bytes: readInput(value) };
    files[one.name] = file;
    for (const path of command.names?.(file) ?? []) files[path] = readNamed(value, path);
  }
  return { arguments: named, files };
}

/** A file that another one names: only beside or below it, so that a list from elsewhere cannot ask for anything else. */
function readNamed(list: string, path: string): { name: string; bytes: Uint8Array } {
  if (isAbsolute(path) || normalize(path).startsWith("..")) {
    throw new StartProblem(`${list} names ${path}. Put that file beside it, and name it without a folder above.`);
  }
  return { name: basename(path), bytes: readInput(join(dirname(list), path)) };
}

function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    throw new StartProblem(`Cannot read ${path}: ${(error as Error).message}`);
  }
}
