import type { Migration } from "../src/store/index.ts";
import { up as m001 } from "./001-facts.ts";
import { up as m002 } from "./002-jobs.ts";

/** The core's tables, step by step; never edited after they have landed, only added to. */
export const coreMigrations: Readonly<Record<string, Migration>> = {
  "001-facts": m001,
  "002-jobs": m002,
};
