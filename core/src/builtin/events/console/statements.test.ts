import { expect, it } from "vitest";
import { countQueries } from "../../../content/fixtures/count-queries.ts";
import { describeOnSqlite } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

describeOnSqlite("the pages of imports and programmes", (open) => {
  const openCounted = async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const site = await openSite({ store: { ...store, db }, plugins: [plugin] });
    const { token } = await site.jobs.transaction(async (tx) => {
      const link = await site.people.setupLink(tx);
      return site.people.claimSetup(tx, { token: link.token, name: "Sample Owner", email: "owner@example.org" });
    });
    const cookie = `__Host-nri-session=${token}`;
    const statements = async (path: string) => {
      const before = count();
      const response = await site.get(path, { headers: { cookie } });
      expect([path, response.status]).toEqual([path, 200]);
      return count() - before;
    };
    return { site, statements };
  };

  const take = async (site: TestSite, rows: object[]) => {
    const text = JSON.stringify(rows);
    const { data } = await site.run("event import", { file: { name: "x.json", text }, options: { keepGood: true } });
    return data as { run: string; ids: string[] };
  };

  it("ask for 30 rows as often as for one", async () => {
    const { site, statements } = await openCounted();
    const forum = { key: "forum", name: "Forum", startDate: "2027-07-08" };
    const session = (row: number) => ({
      key: `s${row}`,
      name: `Session ${row}`,
      start: "2027-07-08T09:00",
      end: "2027-07-08T10:00",
    });
    const counts: Record<string, number>[] = [];
    for (const rows of [1, 30]) {
      const sessions = Array.from({ length: rows }, (_, row) => session(row));
      const { run, ids } = await take(site, [{ ...forum, sessions }]);
      const [event] = ids;
      counts.push({
        programme: await statements(`/en/console/events/${event}/programme`),
        form: await statements(`/en/console/events/${event}/programme/new`),
        run: await statements(`/en/console/events/import/${run}`),
        sources: await statements("/en/console/events/import/sources"),
        imports: await statements("/en/console/events/import"),
      });
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(Math.max(...Object.values(counts[1] ?? {}))).toBeLessThan(15);
  });
});
