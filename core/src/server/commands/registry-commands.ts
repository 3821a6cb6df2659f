import type { Evidence, RegistryAnswer } from "../../federation/index.ts";
import { isJsonObject, Refusal } from "../../kit/index.ts";
import type { Command, CommandInput, CommandResult } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const asking = { name: "actor", description: "its actor, as `nri registry offers` shows it" };
const words = { flags: "--text <words>", description: "what the initiative is told" };
const saidOf = {
  open: "Asked, not answered yet",
  accepted: "Accepted",
  "asked-back": "The registry asks for more",
  declined: "Declined",
} as const;

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
  "registry apply": {
    summary: "Ask the registry that this node uses for a place, with evidence for each point of the checklist",
    example: "nri registry apply evidence.json --established 2011",
    arguments: [{ name: "file", description: "JSON list: criterion, url, text, checkedOn", file: true }],
    options: [{ flags: "--established <year>", description: "the year in which the initiative began" }],
    run: async (node, { files, options }) => {
      const established = typeof options.established === "string" ? Number(options.established) : undefined;
      const { offer } = await node.federation.membership.apply({
        evidence: readEvidence(files["file"]?.bytes),
        established,
      });
      return {
        text: "Asked. People at the registry answer; see what they say with: nri registry application",
        data: { offer },
      };
    },
  },
  "registry application": {
    summary: "Show what this node asked of the registry, and the answer",
    example: "nri registry application",
    run: async (node) => {
      const asked = await node.federation.membership.application();
      if (!asked) return { text: "Nothing was asked yet: nri registry apply evidence.json", data: null };
      const when = new Date(asked.answeredAt ?? asked.madeAt).toISOString().slice(0, 10);
      return { text: `${saidOf[asked.state]} (${when})${asked.answer ? `:\n${asked.answer}` : "."}`, data: asked };
    },
  },
  "registry offers": {
    summary: "Show who asks for a place in the registry that this node keeps, those without an answer first",
    example: "nri registry offers",
    run: async (node) => {
      const offers = await node.federation.membership.offers();
      const rows = offers.flatMap(({ actor, profile, state, madeAt }) => [
        [profile.name, profile.kind, profile.region, state, new Date(madeAt).toISOString().slice(0, 10), actor],
        ...profile.evidence.map(({ criterion, url, text: words }) => [
          "",
          criterion,
          undefined,
          undefined,
          undefined,
          `${url} ${words ?? ""}`,
        ]),
      ]);
      return { text: table(["name", "kind", "region", "state", "asked", "actor"], rows, "Nobody asks."), data: offers };
    },
  },
  "registry accept": {
    summary: "Give an initiative that asked its place in the registry, and follow it back",
    example: "nri registry accept https://igf.example.org/ap/actors/igf --since 2011",
    arguments: [asking],
    options: [{ flags: "--since <date>", description: "recognised since; what it said of itself, else today" }, words],
    run: (node, input) => answer(node, "accept", input),
  },
  "registry ask": {
    summary: "Ask an initiative for what is missing before it can have a place",
    example:
      'nri registry ask https://igf.example.org/ap/actors/igf --text "Please add the list of your organising team."',
    arguments: [asking],
    options: [words],
    run: (node, input) => answer(node, "ask", input),
  },
  "registry decline": {
    summary: "Decline a place, and say why",
    example:
      'nri registry decline https://igf.example.org/ap/actors/igf --text "There is an initiative for this country."',
    arguments: [asking],
    options: [words],
    run: (node, input) => answer(node, "decline", input),
  },
  "registry refresh": {
    summary: "Read the registry again now; by itself the node reads it every hour",
    example: "nri registry refresh",
    run: async (node) => {
      const { entries } = await node.federation.registry.refresh();
      const none =
        entries === 0 && node.config.registry === undefined
          ? "There is nothing to read: node.toml names no registry, so you decide about each site. To use one, write [registry] with its actor and key into node.toml."
          : undefined;
      return { text: none ?? `The registry has ${entries} entries.`, data: { entries } };
    },
  },
};

async function answer(
  node: Node,
  given: RegistryAnswer["answer"],
  { arguments: { actor }, options }: CommandInput,
): Promise<CommandResult> {
  const [told, since] = [options["text"], options["since"]].map((one) => (typeof one === "string" ? one : undefined));
  if (since !== undefined && !/^\d{4}(-\d{2}-\d{2})?$/.test(since)) {
    throw new Refusal("bad-request", { message: "--since is a year or a date, such as 2021-05-01." });
  }
  const whom = text(actor, "actor");
  await node.federation.membership.answer({ actor: whom, answer: given, text: told, since });
  return { text: `${whom} is told.`, data: { actor: whom, answer: given } };
}

function readEvidence(bytes: Uint8Array | undefined): Evidence[] {
  const no = (message: string) => new Refusal("invalid", { message });
  if (!bytes) throw no("Name a file with a JSON list of evidence.");
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Refusal("invalid", { message: "The file is no valid JSON.", cause });
  }
  if (!Array.isArray(list)) throw no("The file must be a JSON list: [{ criterion, url, text }, …].");
  return list.map((one, index) => {
    if (!isJsonObject(one)) throw no(`Item ${index + 1} is no group of fields.`);
    const { criterion, url, text: said, checkedOn } = one;
    return {
      ...{ criterion: String(criterion ?? ""), url: String(url ?? "") },
      ...{
        text: typeof said === "string" ? said : undefined,
        checkedOn: typeof checkedOn === "string" ? checkedOn : undefined,
      },
    };
  });
}

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
