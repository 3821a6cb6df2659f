import { directory, events, experts, outputs } from "../../content/index.ts";
import type { Viewer } from "../../content/types/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Db } from "../../store/index.ts";
import type { Node } from "../node.ts";

interface PageOf<Item> {
  items: readonly Item[];
  next?: string | undefined;
}

export const exportCommands: Readonly<Record<string, Command<Node>>> = {
  export: {
    summary: "Write everything that this node itself published as JSON; experts only when asked for, they are people",
    example: "nri export --experts > content.json",
    options: [{ flags: "--experts", description: "with the experts and all their fields: keep the file safe" }],
    run: async (node, { options, progress }) => {
      const viewer: Viewer = { kind: "token", scopes: ["admin"] };
      const { db } = node.store;
      const all = async <Item>(
        what: string,
        list: (
          db: Db,
          filter: { origin: "local"; limit: number; cursor?: string },
          viewer: Viewer,
        ) => Promise<PageOf<Item>>,
      ) => {
        const items: Item[] = [];
        let cursor: string | undefined;
        do {
          const page = await list(
            db,
            { origin: "local", limit: 200, ...(cursor === undefined ? {} : { cursor }) },
            viewer,
          );
          items.push(...page.items);
          cursor = page.next;
          progress(items.length, undefined, what);
        } while (cursor !== undefined);
        return items;
      };
      const data = {
        origin: node.config.origin,
        exportedAt: new Date(node.clock.now()).toISOString(),
        events: await all("events", events.list),
        outputs: await all("outputs", outputs.list),
        directory: await all("directory entries", directory.list),
        ...(options.experts === true ? { experts: await all("experts", experts.list) } : {}),
      };
      return { text: JSON.stringify(data, undefined, 2), data };
    },
  },
};
