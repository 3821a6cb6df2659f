import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "@nri-commons/core/testing";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The demonstration as `npm start` runs it: a process that runs four. */
export class RunningDemo {
  readonly basePort: number;
  readonly folder: string;
  #process: ChildProcess | undefined;
  output = "";

  private constructor(basePort: number, folder: string) {
    this.basePort = basePort;
    this.folder = folder;
  }

  static async make(basePort: number): Promise<RunningDemo> {
    return new RunningDemo(basePort, await mkdtemp(join(tmpdir(), "nri-demo-")));
  }

  /** Resolves when it has printed the addresses of all four nodes. */
  async start(): Promise<void> {
    this.output = "";
    const child = spawn(process.execPath, [join(root, "core/dist/demo.mjs")], {
      env: { ...process.env, PORT: String(this.basePort), NRI_DEMO_DATA: this.folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
    const isRunning = () => this.output.includes("NRI Commons is running");
    await until(async () => isRunning() || child.exitCode !== null).catch(() => undefined);
    if (!isRunning()) throw new Error(`The demonstration did not start:\n${this.output}`);
  }

  /** The processes of the four nodes, in the order of their ports. */
  nodePids(): number[] {
    return this.#process?.pid === undefined ? [] : childrenOf(this.#process.pid);
  }

  /** `kill -9` of everything at once, as when the machine loses power. */
  async killAll(): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    for (const pid of [...this.nodePids(), child.pid].reverse()) process.kill(pid, "SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Every event that a node knows, by its id on the network. */
  async events(offset: number): Promise<Map<string, { updated: string; status: string }>> {
    const found = new Map<string, { updated: string; status: string }>();
    let cursor = "";
    do {
      const response = await fetch(`http://localhost:${this.basePort + offset}/api/v1/events?limit=200${cursor}`);
      if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
      const page = (await response.json()) as EventsPage;
      for (const { iri, updated, status } of page.items) {
        if (found.has(iri)) throw new Error(`${iri} is listed twice`);
        found.set(iri, { updated, status });
      }
      cursor = page.next === null ? "" : `&cursor=${encodeURIComponent(page.next)}`;
    } while (cursor !== "");
    return found;
  }
}

interface EventsPage {
  items: { iri: string; updated: string; status: string }[];
  next: string | null;
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}
