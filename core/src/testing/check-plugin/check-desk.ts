import { definePlugin } from "../../plugin/index.ts";

const example = "nri check-desk remove ID";
const named = [{ name: "id", description: "a plugin" }];

/** Beside the plugin under test: does with it what an owner does in the console. */
export const checkDesk = definePlugin()({
  id: "check-desk",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["plugins:manage"],
  commands: {
    "check-desk remove": {
      ...{ summary: "Uninstalls a plugin, its data stay", example, arguments: named },
      async run(ctx, { arguments: { id = "" } }) {
        await ctx.transaction((tx) => ctx.plugins.remove(tx, id));
        return { text: "Removed.", data: null };
      },
    },
    "check-desk install": {
      ...{ summary: "Takes it back", example, arguments: named },
      async run(ctx, { arguments: { id = "" } }) {
        await ctx.transaction((tx) => ctx.plugins.install(tx, id));
        return { text: "There again.", data: null };
      },
    },
  },
});
