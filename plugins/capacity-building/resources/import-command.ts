import { type Command, later } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";

const { importLearning } = later(() => import("./import-learning.ts"));

/** Resources, practice notes, reuses and explainers from one file. */
export const importCommand: Readonly<Record<string, Command<CapacityCtx>>> = {
  "resource import": {
    summary: "Read learning resources, practice notes and explainers from a JSON file, as they go over the wire",
    example: "nri resource import learning.json --publish",
    arguments: [{ name: "file", description: "a list of them as JSON", file: true }],
    options: [{ flags: "--publish", description: "publish them, too" }],
    run: importLearning,
  },
};
