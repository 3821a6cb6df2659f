import { Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import { type NeedState, needKinds, needStates } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { decideNeed } from "../store/need-store.ts";
import { listPlaces } from "../store/place-store.ts";
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
  summary: "Note what was decided on support that somebody asked for; they see it on their page",
  example: "nri registration decide 01k9zq0c3v5m8t2r7x4w6y1bnd K7PW3M travel granted",
  arguments: [
    event,
    who,
    { name: "need", description: needKinds.join(", ") },
    { name: "state", description: needStates.join(", ") },
  ],
  async run(ctx, input) {
    const place = await theOne(ctx, input);
    const kind = place.needs.find((need) => need.kind === input.arguments["need"])?.kind;
    const state: NeedState | undefined = needStates.find((one) => one === input.arguments["state"]);
    if (kind === undefined) throw new Refusal("not-found", { message: `${place.name} did not ask for that.` });
    if (state === undefined) throw new Refusal("bad-request", { message: `States are ${needStates.join(", ")}.` });
    await ctx.transaction((tx) => decideNeed(tx, { event: idOf(input), place: place.id, kind, state }));
    return { text: `${place.name}: ${kind} is ${state}.`, data: { place: place.id, kind, state } };
  },
};
