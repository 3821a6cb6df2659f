import * as z from "zod";
import type { Ctx, PluginTx } from "../../plugin/index.ts";
import type { ImportTables } from "./import/import-tables.ts";

export const capabilities = [
  "events:read",
  "events:write",
  "outputs:read",
  "outputs:write",
  "participation:read",
  "participation:write",
  "federation:read",
  "deliveries:read",
  "drafts:write",
  "withdrawals:write",
  "pictures:write",
  "taxonomy:read",
  "relations:read",
  "net:fetch",
] as const;

export const settings = z.object({
  /** Whole path of an SVG file of land that is shown instead of ours; in the projection of `spec/geo/world.json`. */
  basemap: z.string().startsWith("/", "Write the whole path, from /").optional(),
});

/** What this plugin can reach. */
export type EventsCtx = Ctx<(typeof capabilities)[number], ImportTables, z.infer<typeof settings>>;
export type EventsTx = PluginTx<ImportTables>;
