import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

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
