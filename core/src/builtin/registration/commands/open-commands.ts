import { parseDate, parseTime, toInstant } from "../../../content/types/index.ts";
import { isHttpUrl, Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import { findOwnEvent } from "../at-event.ts";
import { type FormSettings, questions, reminderDays, standardSettings } from "../form.ts";
import { closeRegistration, openRegistration } from "../open-registration.ts";
import { needKinds } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findForm } from "../store/form-store.ts";
import { moneyIn } from "./money-in.ts";

export const event = { name: "event", description: "the event's id, as nri event list shows it" };

export const openCommand: Command<RegistrationCtx> = {
  summary: "Open registration to a published event, or change what was set",
  example: "nri registration open 01k9zq0c3v5m8t2r7x4w6y1bnd --capacity 120 --closes 2027-05-01T18:00",
  arguments: [event],
  options: [
    {
      flags: "--opens <when>",
      description: "from when on, as 2027-03-01T09:00 in the event's own time zone; at once when left out",
    },
    { flags: "--closes <when>", description: "until when; the end of the event when left out" },
    { flags: "--capacity <seats>", description: "how many fit; not limited when left out" },
    { flags: "--no-waiting-list", description: "who comes when all seats are taken is not put on a list" },
    {
      flags: "--ask <questions>",
      description: `optional questions, separated by commas: ${questions.join(", ")}; or none`,
    },
    {
      flags: "--retention <days>",
      description: "days after the event until personal data is deleted; 60 when left out",
    },
    { flags: "--join-url <address>", description: "where those with a place take part online; told to nobody else" },
    { flags: "--hubs", description: "anybody may ask to host a remote hub; each is accepted or declined by hand" },
    {
      flags: "--remind <days>",
      description: "days before the event on which people are reminded by mail: 7,1 when left out; or none",
    },
    {
      flags: "--offer <support>",
      description: `what people may ask for, separated by commas: ${needKinds.join(", ")}; needs --ask support`,
    },
    { flags: "--budget <money>", description: 'what may be granted in all, as "500000 KES"' },
    { flags: "--contact <who>", description: "whom people may ask about their data" },
    { flags: "--access-contact <name>", description: "who reads what people need to take part, as the form says it" },
  ],
  async run(ctx, input) {
    const id = idOf(input);
    const known = await findForm(ctx.db, id);
    const settings = await readSettings(ctx, input, known ?? standardSettings);
    const form = await openRegistration(ctx, { event: id, settings });
    const page = ctx.pageUrl(`/registration/${id}`);
    const own = form.ownUrl
      ? ""
      : "\nThe event names another address for registration; its page goes on showing that one.";
    return { text: `Registration: ${page}${own}`, data: { event: id, page } };
  },
};

export const closeCommand: Command<RegistrationCtx> = {
  summary: "Close registration; who has a place keeps it",
  example: "nri registration close 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [event],
  async run(ctx, input) {
    await closeRegistration(ctx, idOf(input));
    return { text: "Registration is closed.", data: { event: idOf(input) } };
  },
};

async function readSettings(ctx: RegistrationCtx, input: CommandInput, known: FormSettings): Promise<FormSettings> {
  const { options } = input;
  const zone = (await findOwnEvent(ctx, idOf(input)))?.zone ?? ctx.site.zone;
  const text = (name: string) => (typeof options[name] === "string" ? String(options[name]).trim() : undefined);
  const joinUrl = text("joinUrl") ?? known.joinUrl;
  if (joinUrl !== undefined && !isHttpUrl(joinUrl)) throw wrong("Give --join-url as a whole address: https://…");
  return {
    ...known,
    opens: instantOf(text("opens"), zone) ?? known.opens,
    closes: instantOf(text("closes"), zone) ?? known.closes,
    capacity: numberOf(text("capacity"), 1) ?? known.capacity,
    waitingList: options["waitingList"] === false ? false : known.waitingList,
    questions: questionsOf(text("ask")) ?? known.questions,
    retentionDays: numberOf(text("retention"), 0) ?? known.retentionDays,
    joinUrl,
    hubs: options["hubs"] === true || known.hubs,
    reminders: remindersOf(text("remind")) ?? known.reminders,
    offers: offersOf(text("offer")) ?? known.offers,
    budget: text("budget") === undefined ? known.budget : moneyIn(text("budget") ?? ""),
    contact: text("contact") ?? known.contact,
    accessName: text("accessContact") ?? known.accessName,
  };
}

export function idOf({ arguments: named }: CommandInput): string {
  const given = named["event"] ?? "";
  if (/^[0-9a-z]{26}$/.test(given)) return given;
  throw wrong("Give the event's id: 26 letters and digits, as nri event list shows it.");
}

function instantOf(text: string | undefined, zone: string): number | undefined {
  if (text === undefined) return undefined;
  const [day = "", time = "0"] = text.split(/[T ]/);
  const [date, hours] = [parseDate(day), parseTime(time)];
  if (date === undefined || hours === undefined) throw wrong(`Write ${text} as 2027-03-01T09:00.`);
  return toInstant({ ...date, ...hours }, zone);
}

function numberOf(text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least && number <= 1_000_000) return number;
  throw wrong(`Write a whole number from ${least} instead of ${text}.`);
}

function questionsOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const asked = text === "none" ? [] : text.split(",").map((one) => one.trim());
  const unknown = asked.find((one) => !questions.some((question) => question === one));
  if (unknown !== undefined) throw wrong(`There is no question "${unknown}". There are: ${questions.join(", ")}.`);
  return questions.filter((question) => asked.includes(question));
}

function remindersOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const asked = text === "none" ? [] : text.split(",").map((one) => one.trim());
  const unknown = asked.find((one) => !reminderDays.some((days) => String(days) === one));
  if (unknown !== undefined)
    throw wrong(`Write --remind with ${reminderDays.join(" or ")}, separated by a comma, or none.`);
  return reminderDays.filter((days) => asked.includes(String(days)));
}

function offersOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const asked = text.split(",").map((one) => one.trim());
  const unknown = asked.find((one) => !needKinds.some((kind) => kind === one));
  if (unknown !== undefined) throw wrong(`There is no support "${unknown}". There is: ${needKinds.join(", ")}.`);
  return needKinds.filter((kind) => asked.includes(kind));
}

function wrong(message: string): Refusal {
  return new Refusal("bad-request", { message });
}
