import type { Command } from "../../plugin/index.ts";
import { moveNode, planMove } from "../moving/move-node.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const address = { name: "address", description: "the new public address, such as https://igf.example.net" };

export const moveCommands: Readonly<Record<string, Command<Node>>> = {
  move: {
    summary:
      "Take this node to another domain, with all that it has; shows first what that would do, and does it with --now",
    example: "nri move https://igf.example.net",
    arguments: [address],
    options: [
      { flags: "--now", description: "do it; the node must be stopped" },
      { flags: "--no-backup", description: "without the backup before" },
    ],
    run: async (node, { arguments: { address: to = "" }, options, progress }) => {
      if (options.now !== true) {
        const plan = await planMove(node, to);
        return { text: planInWords(plan), data: plan };
      }
      const done = await moveNode(node, { to, backup: options.backup !== false, progress });
      return { text: doneInWords(done), data: done };
    },
  },
  "move status": {
    summary: "Show where this node was before, and who of those who follow it has followed it on",
    example: "nri move status",
    run: async ({ federation }) => {
      const moves = await federation.moves.list();
      const text = moves.map(moveInWords).join("\n\n");
      return { text: text === "" ? "This node was always at this address." : text, data: moves };
    },
  },
};

function planInWords({ from, to, reach, findings }: Awaited<ReturnType<typeof planMove>>): string {
  const bad = findings.filter(({ level }) => level !== "ok");
  return [
    `Nothing is changed yet. ${from} would become ${to}:`,
    `  ${reach.published} public items get new names on ${to}; whoever follows on has each once, under the new name.`,
    `  ${reach.shared} items that only some sites have stay with them under the old name, and are changed or erased there.`,
    `  ${reach.followers} followers are told; software that knows of moves follows on by itself.`,
    `  ${reach.following} sites that this node follows are asked anew.`,
    "  People sign in anew, passkeys and API tokens have to be made anew, and the registry is asked anew.",
    "",
    "The new address, seen from here:",
    ...findings.map(({ check, level, found, remedy }) =>
      [
        `  ${level === "ok" ? "ok     " : level.toUpperCase().padEnd(7)} ${check}: ${found}`,
        ...(remedy === undefined ? [] : [`          ${remedy}`]),
      ].join("\n"),
    ),
    "",
    bad.length > 0 ? "Put that right first. Then:" : "To do it:",
    "  1. systemctl stop nri-commons",
    `  2. nri move ${to} --now`,
    "  3. systemctl start nri-commons",
    `  Let ${new URL(from).host} lead here for a year at least: while it does, old links go to the new pages.`,
  ].join("\n");
}

function doneInWords({ from, to, backups, configured, links }: Awaited<ReturnType<typeof moveNode>>): string {
  return [
    `This node is ${to} from its next start on. Nobody has been told yet.`,
    ...backups.map((place) => `  backup from before  ${place}`),
    `  links of its own    ${links} texts changed`,
    configured
      ? "  node.toml           has the new address"
      : `  node.toml           WRITE origin = "${to}" INTO IT (or into NRI_ORIGIN)`,
    "",
    "What to do now",
    "  1. Start it. It publishes everything under the new names and tells those who follow it: nri move status",
    `  2. Look how it is seen: nri doctor, and open ${from} and ${to}`,
    "  3. Ask the registry for its place anew: nri registry apply",
    "  4. Make a backup: nri backup. One from before is of the old address.",
    `Back, before the start or after it: nri move ${from} --now`,
  ].join("\n");
}

type Moved = Awaited<ReturnType<Node["federation"]["moves"]["list"]>>[number];

function moveInWords({ origin, movedTo, movedAt, settledAt, followers }: Moved): string {
  const told =
    settledAt === undefined
      ? "Nobody has been told yet: start the node."
      : `Told ${new Date(settledAt).toISOString()}.`;
  const rows = followers.map(({ name, actor, here }) => [name ?? "", actor, here ? "followed on" : "not yet"]);
  return [
    `From ${origin} to ${movedTo} on ${new Date(movedAt).toISOString()}. ${told}`,
    table(["name", "followed the old address", ""], rows, "Nobody followed the old address."),
  ].join("\n");
}
