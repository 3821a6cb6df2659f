import { type Command, later } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const { importActivities } = later(() => import("./import-activities.ts"));

/** Activities from a file: each as it goes over the wire, with a `key` or an `id` by which the same one is known again. */
export const activityCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "capacity import": {
    summary: "Read capacity activities from a JSON file, as they go over the wire",
    example: "nri capacity import activities.json --publish",
    arguments: [{ name: "file", description: "a list of activities as JSON", file: true }],
    options: [{ flags: "--publish", description: "open them, too" }],
    run: importActivities,
  },
};
