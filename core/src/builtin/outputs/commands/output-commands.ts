import { type Output, producers, type TokenViewer } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput, CommandResult } from "../../../plugin/index.ts";
import { readSearch } from "../output-search.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { addOutputs } from "./add-outputs.ts";
import { namedFiles } from "./attach-files.ts";
import { readOutputItems } from "./read-output-items.ts";

/** Whoever runs a command on the node works for it. */
const operator: TokenViewer = { kind: "token", scopes: ["admin"] };

const publishOption = { flags: "--publish", description: "publish at once, instead of keeping a draft" };

const id = { name: "id", description: "id of the output, as `output list` shows it" };

export const outputCommands: Readonly<Record<string, Command<OutputsCtx>>> = {
  "output add": {
    summary: "Add one output from a JSON file; files that it names are attached",
    example: "nri output add messages-2026.json --publish",
    arguments: [{ name: "file", description: "JSON file with the fields of the output", file: true }],
    options: [publishOption],
    names: pathsIn,
    async run(ctx, input) {
      const items = readOutputItems(fileOf(input));
      if (items.length !== 1) {
        throw new Refusal("invalid", { message: "This file has several outputs. Use: nri output import" });
      }
      return run(ctx, input, items);
    },
  },
  "output import": {
    summary: "Add outputs from a JSON list or a CSV table; doing it again adds nothing that has a key",
    example: "nri output import outputs.csv --publish",
    arguments: [{ name: "file", description: "JSON or CSV file", file: true }],
    options: [publishOption],
    names: pathsIn,
    run: (ctx, input) => run(ctx, input, readOutputItems(fileOf(input))),
  },
  "output publish": {
    summary: "Make a draft public and tell others",
    example: "nri output publish 01j9z8k4m2v6x0q3s5t7w9y1ab",
    arguments: [id],
    async run(ctx, input) {
      const output = await ctx.transaction((tx) => ctx.outputs.publish(tx, { id: idOf(input) }));
      const url = ctx.pageUrl(`/outputs/${output.id}`);
      return {
        text: `Public at ${url}\nIt is being sent to everybody who follows this site.`,
        data: { ...output, url },
      };
    },
  },
  "output withdraw": {
    summary: "Take an output back, here and where it was sent",
    example: "nri output withdraw 01j9z8k4m2v6x0q3s5t7w9y1ab",
    arguments: [id],
    async run(ctx, input) {
      await ctx.transaction((tx) => ctx.outputs.withdraw(tx, { id: idOf(input) }));
      return {
        text: "Withdrawn here. Whoever received it is being asked to delete it.",
        data: { id: idOf(input), withdrawn: true },
      };
    },
  },
  "output list": {
    summary: "List outputs",
    example: "nri output list --drafts",
    options: [
      { flags: "--drafts", description: "drafts instead of what is public" },
      { flags: "--q <words>", description: "only with these words" },
      { flags: "--producer <class>", description: `one of ${producers.join(", ")}` },
      { flags: "--limit <number>", description: "how many at most (50)" },
    ],
    async run(ctx, { options }) {
      const query = new URLSearchParams(
        Object.entries(options).flatMap(([name, value]): [string, string][] =>
          typeof value === "string" ? [[name, value]] : [],
        ),
      );
      const limit = Math.min(200, Math.max(1, Number(options["limit"] ?? 50) || 50));
      const visibility = options["drafts"] === true ? ("draft" as const) : ("published" as const);
      const { items } = await ctx.outputs.list({ ...readSearch(query), visibility, limit }, operator);
      return { text: items.map(toLine).join("\n") || "There are none.", data: items };
    },
  },
};

function pathsIn(file: { name: string; bytes: Uint8Array }): string[] {
  return [...new Set(readOutputItems(file).flatMap(({ item }) => namedFiles(item).map(({ path }) => path)))];
}

async function run(
  ctx: OutputsCtx,
  { options, files, progress }: CommandInput,
  items: ReturnType<typeof readOutputItems>,
): Promise<CommandResult> {
  const publish = options["publish"] === true;
  const added = await addOutputs(ctx, { items, files, publish, progress });
  const fresh = added.filter((one) => one.added).length;
  const known = added.length - fresh;
  const what = publish ? "public" : "kept as drafts";
  const lines = [
    `${fresh} added, ${known} there already; all are ${what}.`,
    ...added.slice(0, 20).map((one) => ctx.pageUrl(`/outputs/${one.id}`)),
    ...(publish ? [] : ["Publish one with: nri output publish <id>"]),
  ];
  return { text: lines.join("\n"), data: added };
}

function fileOf({ files }: CommandInput): { name: string; bytes: Uint8Array } {
  const { file } = files;
  if (!file) throw new Refusal("invalid", { message: "Name a file." });
  return file;
}

function idOf({ arguments: given }: CommandInput): string {
  return given["id"] ?? "";
}

function toLine(output: Output): string {
  const from = output.source.kind === "remote" ? ` (${new URL(output.source.origin).host})` : "";
  return `${output.id}  ${output.producer.padEnd(11)}  ${pickLanguage(output.title, "en")?.text ?? ""}${from}`;
}
