import { type Command, later } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const { importPartners } = later(() => import("./import-partners.ts"));

export const partnerCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "capacity partners": {
    summary: "Put partners into the directory: from a JSON file, or those that the plugin knows",
    example: "nri capacity partners",
    arguments: [{ name: "file", description: "a list of partners as JSON", file: true, optional: true }],
    run: importPartners,
  },
};
