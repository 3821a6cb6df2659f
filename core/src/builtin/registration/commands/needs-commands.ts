import { Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import { getAtEvent } from "../at-event.ts";
import { type NeedState, needKinds, needStates } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listPlaces } from "../store/place-store.ts";
import { decideSupport } from "../support/decide-support.ts";
import { moneyIn } from "./money-in.ts";
import { event, idOf } from "./open-commands.ts";
import { theOne, who } from "./people-commands.ts";

export const needsCommand: Command<RegistrationCtx> = {
  summary: "Show what people need to take part, and which support they asked for; private: pass it to nobody",
  example: "nri registration needs 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [event],
  async run(ctx, input) {
    const places = await listPlaces(ctx.db, {
      event: idOf(input),
      states: ["confirmed", "waiting", "offered", "held"],
    });
    const told = places.filter(({ accommodation, needs, interpretation, captions, supportNote }) =>
      Boolean(accommodation || needs.length > 0 || interpretation || captions || supportNote),
    );
    const lines = told.map((place) => {
      const asked = place.needs.map(({ kind, state }) => `${kind}: ${state}`);
      const said = [
        place.interpretation,
        place.captions && "captions",
        place.accommodation,
        ...asked,
        place.supportNote,
      ];
      return `${place.code.toUpperCase()}  ${place.name}: ${said.filter(Boolean).join("; ")}`;
    });
    const data = told.map(({ id, name, interpretation, captions, accommodation, needs, supportNote }) => {
      return { id, name, interpretation, captions, accommodation, needs, supportNote };
    });
    return { text: lines.length > 0 ? lines.join("\n") : "Nobody told any.", data };
  },
};

export const decideCommand: Command<RegistrationCtx> = {
  summary: "Note what was decided on support that somebody asked for; they are told by mail and see it on their page",
  example:
    'nri registration decide 01k9zq0c3v5m8t2r7x4w6y1bnd K7PW3M travel granted --what "Bus and ferry" --up-to "1200 KES"',
  arguments: [
    event,
    who,
    { name: "need", description: needKinds.join(", ") },
    { name: "state", description: needStates.join(", ") },
  ],
  options: [
    { flags: "--what <words>", description: "what is granted" },
    { flags: "--up-to <money>", description: 'the most that is paid, as "1200 KES"' },
    { flags: "--reason <words>", description: "why it is declined" },
  ],
  async run(ctx, input) {
    const place = await theOne(ctx, input);
    const known = place.needs.find((need) => need.kind === input.arguments["need"]);
    const state: NeedState | undefined = needStates.find((one) => one === input.arguments["state"]);
    if (known === undefined) throw new Refusal("not-found", { message: `${place.name} did not ask for that.` });
    if (state === undefined) throw new Refusal("bad-request", { message: `States are ${needStates.join(", ")}.` });
    const text = (name: string) => (typeof input.options[name] === "string" ? String(input.options[name]) : undefined);
    const { kind, ...before } = known;
    const [what, upTo, reason] = [text("what"), text("upTo"), text("reason")];
    const decision = {
      ...before,
      state,
      ...(what !== undefined && { what }),
      ...(upTo !== undefined && { money: moneyIn(upTo) }),
      ...(reason !== undefined && { reason }),
    };
    await decideSupport(ctx, await getAtEvent(ctx, idOf(input)), { place: place.id, kind, decision });
    return { text: `${place.name}: ${kind} is ${state}.`, data: { place: place.id, kind, state } };
  },
};
