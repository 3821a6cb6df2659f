import type { Viewer } from "../content/types/index.ts";
import type { Arrival } from "../federation/index.ts";

/** Where what this node published arrived. */
export interface DeliveriesDoor {
  /** One line a site, to draw with `<WhereItArrived>`; undefined for who does not hold `deliveries:read`. */
  ofObject(iri: string, viewer: Viewer): Promise<readonly Arrival[] | undefined>;
}
