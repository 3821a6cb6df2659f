import { expect, it } from "vitest";
import { createIds, deriveId, isJsonObject } from "../../kit/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { queueDeliveries } from "../delivery/delivery-store.ts";
import { loadApex } from "../engine/apex.ts";
import { createEngine } from "../engine/engine.ts";
import { localProof, sendActivity } from "../publish/send-activity.ts";
import { contentsOf } from "../test/contents.ts";
import { bootPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { mixOfActs } from "../test/mix-of-acts.ts";
import { judgeAct } from "../test/oracle.ts";
import { deliver, remoteHost } from "../test/remote-hosts.ts";
import { objectContext } from "../wire-context.ts";

describeOnBothDatabases("the inbox against an oracle", (open) => {
  it("leaves the same database behind, in batches, as one act after the other judged by hand", async () => {
    const drained = await setUp();
    const judged = await setUp();
    const acts = mixOfActs(600, { actor: drained.peer.actor, object: `${drained.peer.origin}/ap/objects/e1` });

    for (const act of acts) await deliver(drained.peer.store, { actor: act.actor }, act);
    await drained.peer.settle();

    await judged.peer.federation.stop();
    const { peer, clock } = judged;
    const { dialect } = peer.store;
    const engine = createEngine(loadApex(), {
      dialect,
      origin: peer.origin,
      context: objectContext,
      ids: createIds(clock),
      queue: (db, outgoing) => queueDeliveries({ db, dialect }, outgoing, clock.now()),
    });
    const oracle = {
      engine,
      store: peer.store,
      me: peer.actor,
      async accept(follow: { id: string }, actor: { id: string }) {
        await engine.unit.as(localProof(peer.actor), async () => {
          const stored = await engine.store.getActivity(follow.id);
          if (stored) await engine.store.updateActivityMeta(stored, "collection", `${peer.actor}/followers`);
          const id = `${peer.origin}/ap/activities/${deriveId("Accept", follow.id)}`;
          const object = { id: follow.id, type: "Follow", actor: actor.id, object: peer.actor };
          const to = [actor.id];
          await sendActivity(engine, { id, type: "Accept", actor: peer.actor, to, object, now: clock.now() });
        });
      },
    };
    for (const act of acts) await judgeAct(oracle, act, act.actor);

    const { shown, ...byBatches } = await contentsOf(drained.peer.store);
    const { shown: _, ...byHand } = await contentsOf(judged.peer.store);
    expect(withNamedFollows(byBatches)).toEqual(withNamedFollows(byHand));
    // The projection is exactly what the store accepted of others' events.
    const events = byBatches.objects.filter(({ id, type }) => type === "Event" && !id.startsWith(peer.origin));
    expect(shown).toEqual(events.map(({ id, doc }) => ({ iri: id, name: nameOf(doc) })));
    expect(byBatches.objects.length).toBeGreaterThan(50);
    await drained.peer.stop();
    await judged.peer.stop();
  });

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const hosts = [0, 1, 2, 3].map((n) => remoteHost(network, `h${n}`));
    const peer = await bootPeer({ name: "me", store: await open(), network, clock });
    for (const host of hosts) await peer.federation.peers.follow(host.actor);
    const object = testEvent(peer, "e1");
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object, audience: "public", revision: "1" }),
    );
    await peer.settle();
    return { peer, clock };
  }
});

type Contents = Omit<Awaited<ReturnType<typeof contentsOf>>, "shown">;

/** Each of our own Follows has an id that no other run gives again: its place is named instead. */
function withNamedFollows(contents: Contents): unknown {
  let text = JSON.stringify(contents);
  for (const { id, type, object } of contents.activities) {
    if (type === "Follow" && id.startsWith("https://me.example")) text = text.replaceAll(id, `Follow of ${object}`);
  }
  const { activities, collections, deliveries, ...rest }: Contents = JSON.parse(text);
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return { ...rest, activities: sorted(activities), collections: sorted(collections), deliveries: sorted(deliveries) };
}

function nameOf(doc: unknown): unknown {
  return isJsonObject(doc) ? doc["name"] : undefined;
}
