import { readFileSync } from "node:fs";
import { directory, events, outputs } from "../../../content/index.ts";
import { parseNewDirectoryEntry, parseNewEvent, parseNewOutput } from "../../../content/types/index.ts";
import type { Parsed } from "../../../kit/index.ts";
import type { Peer } from "../../../plugin/index.ts";
import type { TestSite } from "../../../testing/open-site.ts";

const samples = new URL("../../../../../nodes/demo/data/", import.meta.url);

interface Sample {
  event?: Record<string, unknown>;
  output?: Record<string, unknown>;
}

/** The demonstration's own events and outputs on one site: of Kenya as its own, of West Africa as received. */
export async function fillSite(site: TestSite): Promise<void> {
  await site.jobs.transaction(async (tx) => {
    for (const [file, owner] of [
      ["events/kigf.json", undefined],
      ["samples/kigf-events.json", undefined],
      ["samples/waigf-events.json", neighbour],
      ["samples/dc-events.json", coalition],
    ] as const) {
      for (const [at, { event }] of items(file).entries()) {
        const parsed = need(parseNewEvent(event), file);
        if (owner === undefined) {
          const { id } = await events.add(tx, { event: parsed });
          await events.publish(tx, { id });
        } else {
          const iri = `${owner.origin}/ap/objects/${at}`;
          const from = { origin: owner.origin, owner: owner.actor, iri, url: undefined, updated: 1 };
          await events.receiveRemote(tx, { ...from, event: parsed });
        }
      }
    }
    for (const file of ["samples/kigf-outputs.json", "outputs/documents.json"]) {
      for (const { output } of items(file)) {
        const { files: _, ...plain } = output ?? {};
        const { id } = await outputs.add(tx, {
          output: need(parseNewOutput(plain, { isRegistry: true }), file),
          isRegistry: true,
        });
        await outputs.publish(tx, { id });
      }
    }
    const entry = { name: { en: "Example IGF" }, kind: "national", countries: ["KE"] };
    const own = { ...entry, actor: `${site.site.origin}/ap/actors/example-igf`, contact: "team@igf.example" };
    for (const [key, one] of Object.entries({ own, other: { ...entry, name: { en: "Other" } } })) {
      await directory.put(tx, { key, entry: need(parseNewDirectoryEntry(one), key) });
    }
  });
}

const peer = (origin: string, name: string, lastReceived: number | undefined): Peer => ({
  actor: `${origin}/ap/actors/igf`,
  origin,
  name,
  following: "accepted",
  follower: "accepted",
  lastReceived,
  lastDelivered: undefined,
  waiting: 0,
  state: "open",
});

const noon = Date.parse("2026-11-20T12:00:00Z");
const neighbour = peer("https://waigf.example", "West Africa Internet Governance Forum", noon - 300_000);
const coalition = peer(
  "https://dcad.example",
  "Dynamic Coalition on Accessibility and Disability",
  noon - 26 * 3_600_000,
);

export const samplePeers: readonly Peer[] = [
  coalition,
  neighbour,
  peer("https://quiet.example", "Quiet IGF", undefined),
];

function items(file: string): Sample[] {
  return JSON.parse(readFileSync(new URL(file, samples), "utf8")).items;
}

function need<Value>(parsed: Parsed<Value>, where: string): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(`${where}: ${JSON.stringify(parsed.problems)}`);
}
