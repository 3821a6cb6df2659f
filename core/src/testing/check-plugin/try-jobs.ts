import type { Ctx, Plugin, PluginJob } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import type { Findings } from "./finding.ts";
import { differenceOf, stateOf } from "./plugin-tables.ts";

interface Tried {
  node: TestNode;
  plugin: Plugin;
  ctx: Ctx;
  findings: Findings;
}

/** Each job twice at the same moment: the second time there is nothing left to do. */
export async function tryJobs({ node, plugin, ctx, findings }: Tried): Promise<void> {
  for (const [name, job] of Object.entries<PluginJob<Ctx>>(plugin.jobs ?? {})) {
    await findings.attempt("jobs", name, async () => {
      await job.run(ctx);
      const once = await stateOf(node, plugin);
      await job.run(ctx);
      const again = await stateOf(node, plugin);
      if (again !== once)
        findings.add("jobs", `${name}: run twice it has a second effect: ${differenceOf(once, again)}`);
    });
  }
}
