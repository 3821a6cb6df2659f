import { type Command, later } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const { importDemand } = later(() => import("./import-demand.ts"));

/** Requests and offers from a file: each as it goes over the wire, with a `key` by which the same one is known again. */
export const demandCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "capacity-request import": {
    summary: "Read requests for capacity and offers of it from a JSON file",
    example: "nri capacity-request import demand.json --publish",
    arguments: [{ name: "file", description: "requests and offers as JSON", file: true }],
    options: [{ flags: "--publish", description: "everybody sees them at once" }],
    run: importDemand,
  },
};
