// A node with a thousand labs in a process of its own, bundled like those that are run for real.
import { bootTestNode } from "@nri-commons/core/testing";
import policyLabs from "@nri-commons/plugin-policy-labs";
import { fillLabs } from "../labs/fill-labs.ts";
import { answerLists } from "./answer-lists.ts";

async function runBenchLabs(): Promise<void> {
  const [labs = 0, contributions = 0] = process.argv.slice(2).map(Number);
  const node = await bootTestNode({ name: "bench", plugins: [policyLabs] });
  const lab = await fillLabs(node, { labs, contributions });
  const found = ["/en/labs", "/en/labs/past", "/en/labs?topic=access&q=something"];
  const within = [`/en/labs/${lab}/contributions`, `/en/labs/${lab}/contributions?fate=used`];
  answerLists(node, {
    empty: "/en/labs/trials",
    lists: [...found, ...within, "/api/v1/labs?limit=50"],
    headers: {},
  });
}

await runBenchLabs();
