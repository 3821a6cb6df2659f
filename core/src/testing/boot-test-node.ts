import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../identity/index.ts";
import { type Clock, createLog, type Log } from "../kit/index.ts";
import type { Dialer } from "../net/index.ts";
import type { Plugin } from "../plugin/index.ts";
import { type Composition, createNode, initNode, type Node, readConfig } from "../server/index.ts";
import type { CapturedMail } from "./capture-mail.ts";
import { freePort } from "./free-port.ts";
import { loopbackDialer } from "./loopback-dialer.ts";
import { type Session, signIn } from "./sign-in.ts";
import { copyTemplate } from "./sqlite-template.ts";

export interface TestNodeOptions {
  /** Short name: its actor and part of its title. */
  name?: string;
  kind?: string;
  plugins?: readonly Plugin[];
  keepsRegistry?: boolean;
  /** As `nri init --origin` makes it: nobody has said yet who it is. */
  unnamed?: boolean;
  registry?: { actor: string; key: string };
  /** A PostgreSQL database; SQLite in a folder of its own when left out. */
  database?: string;
  clock?: Clock;
  log?: Log;
  /** The one that opens loopback, unless told: to count what is opened. */
  dialer?: Dialer;
  /** Where its mails go: `"captured"` for `node.mails()`. Not set up when left out. */
  mail?: { port: number } | "captured";
  /** As for a process that something starts again. */
  restart?: () => void;
  /** False: made, but not started. */
  start?: boolean;
}

export interface TestNode extends Node {
  readonly origin: string;
  readonly folder: string;
  /** The public actor of the initiative. */
  readonly actor: string;
  /** A page, feed, API answer or document, over HTTP. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The mails that it sent, of a node with `mail: "captured"`. */
  mails(): CapturedMail;
  /** Somebody who signs in; the first one becomes its owner. Owner unless told. */
  signIn(role?: Role): Promise<Session>;
  /** Stops and opens it again on the same data, with the configuration as it is now; with other plugins, or versions of them, when told. */
  restart(options?: Pick<TestNodeOptions, "start" | "plugins">): Promise<TestNode>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** A whole node on loopback with a database of its own, made by the same steps as a real one. */
export async function bootTestNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const { name = "test" } = options;
  const folder = await mkdtemp(join(tmpdir(), `nri-${name}-`));
  const port = await freePort();
  const composition = compositionOf(options);
  const captured = options.mail === "captured" ? await (await import("./capture-mail.ts")).captureMail() : undefined;
  const mail = options.mail === "captured" ? captured : options.mail;
  const file = join(folder, "node.toml");
  if (options.database === undefined) await bringTables(folder, composition.plugins);
  await initNode({
    file,
    composition,
    config: {
      origin: `http://localhost:${port}`,
      listen: { host: "127.0.0.1", port },
      log_level: "silent",
      initiative: {
        actor: name,
        kind: options.kind ?? "national",
        name: options.unnamed ? {} : { en: `${name} IGF` },
        languages: ["en", "fr"],
      },
      ...(options.database === undefined ? {} : { database: options.database }),
      ...(mail && { mail: { url: `smtp://127.0.0.1:${mail.port}`, from: `${name}@igf.example` } }),
      ...(options.registry === undefined ? {} : { registry: options.registry }),
    },
  });
  return open({ folder, file, composition, options, captured });
}

/** Tables as they are made anew in every node are made once in a run; of plugins, where there are many. */
async function bringTables(folder: string, plugins: readonly Plugin[]): Promise<void> {
  const data = join(folder, "data");
  await mkdir(data, { mode: 0o700 });
  await copyTemplate(
    join(data, "node.db"),
    plugins.filter(({ migrations = {} }) => Object.keys(migrations).length > many),
  );
}

/** Few belong to a test that may be about them. */
const many = 10;

interface Opened {
  folder: string;
  file: string;
  composition: Composition;
  options: TestNodeOptions;
  captured: CapturedMail | undefined;
}

async function open(opened: Opened): Promise<TestNode> {
  const { folder, file, composition, options, captured } = opened;
  const config = readConfig(file);
  if (!config.ok) throw new Error(config.problems.map((problem) => problem.message).join("; "));
  const node = await createNode({
    config: config.value,
    composition,
    dialer: options.dialer ?? loopbackDialer,
    log: options.log ?? createLog("silent"),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.restart === undefined ? {} : { restart: options.restart }),
  });
  if (options.start !== false) await node.start();
  const { origin } = config.value;
  const made: TestNode = Object.assign(node, {
    origin,
    folder,
    actor: `${origin}/ap/actors/${config.value.initiative.actor}`,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(new URL(path, origin), { headers, redirect: "manual" }),
    mails() {
      if (captured === undefined) throw new Error('Its mails are not captured: boot it with mail: "captured".');
      return captured;
    },
    signIn: (role?: Role) => signIn(made, role),
    async restart(now = {}) {
      await node.stop();
      const then = { ...options, ...now };
      return open({ ...opened, options: then, composition: compositionOf(then) });
    },
    async remove() {
      await node.stop();
      await captured?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  });
  return made;
}

function compositionOf({ plugins = [], keepsRegistry = false }: TestNodeOptions): Composition {
  return { name: "test", plugins, standing: keepsRegistry ? "secretariat" : "independent", keepsRegistry };
}
