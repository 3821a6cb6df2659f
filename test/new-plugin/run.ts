import { spawn } from "node:child_process";

/** Runs a program to its end; the text is what it printed, whichever way. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  more: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    // A run within a run: the inner one must not take itself for a worker of the outer one.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|NRI_TEST_|NODE_OPTIONS)/.test(name)),
    );
    const child = spawn(command, args, { cwd, env: { ...env, ...more } });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? 1, text }));
  });
}
