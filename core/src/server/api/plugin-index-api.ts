import { Hono } from "hono";
import * as z from "zod";
import { type ApiEnv, itemRoute } from "../../web/index.ts";
import type { PluginIndex } from "../plugins/plugin-index.ts";

const indexJson = z.object({
  index: z
    .string()
    .describe("Compact JWS (EdDSA) by the initiative's key; claims iss, iat and plugins, see FEDERATION.md"),
});

/** `/api/v1/plugin-index`: where the registry is kept, the plugins that its keeper has reviewed. */
export function pluginIndexApi(index: Pick<PluginIndex, "signed">): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const summary = "Reviewed plugins, signed (only on the node that keeps the registry)";
  api.get(
    "/",
    itemRoute({ summary, answer: indexJson }, async () => ({ index: await index.signed() })),
  );
  return api;
}
