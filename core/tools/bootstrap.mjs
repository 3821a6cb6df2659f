// Runs a task of the workspace on a machine that has nothing but npm and any Node >= 18: installs what is missing
// (once, or when the lockfile changed), then hands over to the workspace's own Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = join(root, "node_modules/.installed-for");
const runtime = join(root, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
const [task = "start", ...args] = process.argv.slice(2);

if (installedFor() !== lockfileHash()) install();
const child = spawn(runtime, [...runtimeFlags(), join(root, `core/tools/${task}.mjs`), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { MALLOC_ARENA_MAX: "2", ...process.env, NRI_CWD: process.env.INIT_CWD ?? process.cwd() },
  shell: process.platform === "win32",
});
// A terminal's Ctrl-C reaches the child by itself; a signal to this process alone is passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("error", (error) => fail(`could not start ${task}: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));

/** A node is small: it needs neither large young generations nor a thread of V8's for each core (docs/guide/performance.md). */
function runtimeFlags() {
  return ["start", "node"].includes(task) ? ["--max-semi-space-size=2", "--v8-pool-size=1"] : [];
}

function lockfileHash() {
  const lock = readFileSync(join(root, "pnpm-lock.yaml"));
  return createHash("sha256").update(lock).digest("hex");
}

function installedFor() {
  return existsSync(stamp) && existsSync(runtime) ? readFileSync(stamp, "utf8") : undefined;
}

function install() {
  console.log(
    "Installing the workspace (first time, or the lockfile changed). The SQLite driver is compiled: 1–3 minutes.",
  );
  const started = Date.now();
  const done = spawnSync("npx", ["--yes", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...nodeHeaders(), ...withoutLibnode() },
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    fail(
      "the installation failed; the reason stands above.\n" +
        "- If it names node-gyp, a compiler or Python: on Debian and Ubuntu run\n" +
        "    apt-get install -y build-essential python3 libnode-dev\n" +
        "- If it names the network: the npm registry must be reachable (a proxy goes into npm's configuration).\n" +
        "Then run the same command again; what is already installed is kept.",
    );
  }
  if (!driverLoads()) {
    fail(
      "the SQLite driver was compiled but does not load.\n" +
        "Remove node_modules and run the same command again; if that does not help, report this with what stands above.",
    );
  }
  writeFileSync(stamp, lockfileHash());
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** node-gyp downloads Node's headers unless it is told where they are: sqlite3 needs only the stable Node-API. */
function nodeHeaders() {
  if (process.env.npm_config_nodedir) return {};
  const prefix = resolve(dirname(process.execPath), "..");
  return existsSync(join(prefix, "include/node/node_api.h")) ? { npm_config_nodedir: prefix } : {};
}

/**
 * Debian's node-gyp links every driver with the machine's own libnode, and a second Node inside of ours ends in a crash. The
 * driver needs nothing of it: the linker finds an empty one first.
 */
function withoutLibnode() {
  if (process.platform !== "linux") return {};
  const folder = join(root, "node_modules/.no-libnode");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "libnode.so"), "/* Nothing: what calls Node is called by Node. */\n");
  return { LDFLAGS: `-L${folder} ${process.env.LDFLAGS ?? ""}`.trim() };
}

function driverLoads() {
  const open = "new (require('sqlite3').Database)(':memory:', (error) => process.exit(error ? 1 : 0))";
  return spawnSync(runtime, ["-e", open], { cwd: join(root, "core"), stdio: "inherit" }).status === 0;
}

function fail(message) {
  console.error(`\nnri: ${message}`);
  process.exit(1);
}
