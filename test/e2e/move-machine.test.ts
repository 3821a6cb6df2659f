import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNode, readConfig, restoreNode } from "@nri-commons/core/server";
import { befriend, bootTestNode, loopbackDialer, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRecoveryFile } from "../../core/src/identity/index.ts";
import { createLog } from "../../core/src/kit/index.ts";

const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;

/** docs/guide/operators.md, Another machine: step by step, with another folder for the other machine. */
describe("a node that moves to another machine under the same address", () => {
  let old: TestNode;
  let neighbour: TestNode;
  let machine: string;
  beforeAll(async () => {
    old = await bootTestNode({ name: "kenya" });
    neighbour = await bootTestNode({ name: "africa" });
    machine = await mkdtemp(join(tmpdir(), "nri-machine-"));
    await befriend(neighbour, old);
    await publish(old, "Before the move");
    await until(async () => (await names(neighbour)).length === 1);
  });
  afterAll(async () => {
    await neighbour?.remove();
    await rm(old.folder, { recursive: true, force: true });
    await rm(machine, { recursive: true, force: true });
  });

  it("has the same content there, and its neighbours notice nothing", async () => {
    const stopped = await old.restart({ start: false });
    const before = await exported(stopped);
    await stopped.run("backup", { options: { to: join(old.folder, "move") } });
    await stopped.stop();

    const file = join(machine, "node.toml");
    const read = parseRecoveryFile(await readFile(join(old.folder, "recovery.txt"), "utf8"));
    if (!read.ok) throw new Error("the recovery file cannot be read");
    const { masterKey } = read.value;
    const progress = () => {};
    await restoreNode({
      address: join(old.folder, "move"),
      recovery: { masterKey },
      file,
      settings: {},
      composition,
      progress,
    });
    const config = readConfig(file);
    if (!config.ok) throw new Error("the configuration did not come along");
    const there = await createNode({
      config: config.value,
      composition,
      dialer: loopbackDialer,
      log: createLog("silent"),
    });
    expect(config.value.data.startsWith(machine)).toBe(true);
    expect(await exported(there)).toEqual(before);
    expect((await there.run("audit verify")).data).toMatchObject({ whole: true });

    await there.start();
    await publish(there, "After the move");
    await until(async () => (await names(neighbour)).includes("After the move"));
    expect(await names(neighbour)).toEqual(["After the move", "Before the move"]);
    expect((await neighbour.federation.peers.list()).map(({ actor }) => actor)).toEqual([old.actor]);
    await there.stop();
  });

  async function exported(node: Pick<TestNode, "run">): Promise<object> {
    const { exportedAt, ...content } = (await node.run("export")).data as { exportedAt: string };
    expect(exportedAt).toMatch(/^20/);
    return content;
  }

  async function publish(node: Pick<TestNode, "run">, name: string): Promise<void> {
    const days = { startDate: "2027-05-12", endDate: "2027-05-13", allDay: true, zone: "Africa/Nairobi" };
    const file = { name: "event.json", bytes: Buffer.from(JSON.stringify({ name: { en: name }, ...days })) };
    const { data } = await node.run("event add", { arguments: { file: "event.json" }, files: { file } });
    await node.run("event publish", { arguments: { id: (data as { id: string }).id } });
  }

  async function names(node: TestNode): Promise<string[]> {
    const answer = (await (await node.get("/api/v1/events?limit=200")).json()) as { items: { name: { en: string } }[] };
    return answer.items.map(({ name }) => name.en).sort();
  }
});
