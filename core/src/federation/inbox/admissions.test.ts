import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { createAdmissions } from "./admissions.ts";

const clock = { now: () => 1_795_000_000_000 };
const row = (number: number, body = `{"n":${number},"text":"Ça \\u0000 \\"va\\" 🌍"}`) => ({
  id: `https://a.example/activities/${number}`,
  signer: "https://a.example/actor",
  body,
});

describeOnBothDatabases("admitted activities", (open) => {
  const kept = (store: Store) => store.db.selectFrom("ap_inbox").selectAll().orderBy("seq").execute();

  it("are kept as they came, in order, many in one COMMIT", async () => {
    const store = await open();
    const admit = createAdmissions({ store, clock });
    await Promise.all(Array.from({ length: 150 }, (_, number) => admit(row(number))));
    const rows = await kept(store);
    expect(rows.map(({ id, signer, body }) => ({ id, signer, body }))).toEqual(
      Array.from({ length: 150 }, (_, number) => row(number)),
    );
    expect(rows[0]).toMatchObject({ state: "new", fetches: 0, due_at: clock.now(), received_at: clock.now() });
  });

  it("are kept once, whether they come again alone or twice at the same moment", async () => {
    const store = await open();
    const admit = createAdmissions({ store, clock });
    await Promise.all([admit(row(1)), admit(row(2)), admit(row(2)), admit(row(1))]);
    await admit(row(1, "another body"));
    expect((await kept(store)).map(({ body }) => body)).toEqual([row(1).body, row(2).body]);
  });
});

describeOnSqlite("admitted activities, of which one cannot be kept", (open) => {
  it("only its sender is told so", async () => {
    const store = await open();
    await sql`create trigger refuse_one before insert on ap_inbox when new.id = ${sql.lit(row(3).id)}
      begin select raise(abort, 'this one cannot be kept'); end`.execute(store.db);
    const admit = createAdmissions({ store, clock });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((number) => admit(row(number))));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    const rows = await store.db.selectFrom("ap_inbox").select("id").orderBy("seq").execute();
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 4].map((number) => row(number).id));
  });
});
