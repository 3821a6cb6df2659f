import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { places } from "../shelf/places.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";
import { importCommand } from "./import-command.ts";

const load = async () => (await import("./resource.ts")).resource;
const { draftTask } = later(() => import("../shelf/shelf-today.ts"));
const { itemApi } = later(() => import("../shelf/item-api.ts"));
const { offerOutput } = later(() => import("./from-output.tsx"));

/** Where to learn: texts, videos, courses, with licence and size. */
export const resources: Room = {
  ...roomOfShelf(places.resource, {
    load,
    table: "resources",
    help: "Learning resources that everybody sees, of this site and of others.",
  }),
  public: async (ctx) => mountedAt("/resources", (await import("./routes.tsx")).resourceRoutes(ctx)),
  console: async (ctx) => mountedAt("/resources", (await import("./resource-desk.tsx")).resourceDesk(ctx)),
  api: async (ctx) => mountedAt("/resources", await itemApi(ctx, await load(), "Learning resources")),
  nav: [
    {
      to: "/console/capacity/resources",
      also: ["pathways", "practice", "explainers"].map((room) => `/console/capacity/${room}`),
      label: "nav.shelf",
      order: 38,
      place: "console",
      permission: "capacity.manage",
    },
  ],
  slots: { "output.sidebar@1": offerOutput },
  today: async (ctx, request) => ({ tasks: await draftTask(ctx, places.resource, request) }),
  commands: importCommand,
};
