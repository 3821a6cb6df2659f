import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Answer } from "./answer-commands.ts";
import type { PeerCommands } from "./peer.ts";

export interface Peer extends PeerCommands {
  readonly origin: string;
  readonly actor: string;
  readonly process: ChildProcess;
  close(): Promise<void>;
}

interface SpawnOptions {
  module: URL;
  arguments?: readonly string[];
  environment?: NodeJS.ProcessEnv;
  /** Shows what the peer prints: with its own words a failure is found sooner. */
  loud?: boolean;
}

/** Starts other software in a process of its own; it says where it listens, then does what it is asked. */
export async function spawnPeer({ module, environment = {}, loud = false, ...given }: SpawnOptions): Promise<Peer> {
  const child = fork(module, [...(given.arguments ?? [])], {
    execArgv: [],
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", loud ? "inherit" : "ignore", "inherit", "ipc"],
  });
  const ask = askOver(child);
  const { origin, actor } = await addressOf(child);
  return {
    origin,
    actor,
    process: child,
    follow: ask("follow"),
    unfollow: ask("unfollow"),
    create: ask("create"),
    update: ask("update"),
    remove: ask("remove"),
    announce: ask("announce"),
    followers: ask("followers"),
    following: ask("following"),
    stored: ask("stored"),
    deliveries: ask("deliveries"),
    usage: ask("usage"),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

function askOver(child: ChildProcess) {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  child.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) asked?.reject(new Error(`The peer says: ${answer.error}`));
    else asked?.resolve(answer.value as never);
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The peer ended with code ${code}.`));
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

function addressOf(child: ChildProcess): Promise<{ origin: string; actor: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The peer ended with code ${code} before it listened.`)));
  });
}
