import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { travels } from "../travel/travels.ts";
import { pathwayCommands } from "./import/pathway-commands.ts";

const { announcePathwayPublished, announcePathwayRevised } = later(() => import("./announce-pathway.ts"));
const { forgetImports } = later(() => import("./import/import-store.ts"));
const { countPathways } = later(() => import("./count-pathways.ts"));
const { pathwayRows } = later(() => import("./pathway-rows.ts"));
const { renderPathwaysAtom } = later(() => import("./pathways-atom.ts"));
const { removeWish } = later(() => import("./wish-store.ts"));
const { suggestNext } = later(() => import("./suggest-next.ts"));

const keptFor = 90 * 86_400_000;

/** From a first course to what comes after it. */
export const pathways: Room = {
  kinds: {
    CapacityPathway: travels(
      { fallback: "Article", page: { subject: "capacity-pathway", path: (id) => `/capacity/pathways/${id}` } },
      async () => (await import("./pathway-kind.ts")).pathwayKind,
    ),
  },
  announces: {
    "capacity-pathway.published": announcePathwayPublished,
    "capacity-pathway.revised": announcePathwayRevised,
    "capacity-pathway.withdrawn": tellGone("Article"),
  },
  public: async (ctx) => (await import("./routes.tsx")).pathwayRoutes(ctx),
  api: async (ctx) => (await import("./pathway-api.ts")).pathwayApi(ctx),
  feeds: [
    { at: "/capacity/pathways.atom", type: "application/atom+xml", title: "pathways.feed", render: renderPathwaysAtom },
  ],
  console: async (ctx) => (await import("./pathway-desk.tsx")).pathwayDesk(ctx),
  // Who ended the mails about what could come next: a restored backup must not begin them again. It is found with the person.
  privacy: { kinds: ["next-mail"], find: async () => [], erase: (_, tx, { id }) => removeWish(tx.db, id) },
  commands: pathwayCommands,
  jobs: {
    "suggest-next": { every: "P1D", run: suggestNext },
    "forget-pathway-imports": { every: "P1D", run: (ctx) => forgetImports(ctx, keptFor) },
  },
  exports: { pathways: { openData: true, licence: "CC-BY-4.0", rows: pathwayRows } },
  metrics: {
    pathways: { unit: "count", help: "Public pathways of this site.", read: (ctx) => countPathways(ctx.db) },
  },
};
