import type { Room } from "../room.ts";
import { mountedAt } from "../shelf/mounted-at.ts";
import { roomOfShelf } from "../shelf/room-of-shelf.ts";
import { draftTask } from "../shelf/shelf-today.ts";
import { offerOutput } from "./from-output.tsx";
import { importCommand } from "./import-command.ts";
import { resource } from "./resource.ts";

/** Where to learn: texts, videos, courses, with licence and size. */
export const resources: Room = {
  ...roomOfShelf(resource, {
    table: "resources",
    help: "Learning resources that everybody sees, of this site and of others.",
  }),
  public: async (ctx) => mountedAt("/resources", (await import("./routes.tsx")).resourceRoutes(ctx)),
  console: async (ctx) => mountedAt("/resources", (await import("./resource-desk.tsx")).resourceDesk(ctx)),
  api: async (ctx) =>
    mountedAt("/resources", (await import("../shelf/item-api.ts")).itemApi(ctx, resource, "Learning resources")),
  nav: [
    {
      to: "/console/capacity/resources",
      label: "nav.shelf",
      order: 38,
      place: "console",
      permission: "capacity.manage",
    },
  ],
  slots: { "output.sidebar@1": offerOutput },
  today: async (ctx, request) => ({ tasks: await draftTask(ctx, resource, request) }),
  commands: importCommand,
};
