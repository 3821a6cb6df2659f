import { directory, events, experts, outputs } from "../../content/index.ts";
import type { Viewer } from "../../content/types/index.ts";
import type { Command } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Node } from "../node.ts";

/** Whoever may give the node commands may see all that it holds. */
const everything: Viewer = { kind: "token", scopes: ["admin"] };

export const exportCommands: Readonly<Record<string, Command<Node>>> = {
  export: {
    summary: "Write everything that this node itself made as JSON; experts only when asked for, they are people",
    example: "nri export --experts > content.json",
    options: [{ flags: "--experts", description: "with the experts and all their fields: keep the file safe" }],
    run: async ({ store: { db }, clock, config, transaction }, { options, progress }) => {
      const details = { experts: options.experts === true };
      await transaction((tx) => recordAudit(tx, { verb: "content.exported", details }));
      const tell = (what: string) => (count: number) => progress(count, undefined, what);
      const data = {
        origin: config.origin,
        exportedAt: new Date(clock.now()).toISOString(),
        events: await all(tell("events"), (page) => events.list(db, page, everything)),
        outputs: await all(tell("outputs"), (page) => outputs.list(db, page, everything)),
        directory: await all(tell("directory entries"), (page) => directory.list(db, page, everything)),
        ...(options.experts === true
          ? {
              experts: await all(tell("experts"), (page) =>
                experts.list(db, { ...page, now: clock.now() }, everything),
              ),
            }
          : {}),
      };
      return { text: JSON.stringify(data, undefined, 2), data };
    },
  },
};

interface PageOf<Item> {
  items: readonly Item[];
  next?: string | undefined;
}

interface LocalPage {
  source: "local";
  limit: number;
  cursor: string | undefined;
}

async function all<Item>(tell: (count: number) => void, list: (page: LocalPage) => Promise<PageOf<Item>>) {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ source: "local", limit: 200, cursor });
    items.push(...page.items);
    cursor = page.next;
    tell(items.length);
  } while (cursor !== undefined);
  return items;
}
