/** migrations: one file each, by number: labs, people and contributions 001-009, signals to guidelines 010-029. */
import type { Migration } from "@nri-commons/core/plugin";
import { lab001 } from "./001-lab.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-lab": lab001,
};
