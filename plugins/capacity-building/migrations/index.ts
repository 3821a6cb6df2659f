/** migrations: one file each, by number: 001-009 what all rooms share; then ten for each group of rooms. */
import type { Migration } from "@nri-commons/core/plugin";
import { activity001 } from "./001-activity.ts";
import { person002 } from "./002-person.ts";
import { activityTags010 } from "./010-activity-tags.ts";
import { partner011 } from "./011-partner.ts";
import { proved020 } from "./020-proved.ts";
import { application021 } from "./021-application.ts";
import { cohort022 } from "./022-cohort.ts";
import { certificates030 } from "./030-certificates.ts";
import { feedback031 } from "./031-feedback.ts";
import { pathways040 } from "./040-pathways.ts";
import { followUp041 } from "./041-follow-up.ts";
import { alumni042 } from "./042-alumni.ts";
import { outcomes043 } from "./043-outcomes.ts";
import { demand050 } from "./050-demand.ts";
import { shelf060 } from "./060-shelf.ts";
import { pathwaysOfOthers070 } from "./070-pathways-of-others.ts";
import { askers075 } from "./075-askers.ts";
import { ranked076 } from "./076-ranked.ts";
import { pathwayImport080 } from "./080-pathway-import.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-activity": activity001,
  "002-person": person002,
  "010-activity-tags": activityTags010,
  "011-partner": partner011,
  "020-proved": proved020,
  "040-pathways": pathways040,
  "060-shelf": shelf060,
  "030-certificates": certificates030,
  "021-application": application021,
  "031-feedback": feedback031,
  "041-follow-up": followUp041,
  "050-demand": demand050,
  "022-cohort": cohort022,
  "042-alumni": alumni042,
  "043-outcomes": outcomes043,
  "070-pathways-of-others": pathwaysOfOthers070,
  "075-askers": askers075,
  "076-ranked": ranked076,
  "080-pathway-import": pathwayImport080,
};
