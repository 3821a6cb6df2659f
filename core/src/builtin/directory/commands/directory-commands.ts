import type { DirectoryEntry } from "../../../content/types/index.ts";
import { publicViewer } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { DirectoryCtx } from "../directory-ctx.ts";
import { readSearch } from "../network-search.ts";
import { type ImportedEntry, importEntries } from "./import-entries.ts";
import { readEntries } from "./read-entries.ts";

export const directoryCommands: Readonly<Record<string, Command<DirectoryCtx>>> = {
  "directory import": {
    summary:
      "Put initiatives and bodies into the directory, from a JSON list or a CSV table; again changes what has changed",
    example: "nri directory import initiatives.json",
    arguments: [{ name: "file", description: "JSON or CSV file; each entry has a key", file: true }],
    options: [{ flags: "--publish", description: "as with other imports; entries are public at once in any case" }],
    async run(ctx, { files, progress }) {
      const imported = await importEntries(ctx, await readEntries(fileOf(files)), progress);
      return { text: tell(ctx, imported), data: imported };
    },
  },
  "directory list": {
    summary: "List the initiatives and bodies of the directory",
    example: "nri directory list --kind national --region african",
    options: [
      { flags: "--q <words>", description: "only with these words" },
      { flags: "--kind <kind>", description: "national, regional, sub-regional, youth, dynamic-coalition …" },
      { flags: "--region <group>", description: "UN regional group: african, asia-pacific …" },
      { flags: "--country <code>", description: "two-letter code, such as KE" },
      { flags: "--limit <number>", description: "how many at most, 1 to 200 (50)" },
    ],
    async run(ctx, { options }) {
      const texts = Object.entries(options).flatMap(([name, value]): [string, string][] =>
        typeof value === "string" ? [[name, value]] : [],
      );
      const search = readSearch(new URLSearchParams(texts));
      const { items } = await ctx.directory.list({ ...search, limit: limitOf(options["limit"]) }, publicViewer);
      return { text: items.map(toLine).join("\n") || "There are none.", data: items };
    },
  },
  "directory withdraw": {
    summary: "Take an entry out of the directory; later imports leave it out",
    example: "nri directory withdraw 01j9z8k4m2v6x0q3s5t7w9y1ab",
    arguments: [{ name: "id", description: "id of the entry, as `directory list` shows it" }],
    async run(ctx, { arguments: given }) {
      const id = given["id"] ?? "";
      await ctx.transaction((tx) => ctx.directory.withdraw(tx, { id }));
      return { text: "It is no longer in the directory.", data: { id, withdrawn: true } };
    },
  },
};

function fileOf(files: CommandInput["files"]): { name: string; bytes: Uint8Array } {
  const { file } = files;
  if (!file) throw new Refusal("bad-request", { message: "Name the file: nri directory import initiatives.json" });
  return file;
}

function tell(ctx: DirectoryCtx, imported: readonly ImportedEntry[]): string {
  const count = (outcome: ImportedEntry["outcome"]) => imported.filter((one) => one.outcome === outcome).length;
  const left = count("withdrawn");
  const read = `${imported.length} ${imported.length === 1 ? "entry" : "entries"} read`;
  return [
    `${read}: ${count("added")} new, ${count("known")} there already. They are public.`,
    ...(left > 0 ? [`${left} left out: taken out of the directory here before.`] : []),
    ctx.pageUrl("/network"),
  ].join("\n");
}

function toLine({ id, kind, name, acronym }: DirectoryEntry): string {
  const title = pickLanguage(name, "en")?.text ?? "";
  return `${id}  ${kind.padEnd(19)}  ${title}${acronym ? ` (${acronym})` : ""}`;
}

function limitOf(given: string | boolean | undefined): number {
  if (given === undefined) return 50;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 200) return limit;
  throw new Refusal("invalid", { problems: [{ path: "--limit", message: "Write a whole number from 1 to 200" }] });
}
