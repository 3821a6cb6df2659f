import { Hono } from "hono";
import * as z from "zod";
import type { PluginDesk } from "../../plugin/index.ts";
import { type ApiEnv, listRoute } from "../../web/index.ts";

const pluginJson = z.object({
  id: z.string(),
  version: z.string(),
  state: z
    .enum(["running", "off", "asks", "removed", "incompatible", "failed"])
    .describe("asks: waits until an owner agrees to what it wants to reach"),
  reason: z.string().nullable(),
  nextVersion: z
    .string()
    .nullable()
    .describe("A version that was added; it runs from the next start on, since code of several files is read once"),
  capabilities: z.array(z.string()),
  resting: z
    .array(z.object({ contribution: z.string(), error: z.string(), failures: z.number(), since: z.iso.datetime() }))
    .describe("What failed too often and rests until a person lets it run again"),
});

/** `/api/v1/plugins`: how the plugins of this node are. */
export function pluginsApi(plugins: Pick<PluginDesk, "list">): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/",
    listRoute({ summary: "Plugins and how they are", answer: pluginJson, scope: "admin" }, async () => {
      const shown = await plugins.list();
      return {
        items: shown.map(({ id, version, state, reason = null, nextVersion = null, capabilities, resting = [] }) => ({
          ...{ id, version, state, reason, nextVersion, capabilities: [...capabilities] },
          resting: resting.map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
        })),
      };
    }),
  );
  return api;
}
