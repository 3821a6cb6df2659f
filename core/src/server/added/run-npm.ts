import { spawn } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "../../kit/index.ts";

/** The machine's npm, in this folder; no package may run anything of its own. */
export async function runNpm(args: readonly string[], folder: string): Promise<void> {
  // Peers are what the node itself has: npm would look for them elsewhere.
  const quiet = [
    "--legacy-peer-deps",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ];
  const { status, text } = await new Promise<{ status: number | null; text: string }>((resolve, reject) => {
    const child = spawn("npm", [...args, ...quiet, "--cache", join(folder, ".npm")], {
      cwd: folder,
      shell: process.platform === "win32",
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
      });
    }
    child.once("error", (cause) =>
      reject(new Refusal("unavailable", { message: `npm is needed for this and does not start: ${cause.message}` })),
    );
    child.once("close", (code) => resolve({ status: code, text: said }));
  });
  if (status !== 0)
    throw new Refusal("unavailable", { message: `npm could not do it, and said:\n${text.trim().slice(0, 2000)}` });
}
