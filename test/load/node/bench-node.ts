// A node of ours in a process of its own, bundled like those that are run for real; only its dialer opens loopback.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Composition, createNode, initNode, readConfig } from "@nri-commons/core/server";
import { freePort } from "@nri-commons/core/testing";
import { answerCommands } from "../../interop/peers/answer-commands.ts";
import { benchCommands } from "./bench-commands.ts";
import { countingDialer } from "./counting-dialer.ts";

const composition: Composition = { name: "bench", plugins: [], standing: "independent", keepsRegistry: false };

async function runBenchNode(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nri-bench-"));
  const file = join(folder, "node.toml");
  const port = await freePort();
  await initNode({
    file,
    composition,
    config: {
      origin: `http://127.0.0.1:${port}`,
      listen: { host: "127.0.0.1", port },
      log_level: "warn",
      initiative: { actor: "bench", kind: "national", name: { en: "Bench IGF" }, languages: ["en"] },
    },
  });
  const config = readConfig(file);
  if (!config.ok) throw new Error(config.problems.map(({ message }) => message).join("; "));
  const dialer = countingDialer();
  const node = await createNode({ config: config.value, composition, dialer });
  await node.start();
  answerCommands(benchCommands(node, dialer));
  process.on("disconnect", () => void rm(folder, { recursive: true, force: true }));
  process.send?.({ origin: config.value.origin, actor: node.federation.initiativeActor });
}

await runBenchNode();
