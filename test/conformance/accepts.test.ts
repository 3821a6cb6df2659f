import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptsFriendica } from "./accepts-friendica.ts";
import { acceptsGancio } from "./accepts-gancio.ts";
import { acceptsHubzilla } from "./accepts-hubzilla.ts";
import { acceptsMastodon } from "./accepts-mastodon.ts";
import { acceptsMobilizon } from "./accepts-mobilizon.ts";
import { acceptsPixelfed } from "./accepts-pixelfed.ts";
import { acceptsWordPress } from "./accepts-wordpress.ts";
import { events, outputs } from "./all-we-send.ts";
import { type Follower, startFollower } from "./follower.ts";
import type { Accepts } from "./looking.ts";
import type { Wire } from "./traffic.ts";

interface Software {
  accepts: Accepts;
  /** What it is sent at all; the rest it cannot answer. */
  gets: { events: string[]; articles: string[]; other: string[] };
}

const all = {
  events: ["Create", "Update", "Delete"],
  articles: ["Create", "Delete"],
  other: ["Accept", "Follow", "Undo", "Update"],
};
const softwares: Readonly<Record<string, Software>> = {
  mobilizon: { accepts: acceptsMobilizon, gets: all },
  gancio: { accepts: acceptsGancio, gets: { events: all.events, articles: [], other: ["Accept", "Follow", "Undo"] } },
  wordpress: { accepts: acceptsWordPress, gets: all },
  mastodon: { accepts: acceptsMastodon, gets: all },
  friendica: { accepts: acceptsFriendica, gets: all },
  hubzilla: { accepts: acceptsHubzilla, gets: all },
  pixelfed: { accepts: acceptsPixelfed, gets: { ...all, articles: ["Delete"], other: [...all.other, "Create"] } },
};

const quirky = ["mobilizon", "gancio", "wordpress", "friendica", "hubzilla", "pixelfed"];

