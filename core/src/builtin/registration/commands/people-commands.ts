import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput } from "../../../plugin/index.ts";
import { getAtEvent } from "../at-event.ts";
import { addWalkIn, findAtDoor, removeFromList } from "../attendance.ts";
import { modes, type Place } from "../place.ts";
import { emailOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { event, idOf } from "./open-commands.ts";

export const who = { name: "who", description: "the code, or a part of the name that nobody else has" };

export const addCommand: Command<RegistrationCtx> = {
  summary: "Add somebody who came without having registered, and note that they are here",
  example: 'nri registration add 01k9zq0c3v5m8t2r7x4w6y1bnd "Night Owl"',
  arguments: [event, { name: "name", description: "a name or a pseudonym" }],
  options: [
    { flags: "--mode <mode>", description: `how they take part: ${modes.join(", ")}; onsite when left out` },
    { flags: "--email <address>", description: "only if they want a page of their own" },
    { flags: "--later", description: "they are on the list, but not here yet" },
  ],
  async run(ctx, input) {
    const at = await getAtEvent(ctx, idOf(input));
    const name = (input.arguments["name"] ?? "").trim().slice(0, 100);
    const mode = modeOf(input) ?? "onsite";
    const given = input.options["email"];
    const email = typeof given === "string" ? emailOf(given) : undefined;
    if (name === "") throw new Refusal("bad-request", { message: "Give a name or a pseudonym." });
    const here = input.options["later"] !== true;
    const lang = ctx.site.languages[0] ?? "en";
    const id = await addWalkIn(ctx, at, { walkIn: { name, mode, email }, here, lang, key: ctx.ids.ulid() });
    return { text: `${name} is on the list${here ? ` and here (${mode})` : ""}.`, data: { place: id } };
  },
};

export const removeCommand: Command<RegistrationCtx> = {
  summary: "Take somebody off the list, with everything that they said; it cannot be undone",
  example: "nri registration remove 01k9zq0c3v5m8t2r7x4w6y1bnd K7PW3M",
  arguments: [event, who],
  async run(ctx, input) {
    const at = await getAtEvent(ctx, idOf(input));
    const place = await theOne(ctx, input);
    await removeFromList(ctx, at, place.id);
    return { text: `${place.name} is off the list. Their place goes to whoever waits.`, data: { place: place.id } };
  },
};

/** The person whom the code or the name means; a refusal that lists them where several are meant. */
export async function theOne(ctx: RegistrationCtx, input: CommandInput): Promise<Place> {
  const found = await findAtDoor(ctx.db, idOf(input), input.arguments["who"] ?? "");
  const [place, ...more] = found;
  if (place === undefined) throw new Refusal("not-found", { message: "Nobody of that name or code registered." });
  if (more.length === 0) return place;
  const names = found.map(({ name, code }) => `${code.toUpperCase()}  ${name}`).join("\n");
  throw new Refusal("bad-request", { message: `Several fit; use the code:\n${names}` });
}

export function modeOf({ options }: CommandInput) {
  const asked = options["mode"];
  if (asked === undefined) return undefined;
  const mode = modes.find((one) => one === asked);
  if (mode === undefined) throw new Refusal("bad-request", { message: `Modes are ${modes.join(", ")}.` });
  return mode;
}
