import type { Command } from "../../../plugin/index.ts";
import { placesCsv } from "../places-csv.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { event, idOf } from "./open-commands.ts";

export const exportCommand: Command<RegistrationCtx> = {
  summary: "Print the list of an event as a table for spreadsheets; it holds personal data, so delete it after use",
  example: "nri registration export 01k9zq0c3v5m8t2r7x4w6y1bnd > list.csv",
  arguments: [event],
  async run(ctx, input) {
    const csv = await placesCsv(ctx.db, idOf(input));
    return { text: csv.trimEnd(), data: { csv } };
  },
};
