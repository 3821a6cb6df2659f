import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";

export const reindexCommands: Readonly<Record<string, Command<Node>>> = {
  reindex: {
    summary:
      "Rebuild what is shown of other sites, and the search index, from what was received; local content is not touched",
    example: "nri reindex",
    run: async (node, { progress }) => {
      const { objects } = await node.federation.reindex((done, total) => progress(done, total, "objects"));
      return { text: `Rebuilt from ${objects} received objects.`, data: { objects } };
    },
  },
};
