export interface Question {
  id: number;
  command: string;
  argument: unknown;
}

export type Answer = { id: number; value: unknown } | { id: number; error: string };

/** In the peer's process: carries out what its test asks, until the test lets go of it. */
export function answerCommands(commands: object): void {
  const table = new Map<string, (argument: unknown) => unknown>(Object.entries(commands));
  process.on("message", async ({ id, command, argument }: Question) => {
    const reply = (answer: Answer) => void process.send?.(answer);
    try {
      const run = table.get(command);
      if (!run) throw new Error(`This peer has no command "${command}".`);
      reply({ id, value: await run(argument) });
    } catch (error) {
      reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on("disconnect", () => process.exit(0));
}
