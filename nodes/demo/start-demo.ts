import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DemoMessage } from "./demo-message.ts";
import { type DemoNode, demoNodes, originOfDemoNode } from "./demo-nodes.ts";

const RESTART_AFTER_MS = 1000;
const PORT_WAIT_MS = 5000;
/** A node that ends so often without having been ready once has a fault that a further start does not mend. */
const GIVE_UP_AFTER = 3;

/**
 * Runs the four nodes, each as a process of its own, and keeps them running until Ctrl-C.
 * `PORT` moves the base port (4000); data lies in `data/<base port>/`.
 */
export async function startDemo(environment: NodeJS.ProcessEnv): Promise<number> {
  const basePort = Number(environment.PORT ?? 4000);
  if (!Number.isInteger(basePort) || basePort < 1024 || basePort > 65_000) {
    say(`PORT must be a whole number from 1024 to 65000, not "${environment.PORT}".`);
    return 2;
  }
  for (const node of demoNodes) {
    if (await staysTaken(basePort + node.offset)) {
      say(
        `Port ${basePort + node.offset} is in use. Stop what runs there, or choose another base: PORT=5000 npm start`,
      );
      return 1;
    }
  }
  const folder = join(
    environment.NRI_DEMO_DATA ?? fileURLToPath(new URL("../../data", import.meta.url)),
    String(basePort),
  );
  mkdirSync(folder, { recursive: true });
  say("Preparing four nodes …");
  const prepared = await runOnce("./demo-prepare.mjs", { NRI_DEMO_PORT: String(basePort), NRI_DEMO_FOLDER: folder });
  return prepared === 0 ? runAll(folder, basePort) : prepared;
}

function runAll(folder: string, basePort: number): Promise<number> {
  const running = new Map<string, ChildProcess>();
  const ready = new Map<DemoNode["name"], string>();
  const failures = new Map<string, number>();
  let stopping = false;
  let exitCode = 0;
  return new Promise((resolve) => {
    const launch = (node: DemoNode) => {
      const child = fork(new URL("./demo-node.mjs", import.meta.url), [], {
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        env: {
          ...process.env,
          NRI_DEMO_NODE: node.name,
          NRI_DEMO_PORT: String(basePort),
          NRI_DEMO_FOLDER: join(folder, node.name),
        },
      });
      running.set(node.name, child);
      child.on("message", (message: DemoMessage) => {
        if ("progress" in message) return say(`  ${node.name}: ${message.progress}`);
        if ("ready" in message && !ready.has(node.name)) {
          ready.set(node.name, message.signIn);
          if (ready.size === demoNodes.length) announce(basePort, ready);
        }
      });
      child.on("exit", (code, signal) => {
        running.delete(node.name);
        if (stopping) {
          if (running.size === 0) resolve(exitCode);
          return;
        }
        const failed = ready.has(node.name) ? 0 : (failures.get(node.name) ?? 0) + 1;
        failures.set(node.name, failed);
        if (failed >= GIVE_UP_AFTER) {
          say(`The ${node.name} node cannot start; the reason stands above.`);
          exitCode = 1;
          stop();
          return;
        }
        say(`The ${node.name} node stopped (${signal ?? `code ${code}`}); starting it again.`);
        setTimeout(() => !stopping && launch(node), RESTART_AFTER_MS);
      });
    };
    const stop = () => {
      if (stopping) return;
      stopping = true;
      say("Stopping …");
      for (const child of running.values()) child.kill("SIGTERM");
      if (running.size === 0) resolve(exitCode);
    };
    for (const node of demoNodes) launch(node);
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

/** In a process of its own, whose memory is given back: this one only watches over the others. */
function runOnce(module: string, environment: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(new URL(module, import.meta.url), [], { env: { ...process.env, ...environment } });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function announce(basePort: number, signIn: ReadonlyMap<DemoNode["name"], string>) {
  const address = (name: DemoNode["name"]) => {
    const node = demoNodes.find((one) => one.name === name);
    return node === undefined ? "" : originOfDemoNode(node, basePort);
  };
  say(
    [
      "",
      "NRI Commons is running. Demonstration, not run by the United Nations.",
      `  Global IGF node         ${address("global")}`,
      `  Kenya IGF               ${address("kigf")}`,
      `  West Africa IGF         ${address("waigf")}`,
      `  A Dynamic Coalition     ${address("dc")}`,
      "",
      `  All events as JSON      ${address("global")}/api/v1/events`,
      `  The world calendar      ${address("global")}/en/events.ics`,
      "",
      "Behind the scenes, as an invented owner. Each link works once, within an hour:",
      `  Global IGF node         ${signIn.get("global")}`,
      `  Kenya IGF               ${signIn.get("kigf")}`,
      `  West Africa IGF         ${signIn.get("waigf")}`,
      `  A Dynamic Coalition     ${signIn.get("dc")}`,
      "Press Ctrl-C to stop. Started again, everything goes on where it was.",
    ].join("\n"),
  );
}

/** A node of before that was left alone stops by itself within seconds. */
async function staysTaken(port: number): Promise<boolean> {
  for (let waited = 0; waited < PORT_WAIT_MS; waited += 250) {
    if (!(await isTaken(port))) return false;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return true;
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(false)));
  });
}

function say(text: string) {
  process.stdout.write(`${text}\n`);
}
