import { Hono } from "hono";
import * as z from "zod";
import type { Host } from "../../host/index.ts";
import { type ApiEnv, listRoute } from "../../web/index.ts";

const tableJson = z.object({
  plugin: z.string(),
  name: z.string(),
  licence: z.string().nullable().describe("SPDX name"),
  csv: z.url(),
  json: z.url(),
});

/** `/api/v1/open-data`: which tables of plugins anybody may take along. */
export function openDataApi(host: Pick<Host, "exports">, origin: string): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/",
    listRoute({ summary: "Tables that anybody may take along", answer: tableJson }, async () => {
      const open = host.exports().filter((one) => one.open);
      return {
        items: open.map(({ plugin, name, licence = null }) => {
          const at = `${origin}/open-data/${plugin}/${name}`;
          return { plugin, name, licence, csv: `${at}.csv`, json: `${at}.json` };
        }),
      };
    }),
  );
  return api;
}
