/** migrations: one file each, by number: labs, people and contributions 001-009, signals to guidelines 010-029. */
import type { Migration } from "@nri-commons/core/plugin";
import { lab001 } from "./001-lab.ts";
import { member002 } from "./002-member.ts";
import { contribution003 } from "./003-contribution.ts";
import { partner004 } from "./004-partner.ts";
import { contributionLists005 } from "./005-contribution-lists.ts";
import { signals010 } from "./010-signals.ts";
import { risks011 } from "./011-risks.ts";
import { briefs012 } from "./012-briefs.ts";
import { trials013 } from "./013-trials.ts";
import { pilots014 } from "./014-pilots.ts";
import { selfChecks015 } from "./015-self-checks.ts";
import { partnerTold016 } from "./016-partner-told.ts";
import { contributionChanged017 } from "./017-contribution-changed.ts";
import { consultations018 } from "./018-consultations.ts";
import { consultationsTold019 } from "./019-consultations-told.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-lab": lab001,
  "002-member": member002,
  "003-contribution": contribution003,
  "004-partner": partner004,
  "010-signals": signals010,
  "011-risks": risks011,
  "012-briefs": briefs012,
  "013-trials": trials013,
  "014-pilots": pilots014,
  "015-self-checks": selfChecks015,
  "005-contribution-lists": contributionLists005,
  "016-partner-told": partnerTold016,
  "017-contribution-changed": contributionChanged017,
  "018-consultations": consultations018,
  "019-consultations-told": consultationsTold019,
};
