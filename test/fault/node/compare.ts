import type { FaultSite } from "./fault-site.ts";

export interface Difference {
  /** Events that should be shown and are not, or not in their last state. */
  lost: number;
  /** Events that were written more often than was told, or that nobody published. */
  doubled: number;
}

/** What one site published: number to its last revision; and how often each may have been written. */
export interface Published {
  by: FaultSite;
  events: ReadonlyMap<number, string>;
  /** The most writes of one event; 1 when each was only created. */
  writes?: number;
}

/** What a receiver shows, held against what was published. */
export async function compare(receiver: FaultSite, { by, events, writes = 1 }: Published): Promise<Difference> {
  const shown = new Map(Object.entries(await receiver.node.shown()));
  const written = await receiver.node.writes();
  const expected = new Map(
    [...events].map(([number, revision]) => [
      `${by.node.origin}/ap/objects/fault-${number}`,
      `National IGF ${number}, ${revision}`,
    ]),
  );
  const lost = [...expected].filter(([iri, name]) => shown.get(iri) !== name).length;
  const strange = [...shown.keys()].filter((iri) => iri.startsWith(`${by.node.origin}/`) && !expected.has(iri)).length;
  const often = [...expected.keys()].filter((iri) => (written[iri] ?? 0) > writes).length;
  return { lost, doubled: strange + often };
}

/** The same revision of so many. */
export function numbered(count: number, revision: string, from = 0): Map<number, string> {
  return new Map(Array.from({ length: count }, (_, n) => [from + n, revision]));
}
