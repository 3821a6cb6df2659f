import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const test = "core/src/federation/test/model.test.ts";

export const model: Fault = {
  name: "model",
  what: "random loss, doubling, reordering, forgeries, crashes, changes of keys between 2 to 5 nodes (fast-check model)",
  limit: "no loss, no forgery, nothing twice, the owner never changes",
  // `npm test` runs its file itself.
  inShort: false,
  run: runModel,
};

async function runModel({ short, tell }: FaultOptions): Promise<Outcome> {
  const runs = short ? 50 : 600;
  const seed = Date.now() % 2 ** 31;
  tell(`${runs} runs, seed ${seed}`);
  const child = spawn(
    process.execPath,
    [`${root}node_modules/vitest/vitest.mjs`, "run", "--config", "core/tools/vitest.config.ts", "--no-color", test],
    {
      cwd: root,
      env: { ...process.env, NRI_MODEL_RUNS: String(runs), NRI_MODEL_SEED: String(seed) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "exit");
  const example = /Property failed[\s\S]{0,1500}/.exec(said)?.[0].replaceAll(/\s+/g, " ");
  return {
    often: `${runs} runs of up to 25 acts, seed ${seed}`,
    figure: code === 0 ? "no run came to anything else than what the owners said" : (example ?? said.slice(-500)),
    passed: code === 0,
  };
}
