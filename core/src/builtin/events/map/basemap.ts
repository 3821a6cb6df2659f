import { readFile } from "node:fs/promises";
import type { EventsCtx } from "../events-ctx.ts";

/** The picture of land under the dots: the operator's own, else the one that comes with the protocol's data. */
export async function readBasemap({ settings }: Pick<EventsCtx, "settings">): Promise<string> {
  if (settings.basemap !== undefined) return readFile(settings.basemap, "utf8");
  const { default: world } = await import("@nri-commons/spec/geo/world.json", { with: { type: "json" } });
  // Readable on light and on dark paper.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${world.viewBox}"><path fill="#7d93a5" fill-opacity=".42" d="${world.land}"/></svg>`;
}
