// `npm start`: builds, then runs the demonstration federation on loopback.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// In a process of its own: the bundler's memory is given back before the nodes start.
const built = spawnSync(process.execPath, [fileURLToPath(new URL("build.mjs", import.meta.url))], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
await import("../dist/demo.mjs");
