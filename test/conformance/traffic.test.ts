import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ForeignHosts, startForeignHosts } from "./foreign-host.ts";
import { type Expected, type Scenario, type Traffic, traffics } from "./traffic.ts";

/** What each kind of software sends, signed as it signs, over a socket to what the node then shows. */
describe.concurrent("what other software sends", () => {
  let node: TestNode;
  let event: string;

  beforeAll(async () => {
    node = await bootTestNode({ name: "igf" });
    event = await publishEvent(node);
  });
  afterAll(() => node?.remove());

  it.each(scenarios())("%s: %s", async (_software, _name, traffic, scenario) => {
    // Likes and shares are counted anew in each scenario.
    const isCounted = scenario.expect.likes !== undefined || scenario.expect.shares !== undefined;
    const target = isCounted ? await publishEvent(node) : event;
    const hosts = await startForeignHosts(traffic, scenario, { origin: node.origin, actor: node.actor, event: target });
    try {
      await befriend(hosts, traffic, scenario);
      const statuses: number[] = [];
      const states: string[] = [];
      for (const document of scenario.send) {
        statuses.push(await hosts.send(document));
        // One after the other: each is carried out before the next one comes.
        states.push(await outcomeOf(hosts.here(String(document["id"]))));
      }
      const expected: Expected = hosts.here(scenario.expect);
      expect(statuses).toEqual(expected.statuses ?? scenario.send.map(() => 202));
      expect(states.filter((state) => !["done", "refused", "left"].includes(state))).toEqual([]);
      if (expected.states) expect(states).toEqual(expected.states);
      if (expected.shown) expect(await shownOf(hosts, traffic, expected.shown)).toEqual(expected.shown);
      await checkRelations(hosts, traffic, expected);
      if (expected.likes !== undefined) expect(await countOf(target, "likes")).toBe(expected.likes);
      if (expected.shares !== undefined) expect(await countOf(target, "shares")).toBe(expected.shares);
      for (const address of expected.asked ?? []) expect(hosts.asked).toContain(address);
      for (const address of expected.notAsked ?? []) expect(hosts.asked).not.toContain(address);
    } finally {
      await hosts.close();
    }
  });

  async function befriend(hosts: ForeignHosts, { actor }: Traffic, { follows }: Scenario): Promise<void> {
    if (follows === null) return;
    const target = hosts.here(follows ?? actor[0]?.id ?? "");
    await node.federation.peers.follow(target);
    await until(async () => (await peerOf(target))?.following === "accepted");
  }

  async function checkRelations(
    hosts: ForeignHosts,
    traffic: Traffic,
    { follower, following, answers = [] }: Expected,
  ): Promise<void> {
    if (typeof follower === "string") {
      await until(async () => ["accepted", "requested"].includes((await peerOf(follower))?.follower ?? ""));
      await node.federation.peers.accept(follower);
      for (const type of answers) await until(async () => hosts.received.includes(type));
    }
    if (follower === null) {
      const origin = new URL(hosts.here(traffic.actor)[0]?.id ?? "").origin;
      const peers = (await node.federation.peers.list()).filter((peer) => peer.origin === origin);
      expect(peers.filter((peer) => peer.follower !== "no")).toEqual([]);
    }
    if (following !== undefined) expect((await peerOf(following))?.following).toBe("accepted");
  }

  async function peerOf(actor: string) {
    return (await node.federation.peers.list()).find((peer) => peer.actor === actor);
  }

  /** `left` when the gate did not even keep it. */
  async function outcomeOf(id: string): Promise<string> {
    let state = "left";
    await until(async () => {
      const rows = await node.store.db.selectFrom("ap_inbox").select("state").where("id", "=", id).execute();
      state = rows.find((row) => row.state !== "done")?.state ?? rows[0]?.state ?? "left";
      return state !== "new" && state !== "wait";
    });
    return state;
  }

  /** The events of these hosts, each with the members that are looked for. */
  async function shownOf(
    hosts: ForeignHosts,
    traffic: Traffic,
    wanted: NonNullable<Expected["shown"]>,
  ): Promise<object> {
    const origins = new Set(hosts.here(traffic.actor).map(({ id }) => new URL(id).origin));
    for (const id of Object.keys(wanted)) origins.add(new URL(id).origin);
    const response = await node.get("/api/v1/events?limit=200");
    const { items } = (await response.json()) as { items: Shown[] };
    const mine = items.filter(({ iri }) => origins.has(new URL(iri).origin));
    return Object.fromEntries(
      mine.map((item) => {
        const members = membersOf(item);
        return [
          item.iri,
          Object.fromEntries(Object.keys(wanted[item.iri] ?? { name: 0 }).map((key) => [key, members[key]])),
        ];
      }),
    );
  }

  async function countOf(iri: string, collection: string): Promise<number> {
    const create = await createOf(node, iri);
    const response = await node.get(`${new URL(create ?? "").pathname}/${collection}`, {
      accept: "application/activity+json",
    });
    return ((await response.json()) as { totalItems: number }).totalItems;
  }
});

function scenarios(): [software: string, name: string, Traffic, Scenario][] {
  return traffics.flatMap((traffic) =>
    traffic.scenarios.map((scenario): [string, string, Traffic, Scenario] => [
      traffic.software,
      scenario.name,
      traffic,
      scenario,
    ]),
  );
}

interface Shown {
  iri: string;
  [member: string]: unknown;
}

function membersOf(item: Shown): Record<string, unknown> {
  const place = Object(item["place"]);
  return {
    ...item,
    start: utcOf(item["start"]),
    end: utcOf(item["end"]),
    name: Object.values(Object(item["name"]))[0],
    place: Object.values(Object(place["name"]))[0],
    street: place["street"],
    country: place["country"],
  };
}

function utcOf(instant: unknown): string {
  return new Date(String(instant)).toISOString().replace(".000Z", "Z");
}

async function publishEvent(node: TestNode): Promise<string> {
  const event = {
    // Each one of its own: what has the same title on the same day is the same event.
    name: { en: `IGF 2027 ${crypto.randomUUID()}` },
    start: "2027-05-12T09:00",
    end: "2027-05-12T17:00",
    zone: "Africa/Nairobi",
  };
  const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(event)) };
  const { data } = await node.run("event add", { arguments: { file: "event.json" }, files: { file } });
  const { id } = data as { id: string };
  await node.run("event publish", { arguments: { id } });
  const iri = `${node.origin}/ap/objects/${id}`;
  await until(async () => (await createOf(node, iri)) !== undefined);
  return iri;
}

/** The activity that told of it, once it was told. */
async function createOf(node: TestNode, iri: string): Promise<string | undefined> {
  const query = node.store.db.selectFrom("ap_activities").select("id");
  return (await query.where("object", "=", iri).where("type", "=", "Create").executeTakeFirst())?.id;
}
