import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import { post, startPeer, type TestPeer } from "../../federation/gate/test-peer.ts";
import type { JsonObject } from "../../kit/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";

const file = new URL("../../../../spec/vectors/foreign/mastodon-flag.json", import.meta.url);
const vector = readFileSync(file, "utf8");

/** Mastodon's report over a socket, through the gate, as it comes. */
describe("a Flag of another site", () => {
  let node: TestNode;
  let peer: TestPeer;
  let item = "";

  beforeAll(async () => {
    peer = await startPeer();
    node = await bootTestNode({ name: "igf" });
    const parsed = parseNewEvent({ name: "A day", startDate: "2027-05-04", zone: "Etc/UTC" });
    if (!parsed.ok) throw new Error("not an event");
    const event = parsed.value;
    await node.transaction(async (tx) => {
      const added = await events.add(tx, { event });
      await events.publish(tx, added);
      item = added.id;
    });
    await node.federation.idle();
  });
  afterAll(async () => {
    await node?.remove();
    await peer?.close();
  });

  /** The vector with this node and this peer in the places of its two sites. */
  function flag(changes: JsonObject = {}): JsonObject {
    const { document } = JSON.parse(
      vector
        .replaceAll("01m7w2y7m0ey8r45rwxd5z94c2", item)
        .replaceAll("https://igf.example", node.origin)
        .replaceAll("https://mastodon.example/actor", peer.actor)
        .replaceAll("https://mastodon.example", peer.origin),
    );
    return { ...document, ...changes };
  }

  async function send(body: JsonObject): Promise<number> {
    const targetUri = `${node.origin}/ap/inbox`;
    const signed = await post(peer, body, { targetUri, now: Date.now(), scheme: "cavage" });
    const headers = signed.headers as Record<string, string>;
    const answer = await fetch(targetUri, { method: "POST", body: Buffer.from(JSON.stringify(body)), headers });
    await node.federation.idle();
    return answer.status;
  }

  const reports = async () => (await node.run("reports")).data;

  it("becomes one report, whatever stands in it is text, and nothing of it is shown", async () => {
    expect(await send(flag({ content: "<script>alert(1)</script> does not exist" }))).toBe(202);
    expect(await reports()).toMatchObject([
      {
        n: 1,
        via: "flag",
        kind: "event",
        target: item,
        sender: peer.actor,
        text: "<script>alert(1)</script> does not exist",
      },
    ]);
    for (const path of ["/en/moderation", "/api/v1/moderation/decisions", `/en/events/${item}`]) {
      expect(await (await node.get(path)).text()).not.toContain("does not exist");
    }
    expect((await node.get(new URL(String(flag()["id"])).pathname)).status).toBe(404);
  });

  it("is read with an object embedded, single or by its page, and not kept when it names nothing of here", async () => {
    const own = `${node.origin}/ap/objects/${item}`;
    const objects = [own, { id: own, type: "Event" }, [`${node.origin}/en/events/${item}`]];
    for (const [index, object] of objects.entries()) {
      await send(flag({ id: `${peer.origin}/flags/${index}`, object: object as JsonObject[string] }));
    }
    await send(
      flag({ id: `${peer.origin}/flags/none`, object: ["https://else.example/1", `${node.origin}/ap/objects/none`] }),
    );
    await send(flag({ id: `${peer.origin}/flags/odd`, object: [{ type: "Note" }, {}] }));
    const kept = (await reports()) as { target: string }[];
    expect(kept.map(({ target }) => target)).toEqual([item, item, item, item]);
  });

  it("is not taken from a site that is suspended", async () => {
    await node.run("moderate suspend", { arguments: { site: peer.origin }, options: { reason: "spam" } });
    const before = ((await reports()) as unknown[]).length;
    await send(flag({ id: `${peer.origin}/flags/later` }));
    expect(await reports()).toHaveLength(before);
  });
});
