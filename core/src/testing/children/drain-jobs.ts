// A worker process for crash tests: each `book-it` job adds one row and is done in the same transaction; `note-it` notes its
// number first and is done afterwards, so that it may run twice.
import { sql } from "kysely";
import { createJobs } from "../../jobs/index.ts";
import { createIds, createLog, systemClock } from "../../kit/index.ts";
import { openStore } from "../../store/index.ts";

const [url = "", lease = "60000"] = process.argv.slice(2);
const store = await openStore({ url });
const jobs = createJobs({
  store,
  clock: systemClock,
  ids: createIds(systemClock),
  log: createLog("error"),
  lease: Number(lease),
  handlers: {
    "book-it": ({ payload }, { transaction, completeIn }) =>
      transaction(async (tx) => {
        await sql`insert into booking (number) values (${payload["number"]})`.execute(tx.db);
        await completeIn(tx);
      }),
    "note-it": async ({ payload }, { transaction }) => {
      await transaction(async (tx) => {
        await sql`insert into note (number) values (${payload["number"]}) on conflict do nothing`.execute(tx.db);
      });
    },
  },
});
await jobs.start();
process.send?.("started");
await jobs.idle();
process.send?.("idle");
process.on("message", async () => {
  await jobs.stop();
  await store.close();
  process.disconnect();
});
