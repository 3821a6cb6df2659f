import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "./index.ts";

describe("what SQLite thinks of its tables", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nri-test-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = () => openStore({ url: `sqlite:${join(folder, "node.db")}` });
  const plan = async ({ db }: Store) => {
    const { rows } = await sql<{ detail: string }>`explain query plan
      select id from thing where origin in (select value from json_each('["a","b"]')) and type = ${"x"}`.execute(db);
    return rows[0]?.detail;
  };
  const add = ({ db }: Store, from: number, to: number) =>
    sql`with recursive n(i) as (select ${sql.lit(from)} union all select i + 1 from n where i < ${sql.lit(to)})
      insert into thing select i, 'a' || (i % 50), 'y' from n`.execute(db);

  it("is not kept from a time when they were all but empty: an index is used when they have grown", async () => {
    const young = await open();
    await sql`create table thing (id integer primary key, origin text not null, type text not null)`.execute(young.db);
    await sql`create index thing_origin on thing (origin, type)`.execute(young.db);
    await add(young, 1, 2);
    // As another version of the node may have left it.
    await sql`analyze`.execute(young.db);
    await young.close();

    const grown = await open();
    await add(grown, 3, 5000);
    expect(await plan(grown)).toBe("SEARCH thing USING COVERING INDEX thing_origin (origin=? AND type=?)");
    await sql`analyze`.execute(grown.db);
    await grown.close();

    const known = await open();
    const { rows } = await sql<{ stat: string }>`select stat from sqlite_stat1 where tbl = 'thing'`.execute(known.db);
    expect(rows).toHaveLength(1);
    expect(await plan(known)).toBe("SEARCH thing USING COVERING INDEX thing_origin (origin=? AND type=?)");
    await known.close();
  });
});
