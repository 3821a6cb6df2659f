import type { JsonObject } from "../../kit/index.ts";
import type { Ctx, Plugin } from "../../plugin/index.ts";
import { bootTestNode, type TestNode } from "../boot-test-node.ts";
import { movableClock } from "../movable-clock.ts";
import { createFindings, type Finding, type Findings, reportOf } from "./finding.ts";
import { type Guard, guardPlugin } from "./guard-plugin.ts";
import { lookAtManifest, lookAtTexts } from "./look-at-manifest.ts";
import { createCrashPlan } from "./planned-crash.ts";
import { tryCrashes } from "./try-crashes.ts";
import { tryJobs } from "./try-jobs.ts";
import { announcedBy, tryKinds } from "./try-kinds.ts";
import { tryLife, tryStart } from "./try-life.ts";
import { tryMigrations } from "./try-migrations.ts";
import { tryPages } from "./try-pages.ts";
import { type planted, tryPrivacy } from "./try-privacy.ts";

export interface CheckPluginOptions {
  /**
   * What people do with the plugin, by what the report calls it, each done when it resolves:
   * `{ "posts a notice": (node) => node.run("notice post", { arguments: { text: "Hello" } }) }`. Each is broken off at each of its
   * steps, and what it announces is received again.
   */
  acts?: Readonly<Record<string, (node: TestNode) => Promise<unknown>>>;
  /** Has the plugin keep something of this person, whatever way people have for that. */
  plant?(node: TestNode, person: typeof planted): Promise<unknown>;
  /** As another site sends them: objects by kind, where no act announces one, and activities by `Offer:Kind`. */
  examples?: Readonly<Record<string, JsonObject>>;
  /** The address of a new, empty PostgreSQL database at each call: migrations are tried there too. */
  newDatabase?: () => Promise<string>;
}

/**
 * Whether a plugin keeps what the platform and its users count on; throws the report when it does not. Gives what it could not look
 * at, as warnings. Takes some seconds.
 * @example it("keeps every promise", { timeout: 60_000 }, () => checkPlugin(plugin, { acts: { … } }));
 */
export async function checkPlugin(plugin: Plugin, options: CheckPluginOptions = {}): Promise<readonly Finding[]> {
  const findings = await examinePlugin(plugin, options);
  if (findings.some(({ warning }) => !warning)) throw new Error(reportOf(plugin.id, findings));
  return findings;
}

/** The same, all of it as data. */
export async function examinePlugin(plugin: Plugin, options: CheckPluginOptions = {}): Promise<readonly Finding[]> {
  const findings = createFindings();
  await lookAtManifest(plugin, findings);
  await lookAtTexts(plugin, findings);
  await tryMigrations(plugin, { findings, newDatabase: options.newDatabase });
  await runIt(plugin, options, findings);
  return findings.all();
}

const asks = "check-plugin ctx";

async function runIt(plugin: Plugin, { acts = {}, plant, examples = {} }: CheckPluginOptions, findings: Findings) {
  const crash = createCrashPlan();
  const guard = guardPlugin(plugin, crash);
  const clock = movableClock();
  // Only pages: what a fact wakes would run beside what is compared.
  const roles = { web: true, work: false };
  const started = (node: TestNode) => node.start(roles);
  let node = await bootTestNode({ name: "check", plugins: [withDoor(guard)], clock, start: false });
  try {
    const state = node.host.states().find(({ id }) => id === plugin.id);
    if (state?.state !== "running") {
      if (!findings.all().some(({ promise }) => promise === "migrations"))
        findings.add("manifest", `it does not run: ${state?.reason}`);
      return;
    }
    await started(node);
    await node.signIn();
    node = await tryCrashes({ node, plugin, crash, clock, findings, acts, started });
    const found = () => ({ node, plugin: guard.plugin, clock, findings });
    const announced = await announcedBy({ ...found(), ctx: await ctxOf(node) });
    await tryKinds({ ...found(), ctx: await ctxOf(node), examples: { ...announced, ...examples } });
    await tryJobs({ ...found(), ctx: await ctxOf(node) });
    await tryStart({ ...found(), ctx: await ctxOf(node) });
    await tryPrivacy({ ...found(), ctx: await ctxOf(node), plant });
    await tryPages({ ...found(), ctx: await ctxOf(node) });
    node = await tryLife({ ...found(), started });
    for (const sentence of guard.watched.undeclared) findings.add("capabilities", sentence);
    for (const sentence of guard.watched.writes) findings.add("writes", sentence);
  } finally {
    await node.remove();
  }

  async function ctxOf(running: TestNode): Promise<Ctx> {
    return (await running.run(asks)).data as Ctx;
  }
}

/** The plugin with a command of the check's own, which hands out the context that the host made. */
function withDoor({ plugin, ctx }: Guard): Plugin {
  const run = async (own: Ctx) => ({ text: "", data: ctx(own) });
  const door = { [asks]: { summary: "Hands out the context", example: `nri ${asks}`, run } };
  return { ...plugin, commands: { ...plugin.commands, ...door } } as Plugin;
}
