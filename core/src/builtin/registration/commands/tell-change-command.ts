import type { Command } from "../../../plugin/index.ts";
import { getAtEvent } from "../at-event.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { tellChange } from "../tell-change.ts";
import { event, idOf } from "./open-commands.ts";

export const tellChangeCommand: Command<RegistrationCtx> = {
  summary:
    "Write to everybody with a place that the event has another time or place than they were told; once for each change",
  example: "nri registration tell-change 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [event],
  async run(ctx, input) {
    const at = await getAtEvent(ctx, idOf(input));
    const { told } = await tellChange(ctx, at, true);
    const text =
      told > 0 ? `${told} people are written to.` : "Nobody was written to: nothing changed, or no mail can be sent.";
    return { text, data: { told } };
  },
};
