import { type Command, later } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";

const { importAll } = later(() => import("./import-all.ts"));

/** Labs and all that belongs to them from a file: each as it goes over the wire, with a `key` by which the same one is known again. */
export const labCommands: Readonly<Record<string, Command<LabsCtx>>> = {
  "lab import": {
    summary: "Read policy labs from a JSON file, with their risks, briefs, signals, trials and pilots",
    example: "nri lab import labs.json --publish",
    arguments: [{ name: "file", description: "labs and what belongs to them, as JSON", file: true }],
    options: [{ flags: "--publish", description: "everybody sees them at once" }],
    run: importAll,
  },
};
