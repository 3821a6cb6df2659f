import { type Kind, later } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import type { TravellingKind } from "./travelling-kind.ts";

type CapacityKind = Kind<CapacityCtx, CapacityTables>;

/** A kind of thing that travels, for a manifest: what is done with them is loaded when the first one comes or goes. */
export function travels(
  told: Pick<CapacityKind, "fallback" | "page">,
  load: () => Promise<TravellingKind>,
): CapacityKind {
  const { receive, withdraw, reclaim, recall, clear } = later(load);
  return { ...told, version: 1, receive, withdraw, reclaim, recall, clear };
}
