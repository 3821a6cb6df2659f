import type { Command } from "../../../plugin/index.ts";
import { checkIn } from "../attendance.ts";
import { modes } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { event, idOf } from "./open-commands.ts";
import { modeOf, theOne, who } from "./people-commands.ts";

export const attendCommand: Command<RegistrationCtx> = {
  summary: "Note that somebody came, by their code or their name",
  example: "nri registration attend 01k9zq0c3v5m8t2r7x4w6y1bnd K7PW3M",
  arguments: [event, who],
  options: [
    { flags: "--mode <mode>", description: `how, when it is not as they said: ${modes.join(", ")}` },
    { flags: "--undo", description: "they did not come after all" },
  ],
  async run(ctx, input) {
    const place = await theOne(ctx, input);
    const mode = modeOf(input) ?? place.mode;
    const undone = input.options["undo"] === true;
    await checkIn(ctx, { event: idOf(input), place: place.id, mode: undone ? undefined : mode });
    return {
      text: undone ? `${place.name} is no longer noted.` : `${place.name} is here (${mode}).`,
      data: { place: place.id, mode: undone ? null : mode },
    };
  },
};
