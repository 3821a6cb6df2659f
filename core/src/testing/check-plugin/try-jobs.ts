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

/** Each job twice, and each hook twice with a fact that an act recorded: the second time there is nothing left to do. */
export async function tryJobs(tried: Tried): Promise<void> {
  const { plugin, ctx } = tried;
  for (const [name, job] of Object.entries<PluginJob<Ctx>>(plugin.jobs ?? {}))
    await twice(tried, name, () => job.run(ctx));
  const hooks = Object.entries((plugin.hooks ?? {}) as Readonly<Record<string, AnyHook | undefined>>);
  for (const [type, hook] of hooks) {
    const fact = await lastFact(tried.node, type);
    const signal = AbortSignal.timeout(hook?.timeoutMs ?? usualTime);
    if (fact !== undefined) await twice(tried, `hook ${type}`, async () => hook?.run(ctx, fact, { signal }));
    else
      tried.findings.warn(
        "jobs",
        `hook ${type}: no act records this fact, so it never ran; give \`acts\` one that does`,
      );
  }
}

/** Whatever its fact holds. */
interface AnyHook {
  run(ctx: Ctx, fact: unknown, helpers: { signal: AbortSignal }): Promise<void>;
  timeoutMs?: number;
}

const usualTime = 10_000;

async function twice({ node, plugin, findings }: Tried, name: string, run: () => Promise<unknown>): Promise<void> {
  await findings.attempt("jobs", name, async () => {
    await run();
    const once = await stateOf(node, plugin);
    await run();
    const again = await stateOf(node, plugin);
    if (again !== once) findings.add("jobs", `${name}: run twice it has a second effect: ${differenceOf(once, again)}`);
  });
}

async function lastFact({ store }: TestNode, type: string): Promise<unknown> {
  const found = await store.db
    .selectFrom("fact")
    .select("payload")
    .where("type", "=", type)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return found && JSON.parse(found.payload);
}
