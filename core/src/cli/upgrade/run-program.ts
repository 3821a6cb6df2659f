import { spawn } from "node:child_process";
import { UpgradeProblem } from "./upgrade-problem.ts";

export interface Run {
  cwd?: string;
  /** Whom it runs as, when this process is root's. */
  as?: { uid: number; gid: number } | undefined;
  env?: Readonly<Record<string, string>>;
  /** What it says goes to the terminal as well. */
  shown?: boolean;
}

export interface Ran {
  code: number;
  out: string;
  /** The end of everything that it said. */
  said: string;
}

/** Runs a program to its end. */
export function runProgram(command: readonly string[], { cwd, as, env, shown }: Run = {}): Promise<Ran> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
      ...as,
    });
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
    child.once("close", (code) => resolve({ code: code ?? 1, out, said: said.trim() }));
  });
}

/** The same; what ends with something else than 0 is a problem that begins with these words. */
export async function mustRun(command: readonly string[], problem: string, options: Run = {}): Promise<string> {
  const { code, out, said } = await runProgram(command, options);
  if (code === 0) return out.trim();
  throw new UpgradeProblem(`${problem}\n${indent(said.split("\n").slice(-12).join("\n"))}`);
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
