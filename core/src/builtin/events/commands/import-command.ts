import { isZone } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { type Imported, importEvents } from "../import/import-events.ts";
import type { ReadOptions } from "../import/import-row.ts";
import { readEventsFile } from "../import/read-events-file.ts";

export const importCommand: Command<EventsCtx> = {
  summary: "Take in events from a calendar (.ics), a table (.csv) or JSON; running it again changes nothing twice",
  example: "nri event import calendar.ics --publish",
  arguments: [{ name: "file", description: "the file, or - for what is piped in", file: true }],
  options: [
    { flags: "--publish", description: "make them public at once; otherwise they wait as drafts" },
    { flags: "--keep-good", description: "take the rows that are in order when others are not" },
    { flags: "--zone <zone>", description: "time zone for times without one, such as Africa/Nairobi" },
    { flags: "--lang <language>", description: "language of texts that do not say theirs, such as fr" },
  ],
  async run(ctx, { files, options, progress }) {
    const file = await readEventsFile(fileOf(files), readOptions(ctx, options));
    const imported = await importEvents(ctx, {
      file,
      publish: options["publish"] === true,
      keepGood: options["keepGood"] === true,
      progress,
    });
    return { text: tell(imported, options["publish"] === true), data: imported };
  },
};

export function fileOf(files: CommandInput["files"]): { name: string; bytes: Uint8Array } {
  const file = files["file"];
  if (!file) throw new Refusal("bad-request", { message: "Name the file: nri event import calendar.ics" });
  return file;
}

export function readOptions({ site }: EventsCtx, options: CommandInput["options"]): ReadOptions {
  const { zone = site.zone, lang = site.languages[0] ?? "en" } = options;
  if (!isZone(zone)) {
    throw new Refusal("invalid", {
      problems: [{ path: "--zone", message: "Use an IANA time zone such as Africa/Nairobi" }],
    });
  }
  if (typeof lang !== "string" || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
    throw new Refusal("invalid", {
      problems: [{ path: "--lang", message: "Use a language code such as en, fr or pt-BR" }],
    });
  }
  return { zone, lang };
}

function tell({ added, changed, same, ids, problems, notes }: Imported, published: boolean): string {
  const state = published ? "They are public." : "They are drafts: publish them with nri event publish <id>.";
  const counts = `${added} new, ${changed} changed, ${same} as they were before.`;
  const left = problems.map(({ path, message }) => `  ${path}: ${message}`);
  return [
    `${ids.length} ${ids.length === 1 ? "event" : "events"} read: ${counts} ${ids.length > 0 ? state : ""}`.trim(),
    ...notes.map((note) => `  ${note}`),
    ...(left.length > 0 ? ["Left out, to be corrected:", ...left] : []),
  ].join("\n");
}
