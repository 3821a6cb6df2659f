import { CommanderError, Command as Program } from "commander";
import { Refusal, software } from "../kit/index.ts";
import { CommandError, type Composition } from "../server/index.ts";
import { StoreProblem } from "../store/index.ts";
import { addInit } from "./init.ts";
import { addNodeCommands } from "./node-commands.ts";
import { addRestore } from "./restore.ts";
import { addStart } from "./start.ts";
import { print, StartProblem } from "./terminal.ts";

interface CliOptions {
  /** The words after `nri`; those of the process unless told. */
  argv?: readonly string[];
  /** Runs the demonstration until it is stopped; it lives above this room, where loopback may be opened. */
  demo?: () => Promise<number>;
}

/** Runs `nri` with these arguments; resolves to the exit code: 0 done, 1 refused or failed, 2 wrong use. */
export async function runCli(composition: Composition, options: CliOptions = {}): Promise<number> {
  const { argv = process.argv.slice(2), demo } = options;
  // `nri … | head` ends the reader first: nothing is wrong.
  process.stdout.once("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const program = new Program("nri")
    .description("Runs and looks after a node of NRI Commons")
    .version(software.version)
    .option("-c, --config <file>", "the node's configuration", "node.toml")
    .option("--json", "print results as JSON")
    .exitOverride()
    .showHelpAfterError("Try: nri --help");
  addInit(program, composition);
  addRestore(program, composition);
  addStart(program, composition);
  let exitCode = 0;
  // What only starts a node needs none of the commands that run inside it.
  if (!["start", "worker"].includes(program.parseOptions([...argv]).operands[0] ?? "")) {
    addNodeCommands(program, composition, (code) => {
      exitCode = code;
    });
  }
  program
    .command("demo", { hidden: demo === undefined })
    .description("Run four nodes on this machine, filled with sample data")
    .addHelpText("after", "\nExample:\n  PORT=5000 nri demo")
    .action(async () => {
      if (demo === undefined)
        throw new StartProblem("This build has no demonstration: run npm start in the workspace.");
      exitCode = await demo();
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, program.opts<{ json?: boolean }>().json === true);
  }
}

function explain(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const problems = error instanceof Refusal || error instanceof CommandError ? error.problems : [];
  const message = error instanceof Error ? error.message : String(error);
  if (json) {
    print.error(JSON.stringify({ error: { message, problems } }));
    return 1;
  }
  const lines = problems.map((problem) => `  ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`);
  print.error([message, ...lines].join("\n"));
  if (!isExpected(error) && error instanceof Error) print.error(`\n${error.stack ?? ""}`);
  return 1;
}

/** What the message alone explains; a stack is for what nobody foresaw. */
function isExpected(error: unknown): boolean {
  return [Refusal, CommandError, StartProblem, StoreProblem].some((kind) => error instanceof kind);
}
