// A node with a thousand labs in a process of its own, bundled like those that are run for real.
import { bootTestNode } from "@nri-commons/core/testing";
import policyLabs from "@nri-commons/plugin-policy-labs";
import { answerCommands } from "../../interop/peers/answer-commands.ts";
import { fillLabs } from "../labs/fill-labs.ts";

async function runBenchLabs(): Promise<void> {
  const [labs, contributions] = process.argv.slice(2).map(Number);
  const node = await bootTestNode({ name: "bench", plugins: [policyLabs] });
  const lab = await fillLabs(node, { labs: labs ?? 0, contributions: contributions ?? 0 });
  answerCommands({
    lab: () => lab,
    /** Microseconds of all threads so far. */
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return user + system;
    },
  });
  process.on("disconnect", () => void node.remove());
  process.send?.({ origin: node.origin, actor: node.actor });
}

await runBenchLabs();
