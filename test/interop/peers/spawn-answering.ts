import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Answer } from "./answer-commands.ts";

/** A process that does what it is asked over a pipe. */
export type Answering<Commands> = Commands & {
  readonly origin: string;
  readonly actor: string;
  close(): Promise<void>;
};

interface SpawnOptions {
  module: URL | string;
  arguments?: readonly string[];
  nodeOptions?: readonly string[];
  environment?: NodeJS.ProcessEnv;
  /** Shows what it prints: with its own words a failure is found sooner. */
  loud?: boolean;
}

/** It says where it listens, then waits. Its environment is empty but for PATH: NODE_ENV is unset, as in a real start. */
export async function spawnAnswering<Commands>(
  { module, environment = {}, nodeOptions = [], loud = false, ...given }: SpawnOptions,
  names: readonly (keyof Commands & string)[],
): Promise<Answering<Commands>> {
  const child = fork(module, [...(given.arguments ?? [])], {
    execArgv: [...nodeOptions],
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", loud ? "inherit" : "ignore", "inherit", "ipc"],
  });
  const ask = askOver(child);
  const { origin, actor } = await addressOf(child);
  const commands = Object.fromEntries(names.map((name) => [name, ask(name)])) as Commands;
  return {
    ...commands,
    origin,
    actor,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** A command by its name: sends it to the process, gives its answer; rejects when the process ends. */
export function askOver(child: ChildProcess) {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  child.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) asked?.reject(new Error(`The process says: ${answer.error}`));
    else asked?.resolve(answer.value as never);
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The process ended with code ${code}.`));
  });
  let last = 0;
  return (command: string) =>
    <T>(argument?: unknown) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        child.send({ id, command, argument });
      });
}

/** Its first message. */
export function addressOf(child: ChildProcess): Promise<{ origin: string; actor: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The process ended with code ${code} before it listened.`)));
  });
}
