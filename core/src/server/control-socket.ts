import { existsSync } from "node:fs";
import { chmod, unlink } from "node:fs/promises";
import { type ClientRequest, createServer, type IncomingMessage, request, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveId, Refusal } from "../kit/index.ts";
import type { CommandInput, CommandResult } from "../plugin/index.ts";

/** What the `nri` command and a running node say to one another: one POST a command, JSON lines back. */
export interface CommandCall {
  command: string;
  arguments: Record<string, string>;
  options: Record<string, string | boolean>;
  files: Record<string, { name: string; base64: string }>;
}

type Line =
  | { progress: { done: number; total: number | null; what: string } }
  | { result: CommandResult }
  | { error: { code: string; message: string; problems: readonly { path: string; message: string }[] } };

export type RunCommand = (command: string, input: CommandInput) => Promise<CommandResult>;

/** In the data folder, mode 0600: whoever may read the database may give commands, nobody else. */
export function socketPath(dataFolder: string): string {
  const path = join(dataFolder, "control.sock");
  // The kernel takes at most 107 bytes.
  return Buffer.byteLength(path) <= 100 ? path : join(tmpdir(), `nri-${deriveId(dataFolder)}.sock`);
}

export async function serveControlSocket(path: string, run: RunCommand): Promise<Server> {
  // What a killed node left. Not with a *Sync call: after one has looked at a socket, Node's realpathSync stops early, and
  // modules that are loaded later through a link are not found (binding.statValues in Node 24's lib/fs.js).
  await unlink(path).catch(() => undefined);
  const server = createServer((incoming, outgoing) => {
    outgoing.writeHead(200, { "content-type": "application/x-ndjson" });
    const say = (line: Line) => outgoing.write(`${JSON.stringify(line)}\n`);
    answer(incoming, run, say).finally(() => outgoing.end());
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(path, ready);
  });
  await chmod(path, 0o600);
  return server;
}

async function answer(incoming: IncomingMessage, run: RunCommand, say: (line: Line) => void) {
  try {
    const call = JSON.parse(await textOf(incoming)) as CommandCall;
    const result = await run(call.command, {
      arguments: call.arguments,
      options: call.options,
      files: Object.fromEntries(
        Object.entries(call.files).map(([key, file]) => [
          key,
          { name: file.name, bytes: Buffer.from(file.base64, "base64") },
        ]),
      ),
      progress: (done, total, what) => say({ progress: { done, total: total ?? null, what } }),
    });
    say({ result });
  } catch (error) {
    say({ error: describe(error) });
  }
}

function describe(error: unknown) {
  if (error instanceof Refusal) return { code: error.code, message: error.message, problems: error.problems };
  return { code: "fault", message: error instanceof Error ? error.message : String(error), problems: [] };
}

/** True when a node owns this socket, whatever it is doing. */
export async function isSocketAnswered(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Runs a command in the node that owns this socket; undefined when none is running. */
export async function callControlSocket(
  path: string,
  call: CommandCall,
  progress: CommandInput["progress"],
): Promise<CommandResult | undefined> {
  if (!existsSync(path)) return undefined;
  const response = await new Promise<IncomingMessage | undefined>((resolve, reject) => {
    const outgoing: ClientRequest = request({ socketPath: path, method: "POST", path: "/" }, resolve);
    outgoing.once("error", (error: NodeJS.ErrnoException) => {
      // A socket file without a listener was left by a node that was killed.
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(undefined);
      else reject(error);
    });
    outgoing.end(JSON.stringify(call));
  });
  return response && readAnswer(response, progress);
}

async function readAnswer(response: IncomingMessage, progress: CommandInput["progress"]): Promise<CommandResult> {
  let rest = "";
  for await (const chunk of response.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      const line = JSON.parse(text) as Line;
      if ("result" in line) return line.result;
      if ("error" in line) throw new CommandError(line.error);
      progress(line.progress.done, line.progress.total ?? undefined, line.progress.what);
    }
  }
  throw new Error("The node stopped before it had answered. Look at its log, then try again.");
}

/** What a running node refused, as the command line shows it. */
export class CommandError extends Error {
  readonly code: string;
  readonly problems: readonly { path: string; message: string }[];

  constructor(error: { code: string; message: string; problems: readonly { path: string; message: string }[] }) {
    super(error.message);
    this.name = "CommandError";
    this.code = error.code;
    this.problems = error.problems;
  }
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  return text;
}
