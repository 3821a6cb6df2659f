import { hasScope } from "../content/types/index.ts";
import type { Deliveries } from "../federation/index.ts";
import type { DeliveriesDoor } from "../plugin/index.ts";

export function deliveriesDoor({ ofObject }: Deliveries): DeliveriesDoor {
  return { ofObject: async (iri, viewer) => (hasScope(viewer, "deliveries:read") ? ofObject(iri) : undefined) };
}
