import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { places } from "../shelf/places.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";

const load = async () => (await import("./explainer.ts")).explainer;
const { draftTask } = later(() => import("../shelf/shelf-today.ts"));
const { itemApi } = later(() => import("../shelf/item-api.ts"));
const { ownBodyTask } = later(() => import("./own-body-task.ts"));

/** What the bodies of intersessional work do, in plain words. */
export const explainers: Room = {
  ...roomOfShelf(places.explainer, {
    load,
    table: "explainers",
    help: "Explainers of intersessional work that everybody sees, of this site and of others.",
  }),
  public: async (ctx) => mountedAt("/explainers", (await import("./routes.tsx")).explainerRoutes(ctx)),
  console: async (ctx) => mountedAt("/explainers", (await import("./explainer-desk.tsx")).explainerDesk(ctx)),
  api: async (ctx) => mountedAt("/explainers", await itemApi(ctx, await load(), "Explainers of intersessional work")),
  today: async (ctx, request) => ({
    tasks: [...(await draftTask(ctx, places.explainer, request)), ...(await ownBodyTask(ctx, request))],
  }),
};
