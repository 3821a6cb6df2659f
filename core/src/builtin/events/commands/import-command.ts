import { isZone } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { fetchEvents } from "../import/fetch-events.ts";
import { fetchWords } from "../import/fetch-words.ts";
import { type Imported, importEvents } from "../import/import-events.ts";
import type { ReadFile, ReadOptions } from "../import/import-row.ts";
import { readEventsFile, readEventsText } from "../import/read-events-file.ts";
import { checkedAddress } from "../import/start-import.ts";
import { tellPreview } from "./tell-preview.ts";

export const importCommand: Command<EventsCtx> = {
  summary:
    "Take in events from a calendar (.ics), a table (.csv), JSON, a WordPress export (.xml) or an address; running it again changes nothing twice",
  example: "nri event import calendar.ics --publish",
  arguments: [
    { name: "file", description: "the file, or - for what is piped in; none with --from", file: true, optional: true },
  ],
  options: [
    {
      flags: "--from <address>",
      description: "read this address: a calendar, Indico, pretalx or The Events Calendar of a WordPress site",
    },
    { flags: "--preview", description: "say what would happen, and write nothing" },
    { flags: "--publish", description: "make them public at once; otherwise they wait as drafts" },
    { flags: "--keep-good", description: "take the rows that are in order when others are not" },
    { flags: "--posts", description: "of a WordPress export also the posts, as outputs" },
    { flags: "--zone <zone>", description: "time zone for times without one, such as Africa/Nairobi" },
    { flags: "--lang <language>", description: "language of texts that do not say theirs, such as fr" },
  ],
  async run(ctx, { files, options, progress }) {
    const read = readOptions(ctx, options);
    const { name, file } = await readAny(ctx, { files, from: options["from"], read });
    if (options["preview"] === true) return tellPreview(ctx, file);
    const publish = options["publish"] === true;
    const imported = await importEvents(ctx, {
      ...read,
      file,
      name,
      publish,
      keepGood: options["keepGood"] === true,
      posts: options["posts"] === true,
      progress,
    });
    return { text: tell(imported, publish), data: imported };
  },
};

interface ReadAny {
  files: CommandInput["files"];
  from: string | boolean | undefined;
  read: ReadOptions;
}

async function readAny(ctx: EventsCtx, { files, from, read }: ReadAny): Promise<{ name: string; file: ReadFile }> {
  if (typeof from !== "string") {
    const file = fileOf(files);
    return { name: file.name, file: await readEventsFile(file, read) };
  }
  const url = checkedAddress(from);
  const fetched = await fetchEvents(ctx, url);
  if (!fetched.ok) throw new Refusal("unavailable", { message: `${url}: ${fetchWords[fetched.trouble]}` });
  const text = "text" in fetched ? fetched.text : "";
  return { name: url, file: await readEventsText({ name: "", text }, { ...read, url }) };
}

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

function tell({ run, added, changed, same, left, ids, problems, notes }: Imported, published: boolean): string {
  const state = published ? "They are public." : "They are drafts: publish them with nri event publish <id>.";
  const counts = `${added} new, ${changed} changed, ${same} as they were before${left > 0 ? `, ${left} left out` : ""}.`;
  const wrong = problems.map(({ path, message }) => `  ${path}: ${message}`);
  const undo = !published && added + changed > 0 ? [`To undo it: nri event undo ${run}`] : [];
  return [
    `${ids.length} ${ids.length === 1 ? "event" : "events"} read: ${counts} ${ids.length > 0 ? state : ""}`.trim(),
    ...notes.map((note) => `  ${note}`),
    ...(wrong.length > 0 ? ["Left out, to be corrected:", ...wrong] : []),
    ...undo,
  ].join("\n");
}
