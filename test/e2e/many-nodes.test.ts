import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSocketNodes, type HostedNodes } from "./hosted-nodes.ts";

const COUNT = 20;

/** How initiatives without a server are hosted: one process, one port, told apart by the Host header. */
describe("twenty nodes in one process", () => {
  let hosted: HostedNodes;

  beforeAll(async () => {
    hosted = await createSocketNodes(COUNT);
  });
  afterAll(() => hosted?.remove());

  it("answer each for itself", async () => {
    for (const [index, node] of hosted.nodes.entries()) {
      const page = await hosted.get(node, "/en/about");
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(`Initiative ${index}`);
    }
  });

  it("have keys of their own", async () => {
    const keys = new Set<unknown>();
    for (const node of hosted.nodes) {
      const { initiative } = await node.identity.actors();
      const actor = await hosted.get(node, new URL(initiative.id).pathname, "application/activity+json");
      keys.add(((await actor.json()) as { publicKey: { publicKeyPem: string } }).publicKey.publicKeyPem);
    }
    expect(keys.size).toBe(COUNT);
  });

  it("show nothing of what another one published", async () => {
    const [first, ...others] = hosted.nodes;
    if (first === undefined) throw new Error("no node");
    const event = {
      name: { en: "Only here" },
      allDay: true,
      startDate: "2027-01-10",
      endDate: "2027-01-10",
      zone: "UTC",
    };
    const added = await first.run("event add", {
      arguments: { file: "event.json" },
      files: { file: { name: "event.json", bytes: Buffer.from(JSON.stringify(event)) } },
    });
    await first.run("event publish", { arguments: { id: (added.data as { id: string }).id } });
    expect(await countEvents(first)).toBe(1);
    for (const other of others) expect(await countEvents(other)).toBe(0);
  });

  it("do not answer for a name that is not hosted", async () => {
    expect(await hosted.status("elsewhere.example", "/en/events")).toBe(421);
  });

  async function countEvents(node: HostedNodes["nodes"][number]): Promise<number> {
    const response = await hosted.get(node, "/api/v1/events?limit=200");
    return ((await response.json()) as { items: unknown[] }).items.length;
  }
});
