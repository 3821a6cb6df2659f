/** migrations: one file each, by number: labs, people and contributions 001-009, signals to guidelines 010-029. */
import type { Migration } from "@nri-commons/core/plugin";
import { lab001 } from "./001-lab.ts";
import { member002 } from "./002-member.ts";
import { contribution003 } from "./003-contribution.ts";
import { partner004 } from "./004-partner.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-lab": lab001,
  "002-member": member002,
  "003-contribution": contribution003,
  "004-partner": partner004,
};
