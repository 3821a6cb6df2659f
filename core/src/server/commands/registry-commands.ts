import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

/** The registry of recognised initiatives: kept by the global node, read by the others. */
export const registryCommands: Readonly<Record<string, Command<Node>>> = {
  "registry list": {
    summary: "Show the initiatives that the registry recognises, as this node last read them",
    example: "nri registry list",
    run: async (node) => {
      const entries = await node.federation.registry.list();
      const rows = entries.map((one) => [one.name, one.kind, one.region, one.recognisedSince, one.status, one.actor]);
      const empty = "The registry has no entries, or this node has not read it yet: nri registry refresh";
      return { text: table(["name", "kind", "region", "since", "status", "actor"], rows, empty), data: entries };
    },
  },
  "registry add": {
    summary: "Recognise an initiative (only on the node that keeps the registry)",
    example:
      'nri registry add https://igf.example.org/ap/actors/igf --name "Example IGF" --kind national --region african',
    arguments: [{ name: "actor", description: "the address of its actor" }],
    options: [
      { flags: "--name <text>", description: "its own name" },
      { flags: "--kind <kind>", description: "national, regional, sub-regional, youth, dynamic-coalition …" },
      { flags: "--region <id>", description: "UN regional group or country code" },
      { flags: "--since <date>", description: "recognised since, such as 2021-05-01" },
      { flags: "--status <status>", description: "recognised (default), suspended or former" },
    ],
    run: async (node, { arguments: given, options }) => {
      const entry = {
        actor: text(given.actor, "actor"),
        name: text(options.name, "--name"),
        kind: text(options.kind, "--kind"),
        region: typeof options.region === "string" ? options.region : undefined,
        recognisedSince: typeof options.since === "string" ? options.since : undefined,
        status: statusOf(options.status),
      };
      await node.transaction((tx) => node.federation.registry.put(tx, entry));
      return { text: `${entry.name} is in the registry: ${entry.status}.`, data: entry };
    },
  },
  "registry refresh": {
    summary: "Read the registry again now; by itself the node reads it every hour",
    example: "nri registry refresh",
    run: async (node) => {
      const { entries } = await node.federation.registry.refresh();
      return { text: `The registry has ${entries} entries.`, data: { entries } };
    },
  },
};

const statuses = ["recognised", "suspended", "former"] as const;

function statusOf(given: string | boolean | undefined) {
  if (given === undefined) return "recognised";
  const status = statuses.find((one) => one === given);
  if (status === undefined) {
    throw new Refusal("bad-request", { message: `--status must be one of ${statuses.join(", ")}.` });
  }
  return status;
}

function text(given: string | boolean | undefined, name: string): string {
  if (typeof given === "string" && given.trim() !== "") return given.trim();
  throw new Refusal("bad-request", { message: `Give ${name}.` });
}
