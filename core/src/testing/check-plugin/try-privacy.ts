import type { Ctx, Holding, Plugin, PluginTx, Privacy } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import type { Findings } from "./finding.ts";
import { placesOf } from "./plugin-tables.ts";

/** Somebody whose traces are looked for: invented, and like nobody else. */
export const planted = { email: "planted.person@check.example", name: "Planted Person Zyx" } as const;

interface Tried {
  node: TestNode;
  plugin: Plugin;
  ctx: Ctx;
  findings: Findings;
  plant: ((node: TestNode, person: typeof planted) => Promise<unknown>) | undefined;
}

/** Has the plugin keep something of a person, then looks whether it is found by their address and gone after the erasure. */
export async function tryPrivacy({ node, plugin, ctx, findings, plant }: Tried): Promise<void> {
  const say = (seen: string) => findings.add("privacy", seen);
  const privacy = plugin.privacy as Privacy<Ctx, object> | undefined;
  if (plant === undefined) {
    if (privacy !== undefined) say("it has `privacy`: give `plant`, which has it keep something of a person");
    return;
  }
  await findings.attempt("privacy", "plant", () => plant(node, planted));
  const words = [planted.email, planted.name];
  const places = await placesOf(node, plugin, words);
  if (places.length === 0) say("`plant` left nothing of the person in the plugin's tables");
  if (privacy === undefined) {
    if (places.length > 0) say(`it keeps something of people in ${places.join(", ")}, and has no \`privacy\``);
    return;
  }
  const found = (await findings.attempt("privacy", "find", () => privacy.find(ctx, planted.email))) ?? [];
  if (found.length === 0 && places.length > 0) say(`find finds nothing of what stands in ${places.join(", ")}`);
  for (const holding of found) lookAtHolding(holding, privacy, say);
  const erase = (holding: Holding) =>
    node.transaction((tx) =>
      privacy.erase(ctx, tx as never as PluginTx<object>, { kind: holding.kind, id: holding.id }),
    );
  for (const holding of found) await findings.attempt("privacy", `erase ${holding.kind}`, () => erase(holding));
  const left = await placesOf(node, plugin, words);
  if (found.length > 0 && left.length > 0) say(`after the erasure it still stands in ${left.join(", ")}`);
  const again =
    (await findings.attempt("privacy", "find after the erasure", () => privacy.find(ctx, planted.email))) ?? [];
  if (again.length > 0) say("find still finds something after the erasure");
  for (const holding of found)
    await findings.attempt("privacy", `erase ${holding.kind} a second time`, () => erase(holding));
}

function lookAtHolding(
  { kind, id }: Holding,
  { kinds }: Pick<Privacy<Ctx, object>, "kinds">,
  say: (seen: string) => void,
) {
  if (!kinds.includes(kind)) say(`find gives the kind "${kind}", which is not among its kinds`);
  if (id.toLowerCase().includes(planted.email))
    say(`the id of ${kind} is the address itself: it stands in backups for years`);
}
