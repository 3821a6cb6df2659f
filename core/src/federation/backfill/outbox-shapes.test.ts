import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, as, deliver, type RemoteHost, remoteHost } from "../test/remote-hosts.ts";

type Page = JsonObject & { id: string };

interface Shape {
  name: string;
  /** The outbox and what hangs on it. */
  pages(host: RemoteHost): Page[];
  /** Events that are shown in the end. */
  shown: string[];
}

const create = (host: RemoteHost, id: string) => activity(host, "Create", host.event(id));
const collection = (host: RemoteHost, more: JsonObject): Page => ({
  "@context": as,
  id: `${host.actor}/outbox`,
  type: "OrderedCollection",
  totalItems: 2,
  ...more,
});
const page = (host: RemoteHost, number: number, more: JsonObject): Page => ({
  "@context": as,
  id: `${host.actor}/outbox?page=${number}`,
  type: "OrderedCollectionPage",
  partOf: `${host.actor}/outbox`,
  ...more,
});
const at = (host: RemoteHost, number: number) => `${host.actor}/outbox?page=${number}`;

const shapes: Shape[] = [
  {
    name: "Mastodon, Friendica: the first page by its address, shares among the items",
    pages: (host) => [
      collection(host, { first: at(host, 1), last: at(host, 9) }),
      page(host, 1, {
        next: at(host, 2),
        prev: at(host, 0),
        orderedItems: [create(host, "1"), activity(host, "Announce", `${host.origin}/e/3`)],
      }),
      page(host, 2, { orderedItems: [create(host, "2"), activity(host, "Announce", "https://nowhere.example/n/1")] }),
      host.event("3"),
    ],
    shown: ["1", "2", "3"],
  },
  {
    name: "Mobilizon: the first page inside, with its address",
    pages: (host) => [
      collection(host, { first: page(host, 1, { next: at(host, 2), orderedItems: [create(host, "1")] }) }),
      page(host, 1, { next: at(host, 2), orderedItems: [create(host, "1")] }),
      page(host, 2, { orderedItems: [create(host, "2")] }),
    ],
    shown: ["1", "2"],
  },
  {
    name: "the first page inside, without an address, and more pages behind it",
    pages: (host) => [
      collection(host, {
        first: { type: "OrderedCollectionPage", next: at(host, 2), orderedItems: [create(host, "1")] },
      }),
      page(host, 2, { orderedItems: [create(host, "2")] }),
    ],
    shown: ["1", "2"],
  },
  {
    name: "Gancio: a next page for ever, with nothing in it",
    pages: (host) => [
      collection(host, { first: at(host, 1), last: at(host, 0) }),
      page(host, 1, { next: at(host, 2), orderedItems: [create(host, "1")] }),
      ...Array.from({ length: 60 }, (_, index) =>
        page(host, index + 2, { next: at(host, index + 3), orderedItems: [] }),
      ),
    ],
    shown: ["1"],
  },
  {
    name: "WordPress: the outbox is a page itself, with a first page beside its items",
    pages: (host) => [
      {
        ...collection(host, {
          first: at(host, 1),
          last: at(host, 2),
          next: at(host, 2),
          orderedItems: [create(host, "1")],
        }),
        type: "OrderedCollectionPage",
      },
      page(host, 1, { first: at(host, 1), next: at(host, 2), orderedItems: [create(host, "1")] }),
      page(host, 2, {
        first: at(host, 1),
        prev: at(host, 1),
        orderedItems: [activity(host, "Announce", create(host, "2"))],
      }),
    ],
    shown: ["1", "2"],
  },
  {
    name: "Pixelfed: all items in the collection",
    pages: (host) => [collection(host, { orderedItems: [create(host, "1"), create(host, "2")] })],
    shown: ["1", "2"],
  },
  {
    name: "Hubzilla: events as Invite",
    pages: (host) => [
      collection(host, { first: at(host, 1), last: at(host, 1) }),
      page(host, 1, {
        orderedItems: [activity(host, "Invite", host.event("1")), activity(host, "Like", `${host.origin}/e/1`)],
      }),
    ],
    shown: ["1"],
  },
  {
    name: "a Collection that is not ordered, with single values for lists",
    pages: (host) => [
      { ...collection(host, { first: [at(host, 1)] }), type: "Collection" },
      { ...page(host, 1, { items: create(host, "1") }), type: "CollectionPage" },
    ],
    shown: ["1"],
  },
  {
    name: "a Collection that is not ordered, its items inside",
    pages: (host) => [{ ...collection(host, { items: [create(host, "1")] }), type: "Collection" }],
    shown: ["1"],
  },
  {
    name: "items by their addresses, of activities and of objects",
    pages: (host) => {
      const named = create(host, "1");
      return [collection(host, { orderedItems: [named.id, `${host.origin}/e/2`] }), named, host.event("2")];
    },
    shown: ["1", "2"],
  },
  { name: "only a number", pages: (host) => [collection(host, {})], shown: [] },
  {
    name: "a page that names itself as the next one, and null where nothing is",
    pages: (host) => [
      collection(host, { first: at(host, 1), last: null, orderedItems: null }),
      page(host, 1, { next: at(host, 1), orderedItems: [create(host, "1"), null, 7, {}] }),
    ],
    shown: ["1"],
  },
];

