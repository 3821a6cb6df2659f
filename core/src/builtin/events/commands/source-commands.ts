import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { wordsOf } from "../import/fetch-words.ts";
import { listSubscriptions, type Subscription, subscribe, unsubscribe } from "../import/subscribe.ts";
import { readOptions } from "./import-command.ts";

export const subscribeCommand: Command<EventsCtx> = {
  summary: "Read an address every six hours: what changes there changes here, what is new waits to be looked at",
  example: "nri event subscribe https://cloud.example.org/remote.php/dav/public-calendars/abc?export",
  arguments: [{ name: "address", description: "of a calendar (.ics), Indico, pretalx or The Events Calendar" }],
  options: [
    { flags: "--take-new", description: "what is new there comes in as drafts by itself" },
    { flags: "--zone <zone>", description: "time zone for times without one, such as Africa/Nairobi" },
    { flags: "--lang <language>", description: "language of texts that do not say theirs, such as fr" },
  ],
  async run(ctx, { arguments: named, options }) {
    const { zone, lang } = readOptions(ctx, options);
    const source = await subscribe(ctx, {
      url: named["address"] ?? "",
      zone,
      lang,
      takesNew: options["takeNew"] === true,
    });
    const text = `It is read as soon as the node runs, and then every six hours: ${source.url}\nSee what came of it with: nri event subscriptions`;
    return { text, data: { id: source.id, url: source.url } };
  },
};

export const subscriptionsCommand: Command<EventsCtx> = {
  summary: "List the addresses that are read every six hours, with the last contact",
  example: "nri event subscriptions",
  async run(ctx) {
    const sources = await listSubscriptions(ctx);
    const text =
      sources.map(describe).join("\n") || "No address is read regularly. Add one with: nri event subscribe <address>";
    return { text, data: sources };
  },
};

export const unsubscribeCommand: Command<EventsCtx> = {
  summary: "Stop reading an address; what came from it stays",
  example: "nri event unsubscribe 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [{ name: "id", description: "as nri event subscriptions shows it" }],
  async run(ctx, input) {
    const id = idOf(input);
    await unsubscribe(ctx, id);
    return { text: "It is not read any more. What came from it stays.", data: { id } };
  },
};

function describe({ id, url, read_at, asked_at, problem, waiting, differing, gone }: Subscription): string {
  const time = (at: number | null) => (at === null ? "never yet" : `${new Date(at).toISOString().slice(0, 16)}Z`);
  return [
    `${id}  ${url}`,
    `    last read: ${time(read_at)}`,
    ...(problem === null ? [] : [`    asked ${time(asked_at)}: ${wordsOf(problem)} We will try again.`]),
    ...(waiting === undefined ? [] : [`    something new waits: nri event preview ${waiting}`]),
    ...differing.map(({ event_id }) => `    changed there and here, left as it is here: ${event_id}`),
    ...gone.map(({ event_id }) => `    no longer there, stays here: ${event_id}`),
  ].join("\n");
}

export function idOf({ arguments: named }: CommandInput): string {
  const given = named["id"] ?? "";
  if (/^[0-9a-z]{26}$/.test(given)) return given;
  throw new Refusal("bad-request", { message: "Give the id: 26 letters and digits, as the list shows it." });
}
