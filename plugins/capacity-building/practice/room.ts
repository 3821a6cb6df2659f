import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { places } from "../shelf/places.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";
import { groups } from "./groups.ts";

const load = async () => (await import("./practice-note.ts")).practiceNote;
const { draftTask } = later(() => import("../shelf/shelf-today.ts"));
const { itemApi } = later(() => import("../shelf/item-api.ts"));
const { receiveReuse } = later(() => import("./receive-reuse.ts"));
const { atom } = later(async () => (await import("../shelf/open-items.ts")).openItemsOf(await load()));

const notes = roomOfShelf(places.practice, {
  load,
  table: "practice",
  help: "Practice notes that everybody sees, of this site and of others.",
});
const reuses = roomOfShelf(places.reuse, {
  load: async () => (await import("./practice-note.ts")).reuse,
  table: "reuse",
  help: "Reuses of practice notes that sites told of.",
});

/** What initiatives tried and others may reuse. */
export const practice: Room = {
  kinds: { ...notes.kinds, ...reuses.kinds },
  announces: { ...notes.announces, ...reuses.announces },
  exports: { ...notes.exports, ...reuses.exports },
  metrics: { ...notes.metrics, ...reuses.metrics },
  receives: { "Offer:CapacityReuse": receiveReuse },
  feeds: [
    ...notes.feeds,
    ...groups.map((group): (typeof notes.feeds)[number] => {
      const [at, title] = [`/capacity/practice/groups/${group}`, `practice.feed.${group}`];
      return {
        ...{ at: `${at}.atom`, type: "application/atom+xml", title },
        render: (ctx, request) => atom(ctx, request, { at, title, terms: { group } }),
      };
    }),
  ],
  public: async (ctx) => mountedAt("/practice", (await import("./routes.tsx")).practiceRoutes(ctx)),
  console: async (ctx) => mountedAt("/practice", (await import("./practice-desk.tsx")).practiceDesk(ctx)),
  api: async (ctx) => mountedAt("/practice", await itemApi(ctx, await load(), "Practice notes")),
  today: async (ctx, request) => ({
    tasks: [...(await draftTask(ctx, places.practice, request)), ...(await draftTask(ctx, places.reuse, request))],
  }),
};
