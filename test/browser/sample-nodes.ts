import { resolve } from "node:path";
import { readArguments } from "@nri-commons/core/cli";
import { type Composition, commandsOf } from "@nri-commons/core/server";
import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import hello from "@nri-commons/plugin-hello";

const demonstration = resolve(import.meta.dirname, "../../nodes/demo/data");
const plugins = [hello];

/** Two nodes that follow each other, filled with the demonstration's data by the commands that a coordinator uses. */
export interface SampleNodes {
  global: TestNode;
  kenya: TestNode;
  remove(): Promise<void>;
}

export async function bootSampleNodes(data = demonstration): Promise<SampleNodes> {
  const global = await bootTestNode({ name: "igf", kind: "secretariat", keepsRegistry: true, plugins });
  const { assertionMethod } = await global.identity.publicKeys("igf");
  const registry = { actor: global.actor, key: assertionMethod[0]?.publicKeyMultibase ?? "" };
  const kenya = await bootTestNode({ name: "kigf", plugins, registry });
  await global.run("registry add", {
    arguments: { actor: kenya.actor },
    options: { name: "kigf IGF", kind: "national", region: "african" },
  });
  await kenya.federation.registry.refresh();
  await befriend(global, kenya);
  await befriend(kenya, global);
  await fill(global, true, [
    "directory import directory/dynamic-coalitions.json",
    "directory import directory/intersessional.json",
    "directory import directory/initiatives.json",
    "directory import directory/un-entities.json",
    "event import events/igf-meetings.json",
    "output import outputs/documents.json",
  ]);
  // One initiative with the events of all three: as many as a busy one has.
  const given = await fill(kenya, false, [
    "event import events/kigf.json",
    "event import samples/kigf-events.json",
    "event import events/waigf.json",
    "event import samples/waigf-events.json",
    "event import samples/dc-events.json",
    "output import samples/kigf-outputs.json",
    "output import samples/waigf-outputs.json",
    "output import samples/dc-outputs.json",
    "expert import experts/kigf.json",
  ]);
  await until(async () => (await given()) === (await remote(global)));
  return {
    global,
    kenya,
    async remove() {
      await kenya.remove();
      await global.remove();
    },
  };

  async function fill(node: TestNode, keepsRegistry: boolean, lines: readonly string[]) {
    const standing = keepsRegistry ? "secretariat" : "independent";
    const commands = commandsOf({ name: "test", plugins, standing, keepsRegistry } satisfies Composition);
    for (const line of lines) {
      const [noun, verb, file = ""] = line.split(" ");
      const described = commands[`${noun} ${verb}`];
      if (described === undefined) throw new Error(`There is no command ${noun} ${verb}`);
      const input = readArguments(described, [resolve(data, file)]);
      await node.run(`${noun} ${verb}`, { ...input, options: { publish: true } });
    }
    return () => count(node, "local");
  }
}

const remote = (node: TestNode) => count(node, "remote");

async function count(node: TestNode, kind: "local" | "remote"): Promise<number> {
  const all = [...(await itemsOf(node, "events")), ...(await itemsOf(node, "outputs"))];
  return all.filter(({ origin }) => origin.kind === kind).length;
}

/** What a test needs to know of an event or an output from the API. */
export interface Item {
  id: string;
  origin: { kind: "local" | "remote" };
  superEvent?: string;
  status?: string;
  startDate?: string;
  title?: Readonly<Record<string, string>>;
  files?: readonly { url: string }[];
}

export async function itemsOf(node: TestNode, kind: "events" | "outputs"): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const response = await node.get(`/api/v1/${kind}?limit=200${cursor === undefined ? "" : `&cursor=${cursor}`}`);
    const page = (await response.json()) as { items: Item[]; next: string | null };
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
