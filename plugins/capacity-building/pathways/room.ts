import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { announcePathway } from "./announce-pathway.ts";
import { countPathways } from "./count-pathways.ts";
import { forgetImports } from "./import/import-store.ts";
import { pathwayCommands } from "./import/pathway-commands.ts";
import { pathwayKind } from "./pathway-kind.ts";
import { pathwayRows } from "./pathway-rows.ts";
import { renderPathwaysAtom } from "./pathways-atom.ts";
import { privacy } from "./privacy.ts";
import { suggestNext } from "./suggest-next.ts";

const keptFor = 90 * 86_400_000;

/** From a first course to what comes after it. */
export const pathways: Room = {
  kinds: { CapacityPathway: pathwayKind },
  announces: {
    "capacity-pathway.published": announcePathway("Create"),
    "capacity-pathway.revised": announcePathway("Update"),
    "capacity-pathway.withdrawn": tellGone("Article"),
  },
  public: async (ctx) => (await import("./routes.tsx")).pathwayRoutes(ctx),
  api: async (ctx) => (await import("./pathway-api.ts")).pathwayApi(ctx),
  feeds: [
    { at: "/capacity/pathways.atom", type: "application/atom+xml", title: "pathways.feed", render: renderPathwaysAtom },
  ],
  console: async (ctx) => (await import("./pathway-desk.tsx")).pathwayDesk(ctx),
  privacy,
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