describeOnSqlite("the outbox of other software", (open) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))("is read to its end: %s", async (_name, shape) => {
    const { host, peer, network } = await setUp();
    for (const one of shape.pages(host)) host.documents.set(one.id, one);
    await follow(peer, host);
    expect(Object.keys(await peer.events())).toEqual(shape.shown.map((id) => `${host.origin}/e/${id}`));
    const walk = await peer.store.db.selectFrom("ap_backfills").selectAll().executeTakeFirstOrThrow();
    expect([walk.finished_at !== null, walk.error]).toEqual([true, null]);
    expect(network.log.filter((line) => line.includes("/outbox")).length).toBeLessThan(12);
    await peer.stop();
  });

  it("goes on at the page where the node was stopped, and reads none before it again", async () => {
    const { host, peer, network, again } = await setUp();
    const pages = Array.from({ length: 5 }, (_, index) =>
      page(host, index + 1, {
        ...(index < 4 ? { next: at(host, index + 2) } : {}),
        orderedItems: [create(host, `${index}a`), create(host, `${index}b`)],
      }),
    );
    host.documents.set(`${host.actor}/outbox`, collection(host, { first: at(host, 1) }));
    for (const one of pages) host.documents.set(one.id, one);
    const broken = Response.json({}, { status: 503 });
    network.serve(host.origin, (request) => {
      if (request.method === "POST") return new Response(null, { status: 202 });
      if (request.url === at(host, 3)) return broken.clone();
      const document = host.documents.get(request.url);
      return document
        ? Response.json(document, { headers: { "content-type": "application/activity+json" } })
        : new Response(null, { status: 404 });
    });
    await follow(peer, host);
    expect(Object.keys(await peer.events())).toHaveLength(4);
    await peer.stop();

    network.serve(host.origin, (request) => {
      const document = host.documents.get(request.url);
      return Response.json(document ?? {}, { headers: { "content-type": "application/activity+json" } });
    });
    const read = network.log.length;
    const reborn = await again();
    await reborn.settle();
    expect(Object.keys(await reborn.events())).toHaveLength(10);
    const asked = network.log.slice(read).filter((line) => line.includes("/outbox"));
    expect(asked).toEqual([3, 4, 5].map((number) => `GET ${at(host, number)}`));
    await reborn.stop();
  });

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock(Date.UTC(2026, 10, 20));
    const [store, masterKey] = [await open(), randomBytes(32)];
    const boot = () => bootPeer({ name: "ada", store, masterKey, network, clock });
    const peer = await boot();
    const again = () => {
      clock.move(60 * 60_000);
      return boot();
    };
    return { network, peer, again, host: remoteHost(network, "other") };
  }

  async function follow(peer: Awaited<ReturnType<typeof bootPeer>>, host: RemoteHost): Promise<void> {
    await peer.federation.peers.follow(host.actor);
    await peer.settle();
    const { id } = await peer.store.db
      .selectFrom("ap_activities")
      .select("id")
      .where("type", "=", "Follow")
      .executeTakeFirstOrThrow();
    await deliver(peer.store, host, activity(host, "Accept", id));
    await peer.settle();
  }
});
