import { afterAll, beforeAll, expect, it } from "vitest";
import { events } from "../../../content/index.ts";
import { parseNewEvent } from "../../../content/types/index.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let desk: OpenConsole;
const at = "/en/console/indicators";

beforeAll(async () => {
  desk = await openConsole({ name: "global", kind: "secretariat", keepsRegistry: true });
  await desk.node.transaction(async (tx) => {
    for (const [host, name] of [
      ["ke", "Kenya IGF"],
      ["ug", "Uganda IGF"],
    ] as const) {
      const entry = { actor: `https://${host}.example/ap/actors/igf`, name, kind: "national", region: "KE" };
      await desk.node.federation.registry.put(tx, { ...entry, recognisedSince: "2020", status: "recognised" });
    }
  });
  const items = [
    {
      key: "ke",
      name: "Kenya IGF",
      kind: "national",
      actor: "https://ke.example/ap/actors/igf",
      contact: "team@ke.example",
    },
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(items));
  await desk.node.run("directory import", { files: { file: { name: "x.json", bytes } } });
});
afterAll(() => desk.remove());

const words = async (path: string) =>
  (await desk.get(path)).text
    .replace(/^[\s\S]*<main/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

it("who has not reported what is told with a mail that is begun, or the page where they are asked", async () => {
  expect(await words(`${at}/gaps`)).toMatch(
    /2026: 2 sites with something missing .*Kenya IGF .*African States everything Ask by mail .*Uganda IGF .*everything Ask on their site/,
  );
  const html = (await desk.get(`${at}/gaps`)).text.replaceAll("&amp;", "&");
  expect(html).toMatch(/href="mailto:team%40ke\.example\?subject=Your%20figures%20of%202026&body=[^"]*Newcomers/);
  expect(html).toContain('href="https://ug.example/en/ask"');
});

it("a note for everybody stands on the public page, one for the team does not; a dataset of others is named with its id", async () => {
  expect(await words(at)).toMatch(/Meetings held not reported/);
  const wrong = await desk.send(`${at}/meetings`, { public_note: "Kept", dataset_url: "nowhere" });
  expect([wrong.status, wrong.text.includes("Kept"), wrong.text.includes("Enter a web address")]).toEqual([
    422,
    true,
    true,
  ]);
  const said = {
    public_note: "Counted since 2020.",
    internal_note: "Ask the youth initiatives.",
    dataset_name: "Sample Statistics",
  };
  await desk.send(`${at}/meetings`, { ...said, dataset_id: "SS-17", dataset_url: "https://stat.example/17" });
  expect(await words(at)).toContain("Ask the youth initiatives.");
  const page = (await desk.stranger("/en/indicators/meetings")).text;
  expect(page).toContain("Counted since 2020.");
  expect(page).toMatch(/href="https:\/\/stat\.example\/17"[^>]*>[\s\S]*?Sample Statistics · SS-17/);
  expect(page).not.toContain("Ask the youth initiatives.");
  expect(await words(`${at}/meetings`)).toContain("Last changed by Sample Owner");
});

it("is for who looks after events, where the registry is kept", async () => {
  const contributor = await desk.as("contributor");
  for (const path of [at, `${at}/gaps`, `${at}/meetings`]) expect((await contributor.get(path)).status).toBe(403);
  expect((await contributor.send(`${at}/meetings`, { public_note: "x" })).status).toBe(403);
  const other = await openConsole();
  expect((await other.get(at)).status).toBe(404);
  await other.remove();
});

it("what an initiative tells of a meeting is entered with its source, stands on the meeting's page and counts", async () => {
  const owner = "https://ke.example/ap/actors/igf";
  const query = new URLSearchParams({ actor: owner, year: "2026" });
  expect(await words(`${at}/told?${query}`)).toContain("No meeting to enter figures for");
  const parsed = parseNewEvent({ name: "Kenya IGF 2026", zone: "Etc/UTC", startDate: "2026-05-04" });
  if (!parsed.ok) throw new Error("the sample event is wrong");
  const from = { iri: "https://ke.example/ap/objects/1", origin: "https://ke.example", owner };
  const { id } = await desk.node.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
  const wrong = await desk.send(`${at}/told?${query}`, { event: id, total: "many" });
  expect([wrong.status, wrong.text.includes("Enter a whole number"), wrong.text.includes("Say who told it")]).toEqual([
    422,
    true,
    true,
  ]);
  const told = {
    event: id,
    total: "120",
    firstTimers: "0",
    "group.government": "40",
    reportedBy: "Kenya IGF, letter of 1 June",
  };
  const done = await desk.send(`${at}/told?${query}`, told);
  expect(await words(done.location)).toContain("Kept, and shown on the meeting’s page here");
  expect((await desk.stranger(`/en/events/${id}`)).text).toContain("Kenya IGF, letter of 1 June");
  const page = (await desk.stranger("/en/indicators/newcomers")).text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  expect(page).toMatch(/2026: 0, from 1 site of 3/);
  expect(
    (await desk.get(`${at}/told?${new URLSearchParams({ actor: "https://no.example", year: "2026" })}`)).status,
  ).toBe(404);
});
