import { CommanderError, Command as Program } from "commander";
import { Refusal, software } from "../kit/index.ts";
import { CommandError, type Composition, readConfig, withAdded } from "../server/index.ts";
import { StoreProblem } from "../store/index.ts";
import { addInit } from "./init.ts";
import { addNodeCommands } from "./node-commands.ts";
import { addPluginFiles } from "./plugin-files.ts";
import { addRestore } from "./restore.ts";
import { addStart } from "./start.ts";
import { print, StartProblem } from "./terminal.ts";
import { addUpgrade } from "./upgrade.ts";

interface CliOptions {
  /** The words after `nri`; those of the process unless told. */
  argv?: readonly string[];
  /** Runs the demonstration until it is stopped; it lives above this room, where loopback may be opened. */
  demo?: () => Promise<number>;
}

/** Runs `nri` with these arguments; resolves to the exit code: 0 done, 1 refused or failed, 2 wrong use. */
export async function runCli(composition: Composition, options: CliOptions = {}): Promise<number> {
  const { demo } = options;
  const argv = globalsFirst(options.argv ?? process.argv.slice(2));
  // `nri … | head` ends the reader first: nothing is wrong.
  process.stdout.off("error", endWithReader).once("error", endWithReader);
  const program = new Program("nri")
    .description("Runs and looks after a node of NRI Commons")
    .version(software.version)
    .option("-c, --config <file>", "the node's configuration", "node.toml")
    .option("--json", "print results as JSON")
    // Behind `deliveries resend` stand its own options, although `deliveries` has some of the same names.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError("Try: nri --help");
  let exitCode = 0;
  const ended = (code: number) => {
    exitCode = code;
  };
  addInit(program, composition);
  addRestore(program, composition);
  addStart(program, composition, ended);
  addUpgrade(program);
  // What only starts a node needs none of the commands that run inside it.
  const mayStart = argv.includes("start") || argv.includes("worker");
  if (!mayStart || !isOnlyStart(program, argv)) {
    addNodeCommands(program, await withCommandsOf(composition, argv), ended);
  }
  addPluginFiles(program);
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

/** Plugins that were added to the node bring commands, too. Where there is no node yet, or none that can be read, there are none. */
async function withCommandsOf(composition: Composition, argv: readonly string[]): Promise<Composition> {
  const at = argv.findIndex((word) => word === "--config" || word === "-c");
  const joined = argv.find((word) => word.startsWith("--config="))?.slice("--config=".length);
  const config = readConfig(joined ?? (at < 0 ? "node.toml" : (argv[at + 1] ?? "")), process.env);
  return config.ok ? await withAdded(composition, config.value.data) : composition;
}

/** `--version` and what is no option end in a word of their own, which comes later. */
function isOnlyStart(program: Program, argv: readonly string[]): boolean {
  try {
    return ["start", "worker"].includes(program.parseOptions([...argv]).operands[0] ?? "");
  } catch (error) {
    if (error instanceof CommanderError) return false;
    throw error;
  }
}

/** `--json` and `--config` may stand anywhere; the parser looks for them before the command only. */
function globalsFirst(argv: readonly string[]): string[] {
  const globals: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === "--") return [...globals, ...rest, ...argv.slice(at)];
    if (word === "--json" || word.startsWith("--config=")) globals.push(word);
    else if (word === "--config" || word === "-c") {
      globals.push(word, ...argv.slice(at + 1, at + 2));
      at++;
    } else rest.push(word);
  }
  return [...globals, ...rest];
}

function explain(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const problems = error instanceof Refusal || error instanceof CommandError ? error.problems : [];
  const message = error instanceof Error ? error.message : String(error);
  if (json) {
    print.error(JSON.stringify({ error: { message, problems } }));
    return 1;
  }
  const lines = problems.map((problem) => `${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`);
  // A single mistake may be the message itself; then where it is stands before it.
  const isSame = problems.length === 1 && problems[0]?.message === message;
  print.error((isSame ? lines : [message, ...lines.map((line) => `  ${line}`)]).join("\n"));
  if (!isExpected(error) && error instanceof Error) print.error(`\n${error.stack ?? ""}`);
  return 1;
}

/** What the message alone explains; a stack is for what nobody foresaw. */
function isExpected(error: unknown): boolean {
  return [Refusal, CommandError, StartProblem, StoreProblem].some((kind) => error instanceof kind);
}

function endWithReader(error: NodeJS.ErrnoException): never {
  process.exit(error.code === "EPIPE" ? 0 : 1);
}
