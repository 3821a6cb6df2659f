import { definePlugin } from "@nri-commons/core/plugin";
import { checkPlugin, type TestNode } from "@nri-commons/core/testing";
import { expect, it } from "vitest";
import { type CapacityCtx, type CapacityTables, capabilities, permissions, settings } from "../capacity-ctx.ts";
import { explainers } from "../explainers/room.ts";
import { joinRooms } from "../join-rooms.tsx";
import { messages } from "../messages/index.ts";
import { migrations } from "../migrations/index.ts";
import { practice } from "../practice/room.ts";
import { resources } from "../resources/room.ts";
import { shelfActs, shelfExamples } from "./test-shelf.ts";

// Nothing on the shelf is kept of a person.
const { privacy: _, ...rooms } = joinRooms("/capacity", [resources, practice, explainers]);
const plugin = definePlugin<CapacityTables>()({
  ...{
    id: "capacity-building",
    version: "0.1.0",
    api: "^1.0.0",
    capabilities,
    settings,
    permissions,
    migrations,
    messages,
  },
  ...rooms,
});
const ctxOf = async (node: TestNode) => (await node.run("check-plugin ctx")).data as CapacityCtx;

it("keeps every promise on the shelf: broken off, received twice, late and odd, switched off and on", {
  timeout: 300_000,
}, async () => {
  const acts = Object.entries(shelfActs).map(
    ([name, act]) => [name, async (node: TestNode) => act(await ctxOf(node))] as const,
  );
  await expect(
    checkPlugin(plugin, { acts: Object.fromEntries(acts), examples: shelfExamples }),
  ).resolves.toBeUndefined();
});
