import { Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { importEvents } from "../import/import-events.ts";
import { readEventsFile } from "../import/read-events-file.ts";
import { fileOf, readOptions } from "./import-command.ts";

export const addCommand: Command<EventsCtx> = {
  summary: "Add one event from a JSON file, as a draft",
  example: "nri event add forum-2027.json --publish",
  arguments: [
    { name: "file", description: "JSON with at least name, startDate and zone; - for what is piped in", file: true },
  ],
  options: [{ flags: "--publish", description: "make it public at once" }],
  async run(ctx, { files, options, progress }) {
    const { bytes } = fileOf(files);
    const read = readOptions(ctx, {});
    const file = await readEventsFile({ name: "event.json", bytes }, read);
    const publish = options["publish"] === true;
    const { ids, added, left, notes } = await importEvents(ctx, {
      ...read,
      name: "nri event add",
      file,
      publish,
      keepGood: false,
      progress,
    });
    const [id] = ids;
    if (left > 0) throw new Refusal("conflict", { message: `${notes.join(" ")}. To change it, give it its UID.` });
    if (id === undefined) throw new Refusal("invalid", { message: "There is no event in this file." });
    const page = ctx.pageUrl(`/events/${id}`);
    const what = added > 0 ? "Added" : "It was here already; brought up to date";
    const text = publish
      ? `${what}. It is public: ${page}`
      : `${what}, as a draft. Publish it with: nri event publish ${id}`;
    return { text, data: { id, ids, page } };
  },
};
