import { definePlugin } from "@nri-commons/core/plugin";
import { type CapacityTables, capabilities, permissions, settings } from "./capacity-ctx.ts";
import { joinRooms } from "./join-rooms.tsx";
import { messages } from "./messages/index.ts";
import { migrations } from "./migrations/index.ts";
import { rooms } from "./rooms.ts";

/** Capacity building: from what a community asks for to what became of those who took part (EGM26-VIII, EGM22-11). */
export default definePlugin<CapacityTables>()({
  id: "capacity-building",
  version: "0.1.0",
  api: "^1.0.0",
  capabilities,
  settings,
  permissions,
  migrations,
  messages,
  // Each room says in its room.ts which doors it uses.
  ...joinRooms("/capacity", rooms),
});
