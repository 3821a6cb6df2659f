// Two filled nodes in a process of their own, bundled like those that are run for real; says which of their pages are measured.
import { resolve } from "node:path";
import { measuredPages } from "../../browser/budgets/measured-pages.ts";
import { bootSampleNodes } from "../../browser/sample-nodes.ts";
import { answerCommands } from "../../interop/peers/answer-commands.ts";

async function runBenchPages(): Promise<void> {
  const nodes = await bootSampleNodes(resolve(process.argv[2] ?? "", "nodes/demo/data"));
  const pages = await measuredPages(nodes);
  answerCommands({ pages: () => pages });
  process.on("disconnect", () => void nodes.remove());
  process.send?.({ origin: nodes.kenya.origin, actor: nodes.kenya.actor });
}

await runBenchPages();
