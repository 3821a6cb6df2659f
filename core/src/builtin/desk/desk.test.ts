import { afterAll, beforeAll, expect, it } from "vitest";
import { events, outputs } from "../../content/index.ts";
import { parseNewEvent, parseNewOutput } from "../../content/types/index.ts";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let mail: CapturedMail;
let desk: OpenConsole;
const at = "/en/console/desk";
const ids: Record<string, string> = {};

beforeAll(async () => {
  mail = await captureMail();
  desk = await openConsole({ name: "global", kind: "secretariat", keepsRegistry: true, mail });
  const from = (of: string, n: number) => {
    const origin = `https://${of}.example`;
    return { iri: `${origin}/ap/objects/${n}`, origin, owner: `${origin}/ap/actors/igf` };
  };
  await desk.node.transaction(async (tx) => {
    for (const [name, topic, contact] of [
      ["Kenya IGF", "access", "team@ke.example"],
      ["Youth IGF", "youth", undefined],
    ] as const) {
      const event = parseNewEvent({ name, zone: "Etc/UTC", startDate: "2027-03-10", topics: [topic], contact });
      if (!event.ok) throw new Error("the sample event is wrong");
      ids[name] = (
        await events.receiveRemote(tx, { ...from(name.slice(0, 2).toLowerCase(), 1), event: event.value })
      ).id;
    }
    const title = { title: "Report on cables", type: "nri-annual-report", producer: "community" };
    const output = parseNewOutput(title, { isRegistry: false });
    if (!output.ok) throw new Error("the sample output is wrong");
    ids["Report"] = (await outputs.receiveRemote(tx, { ...from("ke", 2), output: output.value, isRegistry: false })).id;
  });
});
afterAll(async () => {
  await desk?.remove();
  await mail?.stop();
});

const words = async (path: string) =>
  (await desk.get(path)).text
    .replace(/^[\s\S]*<main/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
/** Names of the rows, in their order. */
const rows = async (query = "") =>
  [...(await desk.get(`${at}${query}`)).text.matchAll(/name="items"[^>]*aria-label="([^"]*)"/g)].map(
    ([, name]) => name,
  );

it("lists what came in by state, kind, site, language and topic, and says on the first page how much is new", async () => {
  expect((await rows()).toSorted()).toEqual(["Kenya IGF", "Report on cables", "Youth IGF"]);
  expect(await rows("?kind=output")).toEqual(["Report on cables"]);
  expect(await rows("?topic=youth")).toEqual(["Youth IGF"]);
  expect((await rows(`?owner=${encodeURIComponent("https://ke.example/ap/actors/igf")}`)).toSorted()).toEqual([
    "Kenya IGF",
    "Report on cables",
  ]);
  expect(await rows("?language=fr")).toEqual([]);
  expect(await rows("?state=accepted")).toEqual([]);
  expect((await desk.get("/en/console")).text).toContain("3 things came in that nobody has looked at");
});

it("changes many at once and comes back to the list as it was narrowed", async () => {
  const none = await desk.send(`${at}?kind=event`, { do: "accepted" });
  expect([none.status, none.text.includes("Tick at least one thing")]).toEqual([422, true]);
  const items = [ids["Kenya IGF"] ?? "", ids["Youth IGF"] ?? ""];
  const noTerm = await desk.send(`${at}?kind=event`, { do: "tag", items });
  expect(noTerm.text).toContain("Choose a term");
  expect(noTerm.text.match(/ checked/g)).toHaveLength(2);
  const tagged = await desk.send(`${at}?kind=event&topic=youth`, {
    do: "tag",
    tag: "topics:capacity-development",
    items,
  });
  expect(tagged.location).toBe(`${at}?kind=event&topic=youth&done=2`);
  const done = await desk.send(`${at}?kind=event`, { do: "accepted", items });
  expect(done.location).toBe(`${at}?kind=event&done=2`);
  expect(await words(done.location)).toMatch(/2 things changed.*Nothing here/);
  expect((await rows("?state=accepted&tag=topics:capacity-development")).toSorted()).toEqual([
    "Kenya IGF",
    "Youth IGF",
  ]);
  expect(await rows()).toEqual(["Report on cables"]);
  // The button that the enter key presses.
  await desk.send(at, { items: [ids["Report"] ?? ""] });
  expect(await rows("?state=seen")).toEqual(["Report on cables"]);
});

