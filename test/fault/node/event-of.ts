import type { Node } from "@nri-commons/core/server";

interface Revision {
  revision: string;
  now: number;
}

/** Number so and so of this node's events, in the shape that the node itself announces. */
export function eventOf({ federation, config }: Node, number: number, { revision, now }: Revision) {
  return {
    id: `${config.origin}/ap/objects/fault-${number}`,
    type: "Event",
    "nri:kind": "Event",
    name: `National IGF ${number}, ${revision}`,
    content: "<p>Dialogue of all stakeholders on access, AI governance and security.</p>",
    startTime: "2027-03-01T09:00:00+01:00",
    endTime: "2027-03-02T17:00:00+01:00",
    updated: new Date(now).toISOString(),
    attributedTo: federation.initiativeActor,
    actor: federation.initiativeActor,
  };
}
