import { readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, normalize } from "node:path";
import type { Command as Program } from "commander";
import type { CommandInput, CommandResult } from "../plugin/index.ts";
import {
  type Composition,
  callControlSocket,
  createNode,
  nodeCommands,
  pluginsOf,
  socketPath,
} from "../server/index.ts";
import { loadConfig } from "./load-config.ts";
import { print, progressLine, StartProblem } from "./terminal.ts";

interface Described {
  summary: string;
  example: string;
  arguments?: readonly { name: string; description: string; optional?: boolean; file?: boolean }[];
  options?: readonly { flags: string; description: string }[];
  names?(file: { name: string; bytes: Uint8Array }): readonly string[];
}

/** Every command that runs inside a node: core's own, then those that the composition's plugins bring. */
export function addNodeCommands(program: Program, composition: Composition) {
  const commands: Record<string, Described> = { ...nodeCommands };
  for (const plugin of pluginsOf(composition)) Object.assign(commands, plugin.commands);
  for (const [name, command] of Object.entries(commands)) addCommand(program, composition, name, command);
}

function addCommand(program: Program, composition: Composition, name: string, described: Described) {
  const words = name.split(" ");
  const last = words.at(-1) ?? name;
  const parent = words.slice(0, -1).reduce(groupOf, program);
  const command = parent.command(last).description(described.summary);
  command.addHelpText("after", `\nExample:\n  ${described.example}`);
  for (const one of described.arguments ?? []) {
    command.argument(one.optional ? `[${one.name}]` : `<${one.name}>`, one.description);
  }
  for (const one of described.options ?? []) command.option(one.flags, one.description);
  command.action(async (...given: unknown[]) => {
    const values = given.slice(0, described.arguments?.length ?? 0);
    const options = command.opts<Record<string, string | boolean>>();
    const globals = program.opts<{ config: string; json?: boolean }>();
    const result = await run(composition, globals.config, name, inputOf(described, values, options));
    print.result(globals.json === true ? JSON.stringify(result.data, undefined, 2) : result.text);
  });
}

function groupOf(parent: Program, word: string): Program {
  const existing = parent.commands.find((one) => one.name() === word);
  return existing ?? parent.command(word).description(`see: nri ${word} --help`);
}

type Input = Omit<CommandInput, "progress">;

function inputOf(described: Described, values: readonly unknown[], options: Record<string, string | boolean>): Input {
  const named: Record<string, string> = {};
  const files: Record<string, { name: string; bytes: Uint8Array }> = {};
  for (const [index, one] of (described.arguments ?? []).entries()) {
    const value = values[index];
    if (typeof value !== "string") continue;
    named[one.name] = value;
    if (!one.file) continue;
    const file = { name: basename(value), bytes: readInput(value) };
    files[one.name] = file;
    for (const path of described.names?.(file) ?? []) files[path] = readNamed(value, path);
  }
  return { arguments: named, options, files };
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

/** In the running node when there is one, else in a node opened for this command alone. */
async function run(composition: Composition, configFile: string, name: string, input: Input): Promise<CommandResult> {
  const config = loadConfig(configFile);
  const line = progressLine();
  try {
    const running = await callControlSocket(
      socketPath(config.data),
      {
        command: name,
        arguments: { ...input.arguments },
        options: { ...input.options },
        files: Object.fromEntries(
          Object.entries(input.files).map(([key, file]) => [
            key,
            { name: file.name, base64: Buffer.from(file.bytes).toString("base64") },
          ]),
        ),
      },
      line.show,
    );
    if (running !== undefined) return running;
    const node = await createNode({ config, composition });
    try {
      return await node.run(name, { ...input, progress: line.show });
    } finally {
      await node.stop();
    }
  } finally {
    line.end();
  }
}
