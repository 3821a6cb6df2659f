import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { bootTestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  deliveryOf,
  type Exchange,
  listEvents,
  ours,
  publishEvent,
  startExchange,
  theirs,
  titlesFrom,
} from "./exchange.ts";
import { schemeOf } from "./peers/http-door.ts";
import { spawnFedify } from "./peers/spawn-peer.ts";

/** Fedify checks what we sign with code that shares nothing with ours, and the reverse. */
describe("a node and a server made with Fedify", () => {
  let exchange: Exchange;

  beforeAll(async () => {
    exchange = await startExchange(await spawnFedify(), "fedify");
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

  it("take what the other signs by RFC 9421, at the first knock", async () => {
    const deliveries = await exchange.peer.deliveries();
    expect(deliveries.length).toBeGreaterThan(0);
    expect(deliveries.map(({ scheme }) => scheme)).toEqual(deliveries.map(() => "rfc9421"));
    expect(deliveries.filter(({ status }) => status >= 300)).toEqual([]);
  });

  it("event of ours: arrives whole, with a proof that Fedify verifies; its update and its end too", async () => {
    const { node, peer } = exchange;
    const { id, iri } = await publishEvent(node, ours);
    await deliveryOf(exchange, "Create");
    expect(await peer.stored(iri)).toEqual({
      type: "Event",
      name: "Kenya IGF 2027",
      startTime: "2027-05-12T06:00:00Z",
      attributedTo: node.actor,
      proved: true,
    });

    await node.run("event cancel", { arguments: { id }, options: { reason: "The hall is flooded." } });
    await deliveryOf(exchange, "Update");
    expect(await peer.stored(iri)).toMatchObject({ type: "Event", proved: true });

    await node.run("event withdraw", { arguments: { id } });
    await deliveryOf(exchange, "Delete");
    expect(await peer.stored(iri)).toEqual({ type: "Tombstone" });
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

  it("nobody's event is taken from somebody else", async () => {
    const { node, peer } = exchange;
    const { iri } = await publishEvent(node, ours);
    await deliveryOf(exchange, "Create");
    const before = await listEvents(node);
    // Signed by them, about an object of ours.
    await expect(peer.update({ ...theirs, id: iri, name: "Taken over" })).rejects.toThrow();
    await node.federation.idle();
    expect(await listEvents(node)).toEqual(before);
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

  it("Announce: who follows the relay alone learns of each new object, and reads it where it lives", async () => {
    const { node, peer } = exchange;
    const relay = node.federation.relayActor;
    await peer.follow(relay);
    await until(async () => (await peer.followers()).length > 0 && (await peer.following()).includes(relay));
    const { iri } = await publishEvent(node, { ...ours, name: { en: "Announced" } });
    await deliveryOf(exchange, "Announce");
    expect(await peer.stored(iri)).toMatchObject({ type: "Event", name: "Announced", announcedBy: relay });
  });

  it("shares of others' events: taken from their owner, shown as the owner's", async () => {
    const { node, peer } = exchange;
    const third = await bootTestNode({ name: "third" });
    onTestFinished(() => third.remove());
    const { iri } = await publishEvent(third, { ...ours, name: { en: "On a third site" } });
    // It is published by a job: before that there is nothing to share.
    await third.jobs.idle();
    await peer.announce(iri);
    await until(async () => (await listEvents(node)).some((event) => event.iri === iri));
    const shown = (await listEvents(node)).find((event) => event.iri === iri);
    expect(shown?.origin).toMatchObject({ kind: "remote", node: third.origin, owner: third.actor });
  });
});

describe("a server made with Fedify that signs by draft-cavage-12 first", () => {
  let exchange: Exchange;
  const schemes: string[] = [];
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.method === "POST" && request.url?.startsWith("/ap/")) schemes.push(schemeOf(request.headers));
  };

  beforeAll(async () => {
    subscribe("http.server.request.start", note);
    exchange = await startExchange(await spawnFedify("cavage"), "cavage");
  });
  afterAll(async () => {
    unsubscribe("http.server.request.start", note);
    await exchange?.node.remove();
    await exchange?.peer.close();
  });

  it("is understood at the first knock: follow, event, update and end", async () => {
    const { node, peer } = exchange;
    await until(async () => (await peer.followers()).includes(node.actor));
    const id = await peer.create(theirs);
    await until(async () => (await titlesFrom(exchange)).includes(theirs.name));
    await peer.update({ ...theirs, id, name: "Moved to the garden" });
    await until(async () => (await titlesFrom(exchange))[0] === "Moved to the garden");
    await peer.remove(id);
    await until(async () => (await titlesFrom(exchange)).length === 0);
    expect(schemes.length).toBeGreaterThanOrEqual(5);
    expect(schemes).toEqual(schemes.map(() => "cavage"));
  });
});
