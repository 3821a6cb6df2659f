import { expect, it } from "vitest";
import { search } from "../src/content/index.ts";
import { publicViewer } from "../src/content/types/index.ts";
import { migrate } from "../src/store/index.ts";
import { describeOnBothDatabases } from "../src/testing/databases.ts";
import { coreMigrations } from "./index.ts";

const older = Object.fromEntries(Object.entries(coreMigrations).filter(([name]) => name < "230"));

describeOnBothDatabases("pages in a search from before they belonged to plugins", (open) => {
  it("are found while their plugin runs, and the site's own always", async () => {
    const store = await open({ migrations: older });
    const page = { kind: "page", audience: "public", origin: null, at: 1, until: null, label: "{}", excerpt: "{}" };
    const words = { title: "charter", body: "", marks: "xpagepublic" };
    const rows = [
      { object_id: "own", path: null },
      { object_id: "lab", path: "/labs/one" },
      { object_id: "course", path: "/capacity/one" },
    ];
    await store.db
      .insertInto("content_text")
      .values(rows.map((row) => ({ ...page, ...words, ...row })) as never)
      .execute();
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    const found = async (...owners: string[]) => {
      const { items } = await search(store.db, { q: "charter", now: 2, owners }, publicViewer);
      return items.map(({ id }) => id).sort();
    };
    expect(await found()).toEqual(["own"]);
    expect(await found("policy-labs")).toEqual(["lab", "own"]);
    expect(await found("policy-labs", "capacity-building")).toEqual(["course", "lab", "own"]);
  });
});
