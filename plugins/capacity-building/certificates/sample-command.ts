import { type Command, later } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const { readSamples } = later(() => import("./read-samples.ts"));

/** For demonstrations: people who are none, in activities that are samples themselves. */
export const sampleCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "capacity samples": {
    summary: "Read invented participants of sample activities from a JSON file, with their certificates",
    example: "nri capacity samples participants.json",
    arguments: [{ name: "file", description: "participants by activity as JSON", file: true }],
    run: readSamples,
  },
};
