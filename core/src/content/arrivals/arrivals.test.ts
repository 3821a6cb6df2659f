import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { countQueries } from "../fixtures/count-queries.ts";
import { openContent } from "../fixtures/open-content.ts";
import { arrivals, events, experts, outputs } from "../index.ts";
import { type PersonViewer, parseNewEvent, parseNewExpert, parseNewOutput, publicViewer } from "../types/index.ts";
import { selectArrivals } from "./arrival-filter.ts";

const start = Date.parse("2026-11-20T12:00Z");
const editor: PersonViewer = {
  kind: "person",
  id: "p",
  name: "Sample Editor",
  role: "editor",
  scopes: ["events:write", "experts:read"],
};

function open(store: Parameters<typeof openContent>[0]) {
  const content = openContent(store, start);
  let count = 0;
  const from = (of: string) => {
    count++;
    content.clock.now += 1000;
    const origin = `https://${of}.example`;
    return { iri: `${origin}/ap/objects/${count}`, origin, owner: `${origin}/ap/actors/igf` };
  };
  return {
    content,
    async event(of: string, fields: object = {}) {
      const parsed = parseNewEvent({ name: `Forum of ${of}`, zone: "Etc/UTC", startDate: "2027-03-10", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const at = from(of);
      return (await content.transaction((tx) => events.receiveRemote(tx, { ...at, event: parsed.value }))).id;
    },
    async output(of: string, fields: object = {}) {
      const about = { title: `Report of ${of}`, type: "nri-annual-report", producer: "community" };
      const parsed = parseNewOutput({ ...about, ...fields }, { isRegistry: false });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const at = from(of);
      return (
        await content.transaction((tx) => outputs.receiveRemote(tx, { ...at, output: parsed.value, isRegistry: false }))
      ).id;
    },
    async expert(of: string) {
      const fields = {
        name: { value: "A. Sample", scope: "recognised" },
        topics: { value: ["access"], scope: "recognised" },
      };
      const parsed = parseNewExpert({ fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const at = from(of);
      const consent = { receiptId: "r", textVersion: "1", givenAt: start, expires: start + 86_400_000 };
      await content.transaction((tx) => experts.receiveRemote(tx, { ...at, expert: parsed.value, consent }));
    },
    list: async (query: object = {}, viewer: Parameters<typeof arrivals.list>[2] = editor) => {
      const { items } = await arrivals.list(content.db, { now: content.clock.now, ...query }, viewer);
      return items.map(({ kind, title }) => `${kind} ${Object.values(title)[0] ?? ""}`.trim());
    },
  };
}

describeOnBothDatabases("what came in", (database) => {
  it("is listed whatever its kind, the latest first, without sessions and without what is ours", async () => {
    const { content, event, output, expert, list } = open(await database());
    const forum = await event("ke");
    await event("ke", { superEvent: (await events.get(content.db, forum, editor)).id, name: "Opening" });
    await output("ug");
    await expert("ke");
    const own = parseNewEvent({ name: "Ours", zone: "Etc/UTC", startDate: "2027-03-10" });
    if (!own.ok) throw new Error("wrong");
    const { id } = await content.transaction((tx) => events.add(tx, { event: own.value }));
    await content.transaction((tx) => events.publish(tx, { id }));
    expect(await list()).toEqual(["expert A. Sample", "output Report of ug", "event Forum of ke"]);
    // Who may not see the fields of a person sees nothing of them.
    expect(await list({}, publicViewer)).toEqual(["output Report of ug", "event Forum of ke"]);
    expect(await arrivals.count(content.db, {})).toBe(3);
  });

  it("is narrowed by kind, site, language, topic and by what a plugin chooses", async () => {
    const { content, event, output, expert, list } = open(await database());
    const forum = await event("ke", { name: { fr: "Forum" }, topics: ["youth"] });
    await output("ug", { topics: ["access"] });
    await expert("ke");
    expect(await list({ kind: "output" })).toEqual(["output Report of ug"]);
    expect(await list({ owner: "https://ke.example/ap/actors/igf" })).toEqual(["expert A. Sample", "event Forum"]);
    expect(await list({ language: "fr" })).toEqual(["event Forum"]);
    expect(await list({ topic: "access" })).toEqual(["expert A. Sample", "output Report of ug"]);
    const chosen = sql`select cast(${forum} as text)`;
    expect(await list({ among: chosen })).toEqual(["event Forum"]);
    expect(await list({ without: chosen })).toEqual(["expert A. Sample", "output Report of ug"]);
    const found = await arrivals.find(content.db, { id: forum, now: start }, editor);
    expect(found).toMatchObject({ kind: "event", languages: ["fr"], topics: ["youth"] });
  });

  it("comes page by page, in four statements however much there is", async () => {
    const store = await database();
    const { event, output } = open(store);
    for (const name of sites) await event(name);
    for (const name of sites) await output(name);
    const { db, count } = countQueries(store.db);
    const first = await arrivals.list(db, { now: start, limit: 3 }, editor);
    const rest = await arrivals.list(db, { now: start, limit: 3, cursor: first.next }, editor);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 1, undefined]);
    expect(count()).toBeLessThanOrEqual(8);
  });
});

const sites = ["a", "b"];

describeOnSqlite("what came in, among much", (database) => {
  it("is read from the index of arrivals, in its order", async () => {
    const { db } = await database();
    const asked = sql`select kind, id, at from (${selectArrivals({})}) as arrived order by at desc, id desc limit 31`;
    const { rows } = await sql<{ detail: string }>`explain query plan ${asked}`.execute(db);
    const plan = rows.map(({ detail }) => detail).join("\n");
    for (const table of ["event", "output", "expert"]) expect(plan).toContain(`INDEX content_${table}_arrived`);
  });
});
