import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const target = { name: "site", description: "its address (https://igf.example.org), its actor, or name@host" };
const actor = { name: "actor", description: "the actor's address, as `nri peers list` shows it" };
const host = { name: "actor", description: "the host, such as example.org; an address of it will do" };
const actorOrHost = { name: "actor", description: "the actor's address, or a host for everything on it and below it" };

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
    summary: "Take nothing more from a host, whatever its port, nor from what is below it",
    example: "nri peers block spam.example",
    arguments: [host],
    run: (node, { arguments: given }) =>
      change(node, "block", given.actor, "is blocked, with all its ports and what is below it."),
  },
  "peers unblock": {
    summary: "Take content from a blocked host again",
    example: "nri peers unblock igf.example.org",
    arguments: [host],
    run: (node, { arguments: given }) => change(node, "unblock", given.actor, "is no longer blocked."),
  },
  "peers allow": {
    summary: "Take what an actor or a host sends as if the registry recognised it, without following it",
    example: "nri peers allow youth.example.org",
    arguments: [actorOrHost],
    run: (node, { arguments: given }) =>
      change(
        node,
        "allow",
        given.actor,
        "is taken as recognised here. Back to the registry's word: nri peers undecide",
      ),
  },
  "peers distrust": {
    summary: "Take nothing on the registry's word from an actor or a host that it recognises",
    example: "nri peers distrust https://igf.example.org/ap/actors/igf",
    arguments: [actorOrHost],
    run: (node, { arguments: given }) =>
      change(node, "distrust", given.actor, "is not taken as recognised here. What came before stays."),
  },
  "peers undecide": {
    summary: "Take back an allow or a distrust: the registry's word counts again",
    example: "nri peers undecide youth.example.org",
    arguments: [actorOrHost],
    run: (node, { arguments: given }) => change(node, "undecide", given.actor, "is what the registry says again."),
  },
  "peers decisions": {
    summary: "Show who is blocked here, and who is allowed or distrusted whatever the registry says",
    example: "nri peers decisions",
    run: async (node) => {
      const decisions = await node.federation.peers.decisions();
      const rows = decisions.map(({ target, decision, since }) => [target, decision, new Date(since).toISOString()]);
      const empty = "Nothing was decided here: the registry's word counts.";
      return { text: table(["actor or host", "decision", "since"], rows, empty), data: decisions };
    },
  },
};

type Change = "unfollow" | "accept" | "reject" | "block" | "unblock" | "allow" | "distrust" | "undecide";

async function change(node: Node, verb: Change, given: string | undefined, said: string) {
  const whom = required(given, "actor");
  await node.federation.peers[verb](whom);
  return { text: `${whom} ${said}`, data: { actor: whom, done: verb } };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new Refusal("bad-request", { message: `Name the ${name}.` });
  return value;
}
