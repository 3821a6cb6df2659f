import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import type { Plugin } from "../../plugin/index.ts";
import { createNode, type Node, readConfig } from "../../server/index.ts";
import { befriend, until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { describeOnPostgres } from "../../testing/databases.ts";
import { loopbackDialer } from "../../testing/loopback-dialer.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { tree } from "../life/test-tree.ts";

const resting = (node: Node) => node.host.states().find(({ id }) => id === "tree")?.resting ?? [];
const fall = async (node: Node) => String((await node.run("fall")).data);
const leavesOf = async (node: Node) => {
  const rows = (await node.store.db
    .selectFrom("tree_leaf" as never)
    .selectAll()
    .execute()) as { iri: string }[];
  return rows.map(({ iri }) => iri);
};

type Handler = (...given: unknown[]) => Promise<unknown>;
interface Trouble {
  works: boolean;
}

/** The tree, of which one part throws until all is well. */
const shaky = (part: "announces" | "kinds" | "receives", trouble: Trouble): Plugin => {
  const guarded =
    (run: Handler): Handler =>
    async (...given) => {
      if (!trouble.works) throw new Error("no basket");
      return run(...given);
    };
  const { Leaf } = tree.kinds as unknown as { Leaf: { receive: Handler } };
  const fallen = (tree.announces as unknown as Record<string, Handler>)["leaf.fallen"] as Handler;
  const parts = {
    announces: { announces: { "leaf.fallen": guarded(fallen) } },
    kinds: { kinds: { Leaf: { ...Leaf, receive: guarded(Leaf.receive) } } },
    receives: { receives: { "Offer:Leaf": guarded(async () => undefined) } },
  };
  return { ...tree, ...parts[part] } as unknown as Plugin;
};

/** The tree that offers its leaves instead of showing them to everybody. */
const offering = {
  ...tree,
  announces: {
    "leaf.fallen": async (...given: unknown[]) => {
      const [ctx] = given as [{ federation: { peers(): Promise<{ actor: string }[]> } }];
      const told = await (tree.announces as unknown as Record<string, Handler>)["leaf.fallen"]?.(...given);
      const actors = (await ctx.federation.peers()).map(({ actor }) => actor);
      return { ...(told as object), verb: "Offer", audience: { actors } };
    },
  },
} as unknown as Plugin;

describe("what fails again and again of what travels between nodes", () => {
  const nodes: TestNode[] = [];
  const clock = movableClock(Date.UTC(2026, 10, 20, 12));
  afterEach(async () => {
    for (const node of nodes.splice(0)) await node.remove();
  });
  const boot = async (name: string, plugin: Plugin) => {
    const node = await bootTestNode({ name, plugins: [plugin], clock });
    nodes.push(node);
    return node;
  };
  const later = async (node: TestNode) => {
    clock.move(86_400_000);
    node.jobs.wake();
    await node.jobs.idle();
  };

  it("rests: a kind's objects are kept as they came and read once it may run again; one site alone stops nothing", async () => {
    const trouble = { works: false };
    const world = await boot("world", shaky("kinds", trouble));
    const [kenya, ghana] = [await boot("kenya", tree), await boot("ghana", tree)];
    for (const one of [kenya, ghana]) await befriend(world, one);
    const sent: string[] = [];
    for (let count = 0; count < 6; count++) sent.push(await fall(kenya));
    await Promise.all([kenya.jobs.idle(), world.jobs.idle()]);
    expect(resting(world)).toEqual([]);
    sent.push(await fall(ghana));
    await until(async () => resting(world).length > 0);
    expect(resting(world)).toMatchObject([{ contribution: "kind:Leaf", error: "no basket" }]);
    sent.push(await fall(ghana));
    await until(async () => (await world.federation.unread.find(sent.at(-1) ?? "")) !== undefined);
    expect(await leavesOf(world)).toEqual([]);

    trouble.works = true;
    await world.run("plugins reset", { arguments: { id: "tree" } });
    await later(world);
    await until(async () => (await leavesOf(world)).length === sent.length);
    expect((await leavesOf(world)).sort()).toEqual(sent.sort());
  });

  it("rests: what is offered to a handler waits for it", async () => {
    const trouble = { works: false };
    const world = await boot("world", shaky("receives", trouble));
    const [kenya, ghana] = [await boot("kenya", offering), await boot("ghana", offering)];
    for (const one of [kenya, ghana]) await befriend(world, one);
    for (let count = 0; count < 3; count++) for (const one of [kenya, ghana]) await fall(one);
    await until(async () => resting(world).length > 0);
    expect(resting(world)).toMatchObject([{ contribution: "receive:Offer:Leaf", error: "no basket" }]);
    expect((await world.get("/en/events")).status).toBe(200);
    trouble.works = true;
    await world.run("plugins reset", { arguments: { id: "tree" } });
    await fall(kenya);
    await later(world);
    expect(resting(world)).toEqual([]);
  });

  it("rests: what is to be told waits, and is told once it may run again", async () => {
    const trouble = { works: false };
    const kenya = await boot("kenya", shaky("announces", trouble));
    const world = await boot("world", tree);
    await befriend(world, kenya);
    const told: string[] = [];
    for (let count = 0; count < 3; count++) told.push(await fall(kenya));
    for (let day = 0; day < 3 && resting(kenya).length === 0; day++) await later(kenya);
    expect(resting(kenya)).toMatchObject([{ contribution: "announce:leaf.fallen", error: "no basket" }]);
    trouble.works = true;
    await kenya.run("plugins reset", { arguments: { id: "tree" } });
    await later(kenya);
    await until(async () => (await leavesOf(world)).length === told.length);
  });
});

describeOnPostgres("several processes of one node", (open) => {
  it("follow what one of them decided of a plugin", async () => {
    const one = await bootTestNode({ plugins: [tree], database: await open.empty() });
    const config = readConfig(join(one.folder, "node.toml"));
    if (!config.ok) throw new Error(config.problems[0]?.message);
    const composition = { name: "test", plugins: [tree], standing: "independent", keepsRegistry: false } as const;
    const other = await createNode({
      config: config.value,
      composition,
      dialer: loopbackDialer,
      log: createLog("silent"),
    });
    const stateOf = (node: Node) => node.host.states().find(({ id }) => id === "tree")?.state;
    try {
      await one.run("plugins off", { arguments: { id: "tree" } });
      expect([stateOf(one), stateOf(other)]).toEqual(["off", "running"]);
      await other.host.follow();
      expect(stateOf(other)).toBe("off");
      await one.run("plugins on", { arguments: { id: "tree" } });
      await other.host.follow();
      expect(stateOf(other)).toBe("running");
    } finally {
      await other.stop();
      await one.remove();
    }
  });
});
