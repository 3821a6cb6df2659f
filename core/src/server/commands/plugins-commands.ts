import type { AbsentPlugin } from "../../host/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Command, CommandResult } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const which = { name: "id", description: "as `nri plugins` shows it" };

/** Plugins from the machine, by the same door as in the console. */
export const pluginsCommands: Readonly<Record<string, Command<Node>>> = {
  plugins: {
    summary: "Show the plugins, which of them run, and why others do not",
    example: "nri plugins",
    run: async (node) => {
      const shown = await node.plugins.list();
      const data = shown.map(({ id, version, state, reason, resting = [], capabilities, nextVersion }) => {
        const more = { ...(reason !== undefined && { reason }), ...(nextVersion !== undefined && { nextVersion }) };
        return { id, version, state, ...more, resting, capabilities };
      });
      const absent = (await node.host.absent()).filter(({ removed, tables }) => !removed || tables > 0).map(tellAbsent);
      const rows = [...data, ...absent].map(({ id, version, state, reason, resting, nextVersion }) => {
        const rests = resting.map(({ contribution, error }) => `${contribution} rests: ${error}`);
        const waits = nextVersion === undefined ? [] : [`version ${nextVersion} from the next start on`];
        return [id, version, state, [reason ?? [], rests, waits].flat().join("; ")];
      });
      const waiting = data.some(({ nextVersion }) => nextVersion !== undefined) ? [`\n${whyStart}`] : [];
      return {
        text: [table(["plugin", "version", "state", "reason"], rows, "No plugins."), ...waiting].join(""),
        data: [...data, ...absent],
      };
    },
  },
  "plugins refresh": {
    summary: "Take at once what was added, taken away, or written under [plugins] in node.toml",
    example: "nri plugins refresh",
    run: async (node) => {
      await node.refreshPlugins();
      const data = (await node.plugins.list()).filter(({ builtin }) => !builtin);
      const waiting = data.filter(({ nextVersion }) => nextVersion !== undefined);
      const lines = waiting.map(
        ({ id, nextVersion }) => `${id} runs as version ${nextVersion} from the next start on.`,
      );
      const text = waiting.length === 0 ? "Everything counts." : [...lines, whyStart].join("\n");
      const states = data.map(({ id, version, state, reason, nextVersion }) => {
        return { id, version, state, reason, nextVersion };
      });
      return { text, data: states };
    },
  },
  "plugins on": decision("Switch a plugin on, at once", "on", (node, tx, id) => choose(node, tx, { id, on: true })),
  "plugins off": decision("Switch a plugin off, at once; what it holds is kept", "off", (node, tx, id) =>
    choose(node, tx, { id, on: false }),
  ),
  "plugins reset": decision("Let what failed too often run again", "reset", (node, tx, id) =>
    node.plugins.reset(tx, id),
  ),
  "plugins agree": decision("Let a new version reach what it asks for", "agree", (node, tx, id) =>
    node.plugins.agree(tx, id),
  ),
  "plugins install": decision("Take back an uninstalled plugin", "install", (node, tx, id) =>
    node.plugins.install(tx, id),
  ),
  "plugins remove": {
    summary: "Uninstall a plugin; what it holds is kept unless told",
    example: "nri plugins remove hello",
    arguments: [which],
    options: [
      {
        flags: "--delete-data",
        description: "make an archive, have others delete what it published, then drop its tables",
      },
    ],
    run: async (node, { arguments: { id = "" }, options }) => {
      const data = options.deleteData === true;
      const { rows, published } = await node.plugins.reach(id);
      const task = await node.transaction((tx) => node.plugins.remove(tx, id, { data }));
      if (task === undefined) {
        const text = `${id} is uninstalled; its ${rows} rows are kept. Take it back: nri plugins install ${id}`;
        return { text, data: { id, rows, published } };
      }
      const text = `${id} is uninstalled. Its ${rows} rows are archived and deleted, and ${published} published things withdrawn, while the node runs; the file is in plugin-archives in the data folder.`;
      return { text, data: { id, rows, published, task } };
    },
  },
  "plugins figures": {
    summary: "Show what plugins of this and, where the registry is kept, of other sites count",
    example: "nri plugins figures",
    run: async (node) => {
      const own = await node.host.figures();
      const sites = (await node.federation.health()).map(({ figures }) => figures);
      const names = [...new Set([own, ...sites].flatMap((figures) => Object.keys(figures)))].sort();
      const data = names.map((name) => {
        const told = [own, ...sites].flatMap((figures) => figures[name] ?? []);
        return { name, sites: told.length, sum: told.reduce((sum, value) => sum + value, 0) };
      });
      const rows = data.map(({ name, sites: count, sum }) => [name, String(count), String(sum)]);
      return { text: table(["figure", "sites", "sum"], rows, "No plugin counts anything that others may know."), data };
    },
  },
};

/** It ran with this database, and its files are not here. */
function tellAbsent({ id, version, removed, tables }: AbsentPlugin) {
  const left = tables === 0 ? "" : "; its tables are kept, and nobody can find or erase what is of people in them";
  const reason = `its files are not on this machine${left}`;
  return {
    id,
    version,
    state: removed ? "removed" : "missing",
    reason,
    nextVersion: undefined,
    resting: [],
    capabilities: [],
  };
}

const whyStart =
  "Its code is of several files, and those are read once, when the node starts. Start it anew: nri restart";

function decision(
  summary: string,
  word: string,
  decide: (node: Node, tx: Tx, id: string) => Promise<void>,
): Command<Node> {
  return {
    summary,
    example: `nri plugins ${word} hello`,
    arguments: [which],
    run: async (node, { arguments: { id = "" } }): Promise<CommandResult> => {
      await node.transaction((tx) => decide(node, tx, id));
      const state = node.host.states().find((one) => one.id === id);
      return { text: `${id}: ${[state?.state, state?.reason].filter(Boolean).join(", ")}`, data: state };
    },
  };
}

async function choose(node: Node, tx: Tx, { id, on }: { id: string; on: boolean }): Promise<void> {
  const problems = await node.plugins.choose(tx, id, { on });
  if (problems.length > 0) throw new Refusal("invalid", { problems });
}
