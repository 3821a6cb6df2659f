import { afterAll, beforeAll, expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { allDay, parseNewEvent } from "../../content/types/index.ts";
import { definePlugin } from "../../plugin/index.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let desk: OpenConsole;
const list = "/en/console/overlaps";

/** Small labs that end before all else, at one instant. */
let small = 205;

/** A school of half a year, of another site, and a lab of this one that is over before anything else begins. */
const work = definePlugin()({
  id: "work",
  version: "1.0.0",
  api: "^1.0.0",
  undertakings: async (_ctx, asked) => {
    const origin = "https://school.example";
    const from = { iri: `${origin}/ap/objects/1`, origin, owner: `${origin}/ap/actors/school` };
    const [school, lab] = ["0".repeat(26), "1".repeat(26)];
    const both = [
      {
        ...{ ...allDay("2027-02-01", "2027-07-31", "Etc/UTC"), id: school, name: { en: "School of access" } },
        ...{ path: "/classes/school", topics: ["access"], attendance: "online" as const },
        source: { kind: "remote" as const, ...from },
      },
      {
        ...{
          ...allDay("2027-01-01", "2027-01-15", "Etc/UTC"),
          id: lab,
          name: { en: "Short lab" },
          path: "/classes/lab",
        },
        ...{ topics: ["youth"], source: { kind: "local" as const } },
      },
    ];
    const many = Array.from({ length: small }, (_, at) => ({
      ...{ ...allDay("2027-01-01", "2027-01-10", "Etc/UTC"), id: String(at).padStart(26, "s") },
      ...{
        name: { en: `Small lab ${at}` },
        path: `/classes/${at}`,
        topics: ["iot"],
        source: { kind: "local" as const },
      },
    }));
    return [...many, ...both].filter(({ id, end }) => {
      if ("ids" in asked) return asked.ids.includes(id);
      return end > asked.after || (end === asked.after && asked.afterId !== undefined && id > asked.afterId);
    });
  },
});
const broken = definePlugin()({
  ...{ id: "broken", version: "1.0.0", api: "^1.0.0" },
  undertakings: () => Promise.reject(new Error("It is broken.")),
});

beforeAll(async () => {
  desk = await openConsole({
    name: "global",
    kind: "secretariat",
    keepsRegistry: true,
    plugins: [work, broken],
  });
  await add("ke", {
    name: "Kenya IGF",
    place: { country: "KE" },
    topics: ["access", "youth"],
    contact: "team@ke.example",
  });
  await add("ug", { name: "Uganda IGF", place: { country: "UG" }, topics: ["access"], startDate: "2027-03-12" });
  await add("far", { name: "Far IGF", place: { country: "PE" }, topics: ["access"], startDate: "2027-06-12" });
});
afterAll(() => desk.remove());

async function add(of: string, fields: object): Promise<void> {
  const parsed = parseNewEvent({ zone: "Etc/UTC", startDate: "2027-03-10", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const origin = `https://${of}.example`;
  const from = { iri: `${origin}/ap/objects/1`, origin, owner: `${origin}/ap/actors/igf` };
  await desk.node.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
}

const words = async (path: string) =>
  (await desk.get(path)).text
    .replace(/^[\s\S]*<main/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const pairOn = async (path: string) =>
  /href="(\/en\/console\/overlaps\/[0-9a-z]{26}\/[0-9a-z]{26})"/.exec((await desk.get(path)).text)?.[1] ?? "";

it("tells of each pair in words why people may have to choose, and of nothing else", async () => {
  const text = await words(list);
  expect(text).toMatch(/Kenya IGF .*Uganda IGF .*2 days apart, same region and 1 topic in common \(5 of 9\)/);
  expect(text).not.toContain("Far IGF");
  expect((await desk.get("/en/console")).text).toContain('href="/en/console/overlaps"');
});

it("begins a mail to whoever has an address, and leads to the questions page of whoever has none", async () => {
  const page = (await desk.get(await pairOn(list))).text.replaceAll("&amp;", "&");
  expect(page).toMatch(/href="mailto:team%40ke\.example\?subject=What%20you%20plan[^"]*Uganda%20IGF/);
  expect(page).toContain('href="https://ug.example/en/ask"');
});

it("keeps what was proposed, by whom, with its state and its score; taken up again it waits as before", async () => {
  const pair = await pairOn(list);
  const wrong = await desk.send(pair, { note: "We asked both." });
  expect([wrong.status, wrong.text.includes("We asked both.")]).toEqual([422, true]);
  await desk.send(pair, { proposal: "co-host", state: "proposed", note: "We asked both." });
  expect(await words(list)).toContain("No overlaps");
  expect(await words(`${list}/decided`)).toMatch(
    /Kenya IGF · Uganda IGF.*Host them together Proposed We asked both\. Sample Owner/,
  );
  const rows = await desk.node.store.db
    .selectFrom("overlaps_decision" as never)
    .selectAll()
    .execute();
  expect(rows).toMatchObject([{ score: 5, proposal: "co-host", state: "proposed" }]);
  await desk.send(pair, { proposal: "co-host", state: "agreed" });
  expect(await words(`${list}/decided`)).toMatch(/Host them together Agreed/);
  expect(await words(pair)).toMatch(/What was decided before.*Host them together · Proposed We asked both\./);
  await desk.send(pair, { proposal: "co-host", state: "open" });
  expect(await words(list)).toContain("Kenya IGF");
  expect(await words(`${list}/decided`)).toContain("Nothing decided yet");
});

it("sets labs and other work of every site beside events on the same topic, for a decision as on events", async () => {
  const beside = `${list}/beside`;
  const text = await words(beside);
  for (const forum of ["Kenya IGF", "Uganda IGF", "Far IGF"])
    expect(text).toMatch(
      new RegExp(
        `School of access[^A-Z]*school.example.*${forum}.*same days, one can be joined from anywhere and 1 topic`,
      ),
    );
  expect(text).not.toContain("Short lab");
  const pair = await pairOn(beside);
  expect(await words(pair)).toContain("School of access");
  expect((await desk.get(pair)).text).toContain('href="/en/classes/school"');
  await desk.send(pair, { proposal: "merge", state: "proposed", note: "The forum closes the school." });
  expect(await words(`${list}/decided`)).toMatch(/School of access.*Merge them into one Proposed The forum closes/);
  expect((await words(beside)).match(/School of access/g)).toHaveLength(2);
});

it("compares what comes after the first two hundred, too, and says so where there is more than it compares at once", async () => {
  const beside = `${list}/beside`;
  const before = await words(beside);
  expect(before).toContain("School of access");
  expect(before).not.toContain("Not all of it was compared");
  small = 2001;
  const text = await words(beside);
  expect(text).toContain("Not all of it was compared");
  expect(text).toContain("the 2,000 that end first");
  small = 205;
});

it("gives programs the pairs that wait, with a token for events", async () => {
  expect((await desk.node.get("/api/v1/overlaps")).status).toBe(401);
  const { data } = await desk.node.run("token add", { arguments: { name: "x" }, options: { scope: "events:write" } });
  const { token } = data as { token: string };
  const answer = await desk.node.get("/api/v1/overlaps", { authorization: `Bearer ${token}` });
  const { items } = (await answer.json()) as { items: unknown[] };
  expect(items).toMatchObject([{ days: 2, place: "region", topics: ["access"], score: 5 }]);
  const beside = await desk.node.get("/api/v1/overlaps?of=beside", { authorization: `Bearer ${token}` });
  expect(((await beside.json()) as { items: unknown[] }).items).toMatchObject([
    { one: { page: expect.stringContaining("/classes/school") }, place: "online", topics: ["access"] },
    { one: { page: expect.stringContaining("/classes/school") }, place: "online", topics: ["access"] },
  ]);
});

it("is for who looks after events where the registry is kept, and nowhere else", async () => {
  const contributor = await desk.as("contributor");
  expect((await contributor.get(list)).status).toBe(403);
  const other = await openConsole();
  expect((await other.get(list)).status).toBe(404);
  expect((await other.get("/en/console")).text).not.toContain("console/overlaps");
  await other.remove();
});
