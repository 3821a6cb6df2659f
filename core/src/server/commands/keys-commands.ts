import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";

export const keysCommands: Readonly<Record<string, Command<Node>>> = {
  "keys rotate": {
    summary: "Make new signing keys for this node; the old ones of its actors stay valid for seven days",
    example: "nri keys rotate",
    run: async (node) => {
      const { initiative, relay } = await node.identity.actors();
      await node.transaction(async (tx) => {
        for (const { name } of [initiative, relay]) await node.identity.rotateKeys(tx, name);
        await node.credentials.rotate(tx);
      });
      const actors = [initiative.id, relay.id];
      return {
        text: "New keys sign from now on. Whoever follows this node is told, and certificates that were issued stay valid; you do not need to do anything.",
        data: { actors },
      };
    },
  },
};
