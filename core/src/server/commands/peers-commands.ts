import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const target = { name: "site", description: "its address (https://igf.example.org), its actor, or name@host" };
const actor = { name: "actor", description: "the actor's address, as `nri peers list` shows it" };

export const peersCommands: Readonly<Record<string, Command<Node>>> = {
  "peers list": {
    summary: "Show whom this node follows and who follows it, and whether both get through",
    example: "nri peers list",
    run: async (node) => {
      const peers = await node.federation.peers.list();
      const rows = peers.map((peer) => [
        peer.name ?? peer.actor,
        peer.actor,
        peer.following,
        peer.follower,
        peer.waiting,
        peer.state,
      ]);
      const empty = "No other sites yet. Begin with: nri peers follow https://…";
      return {
        text: table(["name", "actor", "we follow", "follows us", "waiting", "state"], rows, empty),
        data: peers,
      };
    },
  },
  "peers follow": {
    summary: "Follow another site: what it has published and will publish appears here",
    example: "nri peers follow https://igf.example.org",
    arguments: [target],
    run: async (node, { arguments: given }) => {
      const followed = await node.federation.peers.follow(required(given.site, "site"));
      return {
        text: `Asked ${followed.actor} to let us follow. Its content arrives when it accepts.`,
        data: followed,
      };
    },
  },
  "peers unfollow": {
    summary: "Stop following a site; what it published stays in the archive",
    example: "nri peers unfollow https://igf.example.org/ap/actors/igf",
    arguments: [actor],
    run: (node, { arguments: given }) => change(node, "unfollow", given.actor, "is no longer followed."),
  },
  "peers reconcile": {
    summary: "Ask all sites for what this node may have lost: what they published, and what they hold of ours",
    example: "nri peers reconcile",
    options: [{ flags: "--show", description: "only tell what came of it" }],
    run: async (node, { options }) => {
      if (options.show !== true) {
        const { peers } = await node.federation.reconcile();
        const text = `${peers} sites are asked now. See what comes of it with: nri peers reconcile --show`;
        return { text, data: { peers } };
      }
      const found = await node.federation.reconciliations();
      const rows = found.map((one) => [
        one.peer,
        one.finishedAt === undefined ? "under way" : new Date(one.finishedAt).toISOString(),
        one.taken,
        one.withdrawn,
        one.refused,
        one.problem,
      ]);
      const head = ["site", "done", "taken back", "withdrawn again", "not ours", "problem"];
      return { text: table(head, rows, "No site was asked yet: nri peers reconcile"), data: found };
    },
  },
  "peers accept": {
    summary: "Let a site that asked follow this node",
    example: "nri peers accept https://igf.example.org/ap/actors/igf",
    arguments: [actor],
    run: (node, { arguments: given }) => change(node, "accept", given.actor, "may now follow this node."),
  },
  "peers reject": {
    summary: "Say no to a site that asked to follow, or end its following",
    example: "nri peers reject https://igf.example.org/ap/actors/igf",
    arguments: [actor],
    run: (node, { arguments: given }) => change(node, "reject", given.actor, "does not follow this node."),
  },
  "peers block": {
    summary: "Take nothing more from a site",
    example: "nri peers block https://spam.example",
    arguments: [{ name: "actor", description: "the site's origin" }],
    run: (node, { arguments: given }) => change(node, "block", given.actor, "is blocked."),
  },
  "peers unblock": {
    summary: "Take content from a blocked site again",
    example: "nri peers unblock https://igf.example.org",
    arguments: [{ name: "actor", description: "the site's origin" }],
    run: (node, { arguments: given }) => change(node, "unblock", given.actor, "is no longer blocked."),
  },
};

type Change = "unfollow" | "accept" | "reject" | "block" | "unblock";

async function change(node: Node, verb: Change, given: string | undefined, said: string) {
  const whom = required(given, "actor");
  await node.federation.peers[verb](whom);
  return { text: `${whom} ${said}`, data: { actor: whom, done: verb } };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new Refusal("bad-request", { message: `Name the ${name}.` });
  return value;
}
