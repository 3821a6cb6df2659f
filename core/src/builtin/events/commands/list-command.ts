import { type Event, formatInstant } from "../../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { editor } from "../import/editor.ts";

export const listCommand: Command<EventsCtx> = {
  summary: "List events: what lies ahead, or drafts, or the past",
  example: "nri event list --drafts",
  options: [
    { flags: "--drafts", description: "those that are not public yet" },
    { flags: "--past", description: "those that are over" },
    { flags: "--local", description: "only those of this site" },
    { flags: "--limit <number>", description: "how many at most, 50 unless told" },
  ],
  async run(ctx, { options }) {
    const now = ctx.clock.now();
    const time = options["past"] === true ? { endedBefore: now } : options["drafts"] === true ? {} : { from: now };
    const { items } = await ctx.events.list(
      {
        ...time,
        limit: limitOf(options["limit"]),
        ...(options["drafts"] === true && { visibility: "draft" }),
        ...(options["local"] === true && { source: "local" }),
      },
      editor,
    );
    const lang = ctx.site.languages[0] ?? "en";
    const lines = items.map((event) => lineOf(event, lang));
    return { text: lines.length > 0 ? lines.join("\n") : "No events.", data: items };
  },
};

function lineOf(event: Event, lang: string): string {
  const when = event.startDate ?? formatInstant(event.start, event.zone).slice(0, 16).replace("T", " ");
  const name = pickLanguage(event.name, lang)?.text ?? "";
  const from = event.source.kind === "remote" ? `  (${event.source.origin.replace(/^https?:\/\//, "")})` : "";
  return `${event.id}  ${when.padEnd(16)}  ${name}${from}`;
}

function limitOf(given: string | boolean | undefined): number {
  if (given === undefined) return 50;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 200) return limit;
  throw new Refusal("invalid", { problems: [{ path: "--limit", message: "Write a whole number from 1 to 200" }] });
}
