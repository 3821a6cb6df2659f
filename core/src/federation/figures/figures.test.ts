import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { readFigures } from "./read-figures.ts";

const now = Date.parse("2026-11-20T12:00Z");

describeOnBothDatabases("the figures for monitoring", (open) => {
  it("are nothing on a new node", async () => {
    const { db } = await open();
    expect(await readFigures(db, now)).toEqual({
      deliveries: { waiting: 0, retrying: 0, sending: 0, held: 0, dead: 0, gone: 0 },
      deliveryLag: 0,
      inbox: { waiting: 0, retrying: 0, failed: 0 },
      inboxLag: 0,
      peers: { known: 0, away: 0, quiet: 0, gone: 0, blocked: 0 },
    });
  });

  it("count what is not done, and for how long it has been due", async () => {
    const store = await open();
    await store.transaction(async (db) => {
      for (const [n, state, due] of [
        [1, "waiting", now - 90_000],
        [2, "waiting", now + 90_000],
        [3, "retrying", now - 30_000],
        [4, "held", now - 999_000],
        [5, "delivered", now - 999_000],
      ] as const) {
        await sql`insert into ap_deliveries
          (activity, actor, object, inbox, origin, state, attempts, due_at, made_at, changed_at) values
          (${`https://x.example/${n}`}, 'a', 'o', 'https://y.example/inbox', 'https://y.example', ${state}, 0, ${due}, 0, 0)`.execute(
          db,
        );
      }
      for (const [n, state] of [
        [1, "done"],
        [2, "new"],
        [3, "wait"],
        [4, "failed"],
      ] as const) {
        await sql`insert into ap_inbox (id, signer, received_at, body, state, fetches, due_at)
          values (${`https://x.example/${n}`}, 's', ${now - n * 10_000}, '', ${state}, 0, 0)`.execute(db);
      }
      await sql`insert into ap_peers (origin, failures, probe_at, quiet_until) values
        ('https://a.example', 0, null, null), ('https://b.example', 9, ${now}, null),
        ('https://c.example', 0, null, ${now + 1}), ('https://d.example', 0, null, ${now - 1})`.execute(db);
      await sql`insert into ap_blocks (origin, since) values ('https://e.example', 0)`.execute(db);
      await sql`insert into ap_gone_inboxes (inbox, since) values ('https://f.example/inbox', 0)`.execute(db);
    });
    expect(await readFigures(store.db, now)).toEqual({
      deliveries: { waiting: 2, retrying: 1, sending: 0, held: 1, dead: 0, gone: 0 },
      deliveryLag: 90,
      inbox: { waiting: 2, retrying: 0, failed: 1 },
      inboxLag: 20,
      peers: { known: 4, away: 1, quiet: 1, gone: 1, blocked: 1 },
    });
  });
});
