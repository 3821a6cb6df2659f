import { definePlugin } from "@nri-commons/core/plugin";
import { checkPlugin, type TestNode } from "@nri-commons/core/testing";
import { expect, it } from "vitest";
import { applications } from "../applications/room.ts";
import { type CapacityCtx, type CapacityTables, capabilities, permissions, settings } from "../capacity-ctx.ts";
import { cohort } from "../cohort/room.ts";
import { joinRooms } from "../join-rooms.tsx";
import { messages } from "../messages/index.ts";
import { migrations } from "../migrations/index.ts";
import { plantPerson } from "../test-plant.ts";
import { people } from "./room.ts";

const plugin = definePlugin<CapacityTables>()({
  ...{ id: "capacity-building", version: "0.1.0", api: "^1.0.0", capabilities, settings, permissions },
  ...{ migrations, messages },
  ...joinRooms("/capacity", [people, applications, cohort]),
});

it("keeps what everybody counts on from the call to the cohort: whoever is erased is in no room any more", {
  timeout: 120_000,
}, async () => {
  const plant = async (node: TestNode, person: { name: string; email: string }) =>
    plantPerson((await node.run("check-plugin ctx")).data as CapacityCtx, person);
  await expect(checkPlugin(plugin, { plant })).resolves.toBeUndefined();
});
