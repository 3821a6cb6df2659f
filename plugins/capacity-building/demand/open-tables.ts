import { type Feed, later, type PluginExport } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const openRows = later(async () => (await import("./open-rows.ts")).openRows);
const { renderRequestsAtom, renderOffersAtom, renderCsv } = later(() => import("./render-open.ts"));

const tables = ["requests", "offers", "priorities"] as const;

/** News and tables of requests, offers and priorities. */
export const demandFeeds: readonly Feed<CapacityCtx>[] = [
  {
    at: "/capacity/requests.atom",
    type: "application/atom+xml",
    title: "feed.requests.atom",
    render: renderRequestsAtom,
  },
  { at: "/capacity/offers.atom", type: "application/atom+xml", title: "feed.offers.atom", render: renderOffersAtom },
  ...tables.map((table) => ({
    at: `/capacity/${table}.csv`,
    type: "text/csv" as const,
    title: `feed.${table}.csv`,
    render: (ctx: CapacityCtx) => renderCsv(ctx, table),
  })),
];

/** The same for the node's open data. */
export const demandExports: Readonly<Record<(typeof tables)[number], PluginExport<CapacityCtx>>> = {
  requests: { openData: true, licence: "CC0-1.0", rows: openRows.requests },
  offers: { openData: true, licence: "CC0-1.0", rows: openRows.offers },
  priorities: { openData: true, licence: "CC0-1.0", rows: openRows.priorities },
};
