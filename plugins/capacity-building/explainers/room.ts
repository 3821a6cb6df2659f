import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";
import { draftTask } from "../shelf/shelf-today.ts";
import { explainer } from "./explainer.ts";
import { ownBodyTask } from "./own-body-task.ts";

/** What the bodies of intersessional work do, in plain words. */
export const explainers: Room = {
  ...roomOfShelf(explainer, {
    table: "explainers",
    help: "Explainers of intersessional work that everybody sees, of this site and of others.",
  }),
  public: async (ctx) => mountedAt("/explainers", (await import("./routes.tsx")).explainerRoutes(ctx)),
  console: async (ctx) => mountedAt("/explainers", (await import("./explainer-desk.tsx")).explainerDesk(ctx)),
  api: async (ctx) =>
    mountedAt(
      "/explainers",
      (await import("../shelf/item-api.ts")).itemApi(ctx, explainer, "Explainers of intersessional work"),
    ),
  today: async (ctx, request) => ({
    tasks: [...(await draftTask(ctx, explainer, request)), ...(await ownBodyTask(ctx, request))],
  }),
};
