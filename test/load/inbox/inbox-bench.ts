import { measureHttpPost } from "../measure/http-post.ts";
import { measurePrimitives } from "../measure/primitives.ts";
import { measureSqliteInsert } from "../measure/sqlite-insert.ts";
import { spawnBenchNode } from "../node/spawn-bench-node.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { serveActors } from "./actors-server.ts";
import { reportInbox } from "./inbox-report.ts";
import { InboxRounds, type InboxRun } from "./inbox-rounds.ts";
import { measurePeerInboxes } from "./peer-inboxes.ts";
import type { Scheme } from "./signed-request.ts";

const both: readonly Scheme[] = ["cavage", "rfc9421"];

/**
 * Pre-signed Create(Event) from initiatives that the node follows, against a whole node on SQLite: first the door alone
 * (verified and durable), then the work behind it (semantics, projection, search), then both together.
 */
export async function benchInbox({ quick, tell, nodeOptions }: BenchOptions): Promise<Findings> {
  const repeats = quick ? 1 : 3;
  const count = quick ? 1500 : 4000;
  tell("primitives");
  const primitives = await measurePrimitives(repeats);
  const insert = await measureSqliteInsert(repeats, quick ? 20 : 60);
  const http = await measureHttpPost(quick ? 4000 : 15_000);

  const senders = await serveActors(50);
  const node = await spawnBenchNode(nodeOptions);
  const rounds = new InboxRounds(node, senders);
  tell("following 50 initiatives, warming up");
  await node.follow(senders.actors.map(({ id }) => id));
  await rounds.run({ count: 1000, inFlight: 16, schemes: both });
  await node.idle();

  tell(`the door alone, ${repeats} x ${count}`);
  await node.hold();
  const door: InboxRun[] = [];
  for (let run = 0; run < repeats; run++) door.push(await rounds.run({ count, inFlight: 16, schemes: both }));
  const doorAt64 = await rounds.run({ count, inFlight: 64, schemes: both });
  const cavage = await rounds.run({ count, inFlight: 16, schemes: ["cavage"] });
  const rfc9421 = await rounds.run({ count, inFlight: 16, schemes: ["rfc9421"] });

  tell("the work behind it");
  const drained = await rounds.drain();
  const allProjected = drained.projected === rounds.sent;

  tell("door and work together");
  const at16 = { ...(await rounds.run({ count, inFlight: 16, schemes: both })), after: await rounds.untilDone() };
  const at64 = { ...(await rounds.run({ count, inFlight: 64, schemes: both })), after: await rounds.untilDone() };
  await node.close();

  const peers = await measurePeerInboxes({ quick, tell }, senders);
  senders.close();
  const mine = { door, doorAt64, cavage, rfc9421, drained, allProjected, at16, at64 };
  return reportInbox({ ...primitives, insert, http }, mine, peers);
}
