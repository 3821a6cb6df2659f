import { directory, events, outputs } from "../../../content/index.ts";
import { type NewOutput, notReported, parseNewEvent } from "../../../content/types/index.ts";
import type { Peer } from "../../../plugin/index.ts";
import type { TestSite } from "../../../testing/open-site.ts";

export const elsewhere = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };

interface AddEvent {
  /** Received from there; added here when left out. */
  from?: typeof elsewhere;
  draft?: boolean;
}

export async function addEvent(
  { jobs }: TestSite,
  fields: Record<string, unknown>,
  { from, draft = false }: AddEvent = {},
): Promise<string> {
  const parsed = parseNewEvent({ startDate: "2027-05-04", zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return jobs.transaction(async (tx) => {
    if (from) {
      const iri = `${from.origin}/ap/objects/${encodeURIComponent(String(fields["name"]))}`;
      return (await events.receiveRemote(tx, { ...from, iri, url: undefined, updated: 1, event: parsed.value })).id;
    }
    const { id } = await events.add(tx, { event: parsed.value });
    if (!draft) await events.publish(tx, { id });
    return id;
  });
}

export async function addOutput({ jobs }: TestSite, title: string, more: Partial<NewOutput> = {}): Promise<string> {
  return jobs.transaction(async (tx) => {
    const output = {
      title: { en: title },
      type: "report",
      producer: "community" as const,
      ...more,
    } satisfies NewOutput;
    const { id } = await outputs.add(tx, { output });
    await outputs.publish(tx, { id });
    return id;
  });
}

export async function addEntry({ jobs }: TestSite, name: string): Promise<string> {
  const entry = { name: { en: name }, kind: "national", recognition: notReported };
  return (await jobs.transaction((tx) => directory.put(tx, { entry, key: name }))).id;
}

export function peer(name: string, fields: Partial<Peer> = {}): Peer {
  const origin = `https://${name}.example`;
  const known = { lastReceived: undefined, lastDelivered: undefined, waiting: 0, state: "open" } as const;
  const relation = { following: "accepted", follower: "accepted" } as const;
  return { actor: `${origin}/ap/actors/igf`, origin, name: `${name} IGF`, ...relation, ...known, ...fields };
}
