import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ctx, Plugin } from "../../plugin/index.ts";
import { until } from "../boot-test-federation.ts";
import type { TestNode } from "../boot-test-node.ts";
import type { Findings } from "./finding.ts";
import { differenceOf, stateOf } from "./plugin-tables.ts";

interface Tried {
  node: TestNode;
  plugin: Plugin;
  findings: Findings;
  started(node: TestNode): Promise<void>;
}

/** Its `start` and `stop`: what it keeps outlives them. */
export async function tryStart({ node, plugin, ctx, findings }: Omit<Tried, "started"> & { ctx: Ctx }): Promise<void> {
  await findings.attempt("life", "start", async () => plugin.start?.(ctx));
  const before = await stateOf(node, plugin);
  await findings.attempt("life", "stop", async () => plugin.stop?.(ctx));
  const after = await stateOf(node, plugin);
  if (after !== before) findings.add("life", `stopping it changed what it keeps: ${differenceOf(before, after)}`);
}

/** Off, and on again. Gives the node as it runs in the end. */
export async function tryLife({ node, plugin, findings, started }: Tried): Promise<TestNode> {
  const say = (seen: string) => findings.add("life", seen);
  const page = plugin.routes?.public === undefined ? undefined : `/en${plugin.routes.at}`;
  const before = await stateOf(node, plugin);
  const shown = page === undefined ? undefined : (await node.get(page)).status;
  await switchTo(node, plugin, false);
  const off = await node.restart();
  await started(off);
  const state = off.host.states().find(({ id }) => id === plugin.id)?.state;
  if (state !== "off") say(`switched off, it is shown as ${state}`);
  if (page && shown === 200 && (await off.get(page)).status === 200) say(`switched off, ${page} is still there`);
  if ((await off.get("/en")).status >= 500) say("switched off, it takes the site's first page with it");
  const kept = await stateOf(off, plugin);
  if (kept !== before) say(`switching it off changed what it keeps: ${differenceOf(before, kept)}`);
  await switchTo(node, plugin, true);
  const on = await off.restart();
  await started(on);
  const now = on.host.states().find(({ id }) => id === plugin.id);
  if (now?.state !== "running") say(`switched on again, it is shown as ${now?.state}: ${now?.reason}`);
  if (page && (await on.get(page)).status !== shown) say(`switched on again, ${page} does not answer as before`);
  const again = await stateOf(on, plugin);
  if (again !== before) say(`switched on again, it does not have what it had: ${differenceOf(before, again)}`);
  await uninstall({ node: on, plugin, findings, shown, before });
  return on;
}

interface Uninstalled {
  node: TestNode;
  plugin: Plugin;
  findings: Findings;
  /** How its page answered before. */
  shown: number | undefined;
  before: string;
}

/** Uninstalled while the node runs, its data kept, and taken back. */
async function uninstall({ node, plugin, findings, shown, before }: Uninstalled) {
  const say = (seen: string) => findings.add("life", seen);
  const page = `/en${plugin.routes?.at}`;
  const becomes = (wanted: string) =>
    until(async () => node.host.states().find(({ id }) => id === plugin.id)?.state === wanted);
  await findings.attempt("life", "uninstalled", async () => {
    await node.transaction((tx) => node.plugins.remove(tx, plugin.id));
    await becomes("removed");
  });
  if (shown === 200 && (await node.get(page)).status === 200) say(`uninstalled, ${page} is still there`);
  const kept = await stateOf(node, plugin);
  if (kept !== before) say(`uninstalling it without its data changed them: ${differenceOf(before, kept)}`);
  await findings.attempt("life", "installed again", async () => {
    await node.transaction((tx) => node.plugins.install(tx, plugin.id));
    await becomes("running");
  });
  if (shown !== undefined && (await node.get(page)).status !== shown)
    say(`installed again, ${page} does not answer as before`);
  const back = await stateOf(node, plugin);
  if (back !== before) say(`installed again, it does not have what it had: ${differenceOf(before, back)}`);
}

/** Its table is the last one of the file. */
async function switchTo(node: TestNode, { id }: Plugin, on: boolean) {
  const file = join(node.folder, "node.toml");
  const text = (await readFile(file, "utf8")).replace(/\n\[plugins\.[\s\S]*$/, "");
  await writeFile(file, `${text}\n[plugins.${id}]\non = ${on}\n`);
}