it("keeps terms of ours to itself: nothing of them is on the thing's own page", async () => {
  const item = `${at}/${ids["Kenya IGF"]}`;
  await desk.send(`${item}/tags`, { tags: ["sdgs:sdg-9", "topics:nothing"] });
  expect(await words(item)).toContain("Industry");
  expect((await desk.stranger(`/en/events/${ids["Kenya IGF"]}`)).text).not.toContain("sdg-9");
});

it("asks back by mail where an address is known, keeps the answer, and says what to do where none is", async () => {
  const item = `${at}/${ids["Kenya IGF"]}`;
  const empty = await desk.send(`${item}/ask`, { text: " " });
  expect([empty.status, empty.text.includes("Write what you want to know")]).toEqual([422, true]);
  await desk.send(`${item}/ask`, { text: "Will there be remote hubs?" });
  const sent = await mail.waitFor(({ subject }) => subject?.includes("a question about “Kenya IGF”") ?? false);
  expect([JSON.stringify(sent.to), sent.text]).toEqual([
    expect.stringContaining("team@ke.example"),
    expect.stringMatching(/Will there be remote hubs\?\s+Sample Owner\s+global IGF/),
  ]);
  expect(await words(item)).toMatch(/Asked back Sample Owner.*Handed to the mail server for team@ke\.example/);
  const question = /name="question" value="([^"]+)"/.exec((await desk.get(item)).text)?.[1] ?? "";
  await desk.send(`${item}/reply`, { question, reply: "Twelve of them." });
  expect(await words(item)).toContain("They answered: Twelve of them.");
  const other = `${at}/${ids["Youth IGF"]}`;
  expect(await words(other)).toMatch(/No e-mail address is known.*Pass it on yourself/);
  expect((await desk.get(other)).text).toContain('href="https://yo.example/en/ask"');
  await desk.send(`${other}/ask`, { text: "Who hosts it?" });
  expect(await words(other)).toContain("Nothing was sent: somebody passes it on.");
  expect((await rows("?state=asked")).toSorted()).toEqual(["Kenya IGF", "Youth IGF"]);
});

it("puts an emerging issue on the horizon with a line of why, and takes it off again", async () => {
  const item = `${at}/${ids["Report"]}`;
  expect(await words(`${at}/horizon`)).toContain("Nothing on the horizon yet");
  await desk.send(`${item}/horizon`, { why: "Undersea cables, in three regions at once." });
  expect(await words(`${at}/horizon`)).toMatch(
    /Undersea cables, in three regions at once\. Report on cables ke\.example Sample Owner/,
  );
  await desk.send(`${item}/horizon`, { why: "" });
  expect(await words(`${at}/horizon`)).toContain("Nothing on the horizon yet");
});

it("puts one back among what is new", async () => {
  const item = `${at}/${ids["Report"]}`;
  await desk.send(`${item}/state?to=new`, {});
  expect(await rows()).toEqual(["Report on cables"]);
  expect((await desk.send(`${item}/state?to=nothing`, {})).status).toBe(404);
});

it("gives programs the same list, with a token for events", async () => {
  expect((await desk.node.get("/api/v1/desk")).status).toBe(401);
  const { data } = await desk.node.run("token add", { arguments: { name: "x" }, options: { scope: "events:write" } });
  const { token } = data as { token: string };
  const answer = await desk.node.get("/api/v1/desk?kind=event&state=asked", { authorization: `Bearer ${token}` });
  const { items } = (await answer.json()) as { items: { title: object; state: string }[] };
  expect(items.map(({ state }) => state)).toEqual(["asked", "asked"]);
});

it("is for who looks after events where the registry is kept, and nowhere else", async () => {
  const contributor = await desk.as("contributor");
  for (const path of [at, `${at}/horizon`, `${at}/${ids["Report"]}`])
    expect((await contributor.get(path)).status).toBe(403);
  expect((await contributor.send(at, { items: ids["Report"] ?? "" })).status).toBe(403);
  const other = await openConsole();
  expect((await other.get(at)).status).toBe(404);
  await other.remove();
});
