import { until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveryOf, type Exchange, ours, publishEvent, startExchange, theirs, titlesFrom } from "./exchange.ts";
import { spawnApex } from "./peers/spawn-peer.ts";

/** The engine's own server, as its authors ship it: nothing of ours is in that process. */
describe("a node and activitypub-express as shipped", () => {
  let exchange: Exchange;

  beforeAll(async () => {
    exchange = await startExchange(await spawnApex(), "apex");
  });
  afterAll(async () => {
    await exchange?.node.remove();
    await exchange?.peer.close();
  });

  it("follow one another", async () => {
    const { node, peer } = exchange;
    await until(async () => (await peer.followers()).includes(node.actor));
    await until(async () => (await peer.following()).includes(node.actor));
    await until(async () => {
      const known = (await node.federation.peers.list()).find(({ actor }) => actor === peer.actor);
      return known?.following === "accepted" && known.follower === "accepted";
    });
  });

  it("are heard at the second knock: apex answers 500 to RFC 9421, and is remembered for it", async () => {
    const { node, peer } = exchange;
    const knocks = (await peer.deliveries()).map(({ scheme, status }) => [scheme, status]);
    expect(knocks[0]).toEqual(["rfc9421", 500]);
    expect(knocks[1]).toEqual(["cavage", 200]);
    await publishEvent(node, { ...ours, name: { en: "One more" } });
    await deliveryOf(exchange, "Create");
    const after = (await peer.deliveries()).filter(({ type }) => type === "Create");
    expect(after.map(({ scheme }) => scheme)).toEqual(["cavage"]);
  });

  it("event of ours: arrives and is stored as ours", async () => {
    const { node, peer } = exchange;
    const { iri } = await publishEvent(node, ours);
    await until(async () => (await peer.stored(iri)) !== undefined);
    expect(await peer.stored(iri)).toEqual({
      type: "Event",
      name: "Kenya IGF 2027",
      startTime: "2027-05-12T09:00:00+03:00",
      attributedTo: node.actor,
    });
  });

  // It takes any object with an `actor` (which Mobilizon wants in an Event) for an activity: see docs/adr/0003-the-engine-wrapped.md.
  it("update and delete of ours: are verified, then lost by apex itself; nothing of it stays in our queue", async () => {
    const { node, peer } = exchange;
    const { id, iri } = await publishEvent(node, { ...ours, name: { en: "To be cancelled" } });
    await until(async () => (await peer.stored(iri)) !== undefined);
    await node.run("event cancel", { arguments: { id } });
    expect(await deliveryOf(exchange, "Update")).toMatchObject({ scheme: "cavage", status: 200 });
    expect(await peer.stored(iri)).toMatchObject({ type: "Event", name: "To be cancelled" });

    await node.run("event withdraw", { arguments: { id } });
    await deliveryOf(exchange, "Delete", false);
    await until(async () => (await node.federation.deliveries.list({ state: "dead" })).length > 0);
    const knocks = (await peer.deliveries()).filter(({ type }) => type === "Delete");
    expect(knocks.map(({ scheme, status }) => [scheme, status])).toEqual([
      ["cavage", 400],
      ["rfc9421", 500],
    ]);
    expect(await peer.stored(iri)).toMatchObject({ type: "Event" });
    expect(await node.federation.deliveries.list({ state: "waiting" })).toEqual([]);
    expect(await node.federation.deliveries.list({ state: "retrying" })).toEqual([]);
  });

  it("event of theirs: is kept with its origin, follows its update, and goes when it is deleted", async () => {
    const { peer } = exchange;
    const id = await peer.create(theirs);
    await until(async () => (await titlesFrom(exchange)).length > 0);
    expect(await titlesFrom(exchange)).toEqual([theirs.name]);

    await peer.update({ ...theirs, id, name: "Moved to the garden" });
    await until(async () => (await titlesFrom(exchange))[0] === "Moved to the garden");

    await peer.remove(id);
    await until(async () => (await titlesFrom(exchange)).length === 0);
  });

  it("Undo: who no longer follows is told nothing more", async () => {
    const { node, peer } = exchange;
    await peer.unfollow(node.actor);
    await until(async () => {
      const known = (await node.federation.peers.list()).find(({ actor }) => actor === peer.actor);
      return known?.follower === "no";
    });
    const { iri } = await publishEvent(node, { ...ours, name: { en: "After they left" } });
    await node.federation.idle();
    expect(await peer.stored(iri)).toBeUndefined();
  });
});
