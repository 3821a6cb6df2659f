import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { atomOf } from "../shelf/open-items.ts";
import { receiveOffered } from "../shelf/receive-item.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";
import { draftTask } from "../shelf/shelf-today.ts";
import { groups, practiceNote, reuse } from "./practice-note.ts";

const notes = roomOfShelf(practiceNote, {
  table: "practice",
  help: "Practice notes that everybody sees, of this site and of others.",
});
const reuses = roomOfShelf(reuse, { table: "reuse", help: "Reuses of practice notes that sites told of." });

/** What initiatives tried and others may reuse. */
export const practice: Room = {
  kinds: { ...notes.kinds, ...reuses.kinds },
  announces: { ...notes.announces, ...reuses.announces },
  exports: { ...notes.exports, ...reuses.exports },
  metrics: { ...notes.metrics, ...reuses.metrics },
  receives: { "Offer:CapacityReuse": receiveOffered(reuse) },
  feeds: [
    ...notes.feeds,
    ...groups.map((group) =>
      atomOf(practiceNote, {
        at: `/capacity/practice/groups/${group}`,
        title: `practice.feed.${group}`,
        terms: { group },
      }),
    ),
  ],
  public: async (ctx) => mountedAt("/practice", (await import("./routes.tsx")).practiceRoutes(ctx)),
  console: async (ctx) => mountedAt("/practice", (await import("./practice-desk.tsx")).practiceDesk(ctx)),
  api: async (ctx) =>
    mountedAt("/practice", (await import("../shelf/item-api.ts")).itemApi(ctx, practiceNote, "Practice notes")),
  today: async (ctx, request) => ({
    tasks: [...(await draftTask(ctx, practiceNote, request)), ...(await draftTask(ctx, reuse, request))],
  }),
};
