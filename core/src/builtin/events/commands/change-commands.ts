import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { editor } from "../import/editor.ts";

const id = { name: "id", description: "the event's id, as nri event list shows it" };
const reason = { flags: "--reason <text>", description: "why, for everybody to read" };

export const publishCommand: Command<EventsCtx> = {
  summary: "Make an event public; of a series every date that still waits",
  example: "nri event publish 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [id],
  async run(ctx, input) {
    const event = await find(ctx, input);
    await ctx.transaction(async (tx) => {
      await ctx.events.publish(tx, { id: event.id });
      if (event.series === event.id) await ctx.events.publishSeries(tx, { id: event.id });
    });
    const page = ctx.pageUrl(`/events/${event.id}`);
    return { text: `It is public: ${page}\nThose who follow this site are being told.`, data: { id: event.id, page } };
  },
};

export const cancelCommand: Command<EventsCtx> = {
  summary: "Say that an event will not take place; its page stays and says so",
  example: 'nri event cancel 01k9zq0c3v5m8t2r7x4w6y1bnd --reason "The venue is closed"',
  arguments: [id],
  options: [reason],
  run: (ctx, input) => change(ctx, input, "cancel", "It is marked as cancelled."),
};

export const postponeCommand: Command<EventsCtx> = {
  summary: "Say that an event takes place later, when nobody knows yet",
  example: "nri event postpone 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [id],
  options: [reason],
  run: (ctx, input) => change(ctx, input, "postpone", "It is marked as postponed."),
};

export const withdrawCommand: Command<EventsCtx> = {
  summary: "Take an event back, here and at those who follow this site; it cannot be undone",
  example: "nri event withdraw 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [id],
  async run(ctx, input) {
    const given = idOf(input);
    await ctx.transaction((tx) => ctx.events.withdraw(tx, { id: given }));
    return { text: "It is withdrawn. Those who had it are being asked to remove it.", data: { id: given } };
  },
};

async function change(ctx: EventsCtx, input: CommandInput, verb: "cancel" | "postpone", said: string) {
  const given = idOf(input);
  const why = input.options["reason"];
  const note =
    typeof why === "string" && why.trim() !== "" ? { [ctx.site.languages[0] ?? "en"]: why.trim() } : undefined;
  const event = await ctx.transaction((tx) => ctx.events[verb](tx, { id: given, note }));
  return { text: `${said} ${ctx.pageUrl(`/events/${event.id}`)}`, data: { id: event.id, status: event.status } };
}

function find(ctx: EventsCtx, input: CommandInput) {
  return ctx.events.get(idOf(input), editor);
}

function idOf({ arguments: named }: CommandInput): string {
  const given = named["id"] ?? "";
  if (/^[0-9a-z]{26}$/.test(given)) return given;
  throw new Refusal("bad-request", {
    message: "Give the event's id: 26 letters and digits, as nri event list shows it.",
  });
}
