import { spawn } from "node:child_process";
import { forgetBegun, noteBegun } from "./begun-program.ts";
import { UpgradeProblem } from "./upgrade-problem.ts";

export interface Run {
  cwd?: string;
  /** Whom it runs as, when this process is root's. */
  as?: { uid: number; gid: number } | undefined;
  env?: Readonly<Record<string, string>>;
  /** What it says goes to the terminal as well. */
  shown?: boolean;
  /** Where the program lies that is upgraded: the next upgrade waits for the end of this one, should it outlive us. */
  upgrades?: string;
}

export interface Ran {
  code: number;
  out: string;
  /** The end of everything that it said. */
  said: string;
}

/** Runs a program to its end. */
export function runProgram(command: readonly string[], { cwd, as, env, shown, upgrades }: Run = {}): Promise<Ran> {
  const [program = "", ...args] = upgrades === undefined ? command : [...afterNote, ...command];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: "pipe",
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
      ...as,
    });
    if (upgrades !== undefined && child.pid !== undefined) noteBegun(upgrades, child.pid);
    // One that is gone before it reads says so by its code.
    child.stdin.on("error", () => undefined).end(upgrades === undefined ? "" : "go\n");
    let [out, said] = ["", ""];
    const hear = (text: string) => {
      said = (said + text).slice(-4000);
      if (shown) process.stderr.write(text);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      hear(text);
    });
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("error", (cause) => reject(new UpgradeProblem(`${program} cannot be run: ${cause.message}`, { cause })));
    child.once("close", (code) => {
      if (upgrades !== undefined) forgetBegun(upgrades);
      resolve({ code: code ?? 1, out, said: said.trim() });
    });
  });
}

/** Begins when it is told to; where we are killed before that, it ends and has done nothing. */
const afterNote = ["/bin/sh", "-c", 'read -r go && exec "$@" </dev/null', "sh"];

/** The same; what ends with something else than 0 is a problem that begins with these words. */
export async function mustRun(command: readonly string[], problem: string, options: Run = {}): Promise<string> {
  const { code, out, said } = await runProgram(command, options);
  if (code === 0) return out.trim();
  throw new UpgradeProblem(`${problem}\n${indent(said.split("\n").slice(-12).join("\n"))}`);
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
