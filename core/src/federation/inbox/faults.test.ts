import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Store, StoreProblem } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import type { ActivityHandler, FederatedKind } from "../kind.ts";
import { bootPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, outcomes, type RemoteHost, remoteHost } from "../test/remote-hosts.ts";
import { faultWaits } from "./fault-schedule.ts";

const minute = 60_000;
const day = 86_400_000;

describeOnBothDatabases("an activity whose handler fails", (open) => {
  it("stays with its body and is carried out when the fault is gone, while others go on", async () => {
    const { peer, n1, faults, clock, pass } = await setUp();
    faults.note = () => new TypeError("Cannot read properties of undefined");
    const bad = activity(n1, "Create", note(n1, "1"));
    await deliver(peer.store, n1, activity(n1, "Create", n1.event("1")), bad, activity(n1, "Create", n1.event("2")));
    await peer.settle();
    expect(await states(peer.store)).toEqual(["done", "retry", "done"]);
    expect(await bodyOf(peer.store, bad.id)).toEqual(bad);
    expect(Object.keys(await peer.events())).toEqual([`${n1.origin}/e/1`, `${n1.origin}/e/2`]);
    expect(await objectIds(peer.store)).not.toContain(`${n1.origin}/n/1`);
    expect(await peer.federation.inbox.counts()).toEqual({ waiting: 0, retrying: 1, failed: 0 });

    faults.note = () => undefined;
    await peer.settle();
    expect(faults.received).toEqual([]);
    await pass(minute);
    expect(await states(peer.store)).toEqual(["done", "done", "done"]);
    expect(faults.received).toEqual([`${n1.origin}/n/1`]);
    expect(await bodyOf(peer.store, bad.id)).toBeUndefined();
    expect(await peer.federation.inbox.counts()).toEqual({ waiting: 0, retrying: 0, failed: 0 });
    expect(clock.now()).toBeGreaterThan(0);
    await peer.stop();
  });

  it("is tried after 1 minute, 10 minutes, 1, 6 and 24 hours, then kept for 90 days and run again by hand", async () => {
    const { peer, n1, faults, clock, pass } = await setUp();
    faults.note = () => new Error("always");
    const bad = activity(n1, "Create", note(n1, "1"));
    const lost = activity(n1, "Create", note(n1, "2"));
    const received = clock.now();
    await deliverAt(peer.store, n1, received, bad, lost);
    await peer.settle();
    expect(faultWaits).toEqual([minute, 10 * minute, 60 * minute, 360 * minute, 1440 * minute]);
    for (const wait of faultWaits) {
      const [one] = await peer.federation.inbox.faulty();
      expect(one).toMatchObject({ state: "retrying", nextTry: clock.now() + wait, reason: "Error: always" });
      await pass(wait);
    }
    expect(await outcomes(peer.store)).toEqual([
      ["failed", "Error: always"],
      ["failed", "Error: always"],
    ]);
    expect(await peer.federation.inbox.counts()).toEqual({ waiting: 0, retrying: 0, failed: 2 });
    expect(await bodyOf(peer.store, bad.id)).toEqual(bad);
    expect(await peer.federation.inbox.faulty()).toMatchObject([
      { activity: lost.id, type: "Create", object: `${n1.origin}/n/2`, state: "failed", faults: 6, nextTry: undefined },
      { activity: bad.id, actor: n1.actor },
    ]);

    await pass(day);
    faults.note = () => undefined;
    expect(await peer.federation.inbox.retry({ activity: bad.id })).toBe(1);
    await peer.settle();
    expect(await states(peer.store)).toEqual(["done", "failed"]);
    expect(faults.received).toEqual([`${n1.origin}/n/1`]);
    expect(await peer.federation.inbox.retry({ activity: bad.id })).toBe(0);

    await pass(received + 90 * day - clock.now() - minute);
    expect(await peer.federation.inbox.counts()).toMatchObject({ failed: 1 });
    // What is tidied is tidied once an hour.
    await pass(62 * minute);
    expect(await peer.federation.inbox.counts()).toMatchObject({ failed: 0 });
    await peer.stop();
  });

  it("is refused when the handler says No, and waits for nothing", async () => {
    const { peer, n1, faults } = await setUp();
    faults.note = () => new Refusal("forbidden");
    await deliver(peer.store, n1, activity(n1, "Create", note(n1, "1")), activity(n1, "Create", n1.event("1")));
    await peer.settle();
    expect(await states(peer.store)).toEqual(["refused", "done"]);
    await peer.stop();
  });

  it("keeps a fetched document's activities too, and fetches it again", async () => {
    const { peer, n1, faults, pass } = await setUp();
    n1.documents.set(`${n1.origin}/n/7`, note(n1, "7"));
    faults.note = () => new RangeError("out of range");
    await deliver(peer.store, n1, activity(n1, "Announce", `${n1.origin}/n/7`));
    await peer.settle();
    expect(await outcomes(peer.store)).toEqual([["retry", `${n1.origin}/n/7: RangeError: out of range`]]);
    faults.note = () => undefined;
    await pass(minute);
    expect(await states(peer.store)).toEqual(["done"]);
    expect(faults.received).toEqual([`${n1.origin}/n/7`]);
    await peer.stop();
  });

  it("is never carried out after what takes it back", async () => {
    const { peer, n1, faults, pass } = await setUp();
    faults.note = () => new Error("not now");
    faults.activity = () => new Error("not now");
    const ours = `${peer.origin}/ap/objects/none`;
    const join = activity(n1, "Join", ours);
    const offer = activity(n1, "Offer", note(n1, "3"));
    await deliver(peer.store, n1, activity(n1, "Create", note(n1, "1")), join, offer, activity(n1, "Join", `${ours}2`));
    await peer.settle();
    expect(await states(peer.store)).toEqual(["retry", "retry", "retry", "retry"]);
    faults.activity = () => undefined;
    const deletion = activity(n1, "Delete", { type: "Tombstone", id: `${n1.origin}/n/1` });
    const leave = activity(n1, "Leave", ours);
    const undo = activity(n1, "Undo", offer.id);
    await deliver(peer.store, n1, deletion, leave, undo);
    await peer.settle();
    faults.note = () => undefined;
    await pass(minute);
    expect(await outcomes(peer.store)).toEqual([
      ["refused", `overtaken by ${deletion.id}`],
      ["refused", `overtaken by ${leave.id}`],
      ["refused", `overtaken by ${undo.id}`],
      ["done", null],
      ["done", null],
      ["done", null],
      ["done", null],
    ]);
    expect(faults.received).toEqual([`Leave ${ours}`, `Join ${ours}2`]);
    expect(await bodyOf(peer.store, join.id)).toBeUndefined();
    await peer.stop();
  });

  it("does not undo an Update that came meanwhile", async () => {
    const { peer, n1, faults, pass } = await setUp();
    faults.note = ({ name }) => (name === "first" ? new Error("not now") : undefined);
    const id = "1";
    const update = { ...note(n1, id), name: "second", updated: "2026-03-01T00:00:00Z" };
    await deliver(
      peer.store,
      n1,
      activity(n1, "Create", { ...note(n1, id), name: "first" }),
      activity(n1, "Update", update),
    );
    await peer.settle();
    faults.note = () => undefined;
    await pass(minute);
    expect(await states(peer.store)).toEqual(["done", "done"]);
    expect(await nameOf(peer.store, `${n1.origin}/n/1`)).toBe("second");
    await peer.stop();
  });

  it("is left as it was when it is the database that fails", async () => {
    const { peer, n1, faults } = await setUp();
    const full = new StoreProblem("disk-full", {
      location: "node.db",
      what: "cannot grow",
      remedy: "Free some space.",
    });
    let tries = 0;
    faults.note = () => {
      tries++;
      return new Error("could not be kept", { cause: full });
    };
    await deliver(peer.store, n1, activity(n1, "Create", note(n1, "1")), activity(n1, "Create", n1.event("1")));
    await peer.settle();
    expect(await outcomes(peer.store)).toEqual([
      ["new", null],
      ["new", null],
    ]);
    expect(await peer.events()).toEqual({});
    expect(tries).toBeLessThan(5);
    faults.note = () => undefined;
    await expect.poll(() => states(peer.store)).toEqual(["done", "done"]);
    expect(faults.received).toEqual([`${n1.origin}/n/1`]);
    await peer.stop();
  });

  it("is carried out after the database broke in the middle of it", async () => {
    const { peer, n1, faults } = await setUp();
    const { db, dialect } = peer.store;
    let left = 2;
    faults.inside = async (tx) => {
      if (left-- <= 0) return;
      if (dialect === "postgres") await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db);
      await sql`insert into too_large values (${"x".repeat(1_000_000)})`.execute(tx.db);
    };
    await sql`create table too_large (text text)`.execute(db);
    if (dialect === "sqlite") {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 50)}`.execute(db);
    }
    await deliver(peer.store, n1, activity(n1, "Create", note(n1, "1")), activity(n1, "Create", n1.event("1")));
    await expect.poll(() => states(peer.store)).toEqual(["done", "done"]);
    expect(left).toBeLessThan(0);
    expect(faults.received).toEqual([`${n1.origin}/n/1`]);
    expect(Object.keys(await peer.events())).toEqual([`${n1.origin}/e/1`]);
    await peer.stop();
  });

  interface Faults {
    inside(tx: Tx): Promise<void>;
    note(object: Record<string, unknown>): Error | undefined;
    activity(): Error | undefined;
    received: string[];
  }

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const n1 = remoteHost(network, "n1");
    const peer = await bootPeer({ name: "me", store: await open(), network, clock });
    const faults: Faults = {
      inside: async () => undefined,
      note: () => undefined,
      activity: () => undefined,
      received: [],
    };
    peer.federation.register({ kinds: [notes(faults)], receives: ["Join", "Leave", "Offer"].map(handler(faults)) });
    await peer.federation.peers.follow(n1.actor);
    await peer.settle();
    const pass = async (milliseconds: number) => {
      clock.move(milliseconds);
      await peer.settle();
    };
    return { peer, n1, faults, clock, pass };
  }

  function notes(faults: Faults): FederatedKind {
    return {
      name: "TestNote",
      version: 1,
      fallback: "Note",
      claims: (object) => object["type"] === "Note",
      async receive(tx, { iri, object }) {
        await faults.inside(tx);
        const fault = faults.note(object);
        if (fault) throw fault;
        faults.received.push(iri);
      },
      async withdraw() {},
      async clear() {},
    };
  }

  function handler(faults: Faults): (on: string) => ActivityHandler {
    return (on) => ({
      on,
      async receive(_tx, { activity: wire }) {
        const fault = faults.activity();
        if (fault) throw fault;
        faults.received.push(`${on} ${wire["object"]}`);
      },
    });
  }
});

async function states(store: Store): Promise<string[]> {
  return (await outcomes(store)).map(([state]) => state);
}

function note(host: RemoteHost, id: string) {
  return { ...host.event(id), id: `${host.origin}/n/${id}`, type: "Note", name: `Note ${id}` };
}

async function deliverAt(store: Store, host: RemoteHost, at: number, ...activities: { id: string }[]) {
  await deliver(store, host, ...activities.map((one) => ({ ...one })));
  await store.transaction((db) =>
    db
      .updateTable("ap_inbox")
      .set({ received_at: at })
      .where(
        "id",
        "in",
        activities.map(({ id }) => id),
      )
      .execute(),
  );
}

async function bodyOf({ db }: Store, id: string): Promise<unknown> {
  const { body } = await db.selectFrom("ap_inbox").select("body").where("id", "=", id).executeTakeFirstOrThrow();
  return body === "" ? undefined : JSON.parse(body);
}

async function objectIds({ db }: Store): Promise<string[]> {
  return (await db.selectFrom("ap_objects").select("id").execute()).map(({ id }) => id);
}

async function nameOf({ db }: Store, id: string): Promise<unknown> {
  const { doc } = await db.selectFrom("ap_objects").select("doc").where("id", "=", id).executeTakeFirstOrThrow();
  const [name] = [JSON.parse(doc).name].flat();
  return name;
}
