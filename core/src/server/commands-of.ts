import type { Command } from "../plugin/index.ts";
import { nodeCommands } from "./commands/command-table.ts";
import type { Composition } from "./composition.ts";
import { pluginsOf } from "./plugins-of.ts";

/** What a command says of itself, whoever runs it. */
export type DescribedCommand = Omit<Command<never>, "run">;

/** Every command that runs inside a node: core's own, then those that the composition's plugins bring. */
export function commandsOf(composition: Composition): Readonly<Record<string, DescribedCommand>> {
  const commands: Record<string, DescribedCommand> = { ...nodeCommands };
  for (const plugin of pluginsOf(composition)) Object.assign(commands, plugin.commands);
  return commands;
}