/** Everything that a node sends, as each kind of software gets it, held against what that software takes. */
describe("what we send", () => {
  let node: TestNode;
  const followers = new Map<string, Follower>();
  const readers = new Map<string, Follower>();

  beforeAll(async () => {
    node = await bootTestNode({ name: "igf" });
    for (const software of Object.keys(softwares)) {
      const relay = `${node.origin}/ap/actors/relay`;
      await befriend(followers, software, [node.actor, relay]);
      // Who follows the instance's actor only gets what is announced.
      await befriend(readers, software, [relay]);
    }
    await node.jobs.idle();
    await sayEverything();
    await until(
      async () => (await node.federation.deliveries.list()).every(({ state }) => state === "delivered"),
      60_000,
    );
  });
  afterAll(async () => {
    for (const follower of [...followers.values(), ...readers.values()]) await follower.close();
    await node?.remove();
  });

  it.each(Object.entries(softwares))("is taken by %s without a complaint", (software, { accepts }) => {
    const announced = readers.get(software)?.received ?? [];
    expect(complaintsOf(accepts, [...receivedBy(software), ...announced])).toEqual([]);
    expect(announced.map(({ type }) => type)).toContain("Accept");
    expect(announced.some(({ type }) => type === "Announce")).toBe(software !== "gancio");
  });

  it.each(quirky)("would not be taken by %s in the shape that all others get", (software) => {
    const { accepts = () => [] } = softwares[software] ?? {};
    expect(complaintsOf(accepts, receivedBy("mastodon")).length).toBeGreaterThan(0);
    const objects = receivedBy(software).map(({ object }) => Object(object));
    const changed = objects.filter(({ type }) => ["Event", "Article", "Note"].includes(type));
    expect(changed.filter(({ proof }) => proof !== undefined)).toEqual([]);
  });

  it.each(Object.entries(softwares))(
    "reaches %s as far as it can use it, each event whole and each in all its changes",
    (software, { gets }) => {
      const received = receivedBy(software);
      const typesOf = (wanted: (activity: Wire) => boolean) =>
        [...new Set(received.filter(wanted).map(({ type }) => String(type)))].sort();
      expect(typesOf((one) => isAbout(one, "Event"))).toEqual(shownTo(software, gets.events));
      expect(typesOf((one) => isAbout(one, "Article"))).toEqual([...gets.articles].sort());
      expect(typesOf((one) => !isAbout(one, "Event") && !isAbout(one, "Article"))).toEqual([...gets.other].sort());
      if (software === "pixelfed") return;
      const told = (type: string) => received.filter((one) => one["type"] === type && isAbout(one, "Event")).length;
      const count = Object.keys(events).length;
      // Two more occurrences of the monthly call.
      expect([told("Create"), told("Update"), told("Delete")]).toEqual([count + 2, count, count]);
    },
  );

  it("is signed after draft-cavage-12 for software that answers 2xx to what it cannot read, from the first word on", () => {
    for (const software of ["gancio", "pixelfed", "friendica", "hubzilla", "mobilizon"]) {
      expect([software, [...new Set(followers.get(software)?.schemes)]]).toEqual([software, ["cavage"]]);
    }
    expect(followers.get("mastodon")?.schemes).toContain("rfc9421");
  });

  function receivedBy(software: string): readonly Wire[] {
    return followers.get(software)?.received ?? [];
  }

  function shownTo(software: string, types: string[]): string[] {
    return software === "pixelfed" ? ["Delete"] : [...types].sort();
  }

  async function befriend(map: Map<string, Follower>, software: string, follows: string[]): Promise<void> {
    const follower = await startFollower(software, { node, follows });
    map.set(software, follower);
    await until(async () => ["requested", "accepted"].includes((await peerOf(follower.actor))?.follower ?? ""));
    await node.federation.peers.accept(follower.actor);
  }

  async function peerOf(actor: string) {
    return (await node.federation.peers.list()).find((peer) => peer.actor === actor);
  }

  async function sayEverything(): Promise<void> {
    for (const { actor } of followers.values()) {
      await node.federation.peers.follow(actor);
      await until(async () => (await peerOf(actor))?.following === "accepted");
      await node.federation.peers.unfollow(actor);
    }
    const made: string[] = [];
    for (const [name, event] of Object.entries(events)) made.push(await add("event", name, event));
    for (const id of made) await node.run("event publish", { arguments: { id } });
    const written: string[] = [];
    for (const [name, output] of Object.entries(outputs)) written.push(await add("output", name, output));
    for (const id of written) await node.run("output publish", { arguments: { id } });
    await node.federation.idle();
    for (const id of made) await node.run("event cancel", { arguments: { id }, options: { reason: "No hall." } });
    await node.run("keys rotate");
    await node.federation.idle();
    for (const id of made) await node.run("event withdraw", { arguments: { id } });
    for (const id of written) await node.run("output withdraw", { arguments: { id } });
    await node.federation.idle();
  }

  async function add(kind: "event" | "output", name: string, value: object): Promise<string> {
    const file = { name: `${name}.json`, bytes: Buffer.from(JSON.stringify(value)) };
    const { data } = await node
      .run(`${kind} add`, { arguments: { file: file.name }, files: { file } })
      .catch((error) => {
        throw new Error(`${name}: ${JSON.stringify(error.detail ?? error)}`);
      });
    // One event, or a list of one output.
    const [added] = [data as { id: string } | { id: string }[]].flat();
    return added?.id ?? "";
  }
});

function complaintsOf(accepts: Accepts, received: readonly Wire[]): string[] {
  return received.flatMap((activity) =>
    accepts(activity).map((one) => `${activity["type"]} ${nameOf(activity)}: ${one}`),
  );
}

function isAbout({ object }: Wire, type: string): boolean {
  const { type: own, formerType } = Object(object);
  return own === type || formerType === type;
}

function nameOf({ object }: Wire): string {
  return String(Object(object)["name"] ?? Object(object)["id"] ?? object).slice(0, 40);
}
