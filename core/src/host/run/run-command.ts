import { Refusal } from "../../kit/index.ts";
import type { Command, CommandInput, CommandResult, Ctx } from "../../plugin/index.ts";
import type { Running } from "./running.ts";

/** A plugin's command with the context that it runs in. */
interface OwnCommand {
  command: Command<Ctx>;
  ctx: Ctx;
}

export function commandsOf(running: readonly Running[]): ReadonlyMap<string, OwnCommand> {
  return new Map(
    running.flatMap(({ plugin, ctx }) =>
      Object.entries<Command<Ctx>>(plugin.commands ?? {}).map(([name, command]) => [name, { command, ctx }] as const),
    ),
  );
}

export function runCommand(
  commands: ReadonlyMap<string, OwnCommand>,
  name: string,
  input: CommandInput,
): Promise<CommandResult> {
  const found = commands.get(name);
  if (found === undefined) throw new Refusal("not-found", { message: `This node has no command "${name}".` });
  return found.command.run(found.ctx, input);
}
