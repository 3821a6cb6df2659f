import type { Command as Program } from "commander";
import { createLog } from "../kit/index.ts";
import type { CommandInput, CommandResult } from "../plugin/index.ts";
import {
  type Composition,
  callControlSocket,
  commandsOf,
  createNode,
  type DescribedCommand,
  doctorWithoutNode,
  type Node,
  socketPath,
} from "../server/index.ts";
import { readArguments } from "./command-files.ts";
import { loadConfig } from "./load-config.ts";
import { addRecoverKey } from "./recover-key.ts";
import { print, progressLine } from "./terminal.ts";

/** Every command that runs inside a node, and beside `keys rotate` the one that needs none. */
export function addNodeCommands(program: Program, composition: Composition, ended: Ended) {
  for (const [name, command] of Object.entries(commandsOf(composition)))
    addCommand(program, { composition, ended }, name, command);
  addRecoverKey(program);
  describeGroups(program);
}

/** Told the exit code of a command that ran. */
type Ended = (exitCode: number) => void;

function addCommand(
  program: Program,
  { composition, ended }: { composition: Composition; ended: Ended },
  name: string,
  described: DescribedCommand,
) {
  const words = name.split(" ");
  const last = words.at(-1) ?? name;
  const parent = words.slice(0, -1).reduce(groupOf, program);
  const command = parent.command(last).description(described.summary);
  command.addHelpText("after", `\nExample:\n  ${described.example}`);
  command.showHelpAfterError(`Example: ${described.example}\nMore: nri ${name} --help`);
  for (const one of described.arguments ?? []) {
    command.argument(one.optional ? `[${one.name}]` : `<${one.name}>`, one.description);
  }
  for (const one of described.options ?? []) command.option(one.flags, one.description);
  command.action(async (...given: unknown[]) => {
    const values = given.slice(0, described.arguments?.length ?? 0);
    const options = command.opts<Record<string, string | boolean>>();
    const globals = program.opts<{ config: string; json?: boolean }>();
    const result = await run(composition, globals.config, name, {
      ...readArguments(described, values),
      options,
    });
    print.result(globals.json === true ? JSON.stringify(result.data, undefined, 2) : result.text);
    ended(result.exitCode ?? 0);
  });
}

function groupOf(parent: Program, word: string): Program {
  const existing = parent.commands.find((one) => one.name() === word);
  return existing ?? parent.command(word).showHelpAfterError(`Try: nri ${word} --help`);
}

/** A group that does nothing by itself is described by what is in it. */
function describeGroups(program: Program) {
  for (const group of program.commands) {
    if (group.description() === "") group.description(group.commands.map((one) => one.name()).join(", "));
  }
}

type Input = Omit<CommandInput, "progress">;

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
    // What a command has to say is its answer: lines of the log are for a node that runs.
    const node = await createNode({ config, composition, log: createLog("silent") }).catch((error: unknown) => error);
    if (!isNode(node)) {
      if (name === "doctor") return await doctorWithoutNode(config, node);
      throw node;
    }
    try {
      return await node.run(name, { ...input, progress: line.show });
    } finally {
      await node.stop();
    }
  } finally {
    line.end();
  }
}

function isNode(made: unknown): made is Node {
  return typeof made === "object" && made !== null && "run" in made;
}
