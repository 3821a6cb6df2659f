import { activities } from "./activities/room.ts";
import { alumni } from "./alumni/room.ts";
import { applications } from "./applications/room.ts";
import { certificates } from "./certificates/room.ts";
import { cohort } from "./cohort/room.ts";
import { curriculum } from "./curriculum/room.ts";
import { demand } from "./demand/room.ts";
import { explainers } from "./explainers/room.ts";
import { feedback } from "./feedback/room.ts";
import { followUp } from "./follow-up/room.ts";
import { impact } from "./impact/room.ts";
import { partners } from "./partners/room.ts";
import { pathways } from "./pathways/room.ts";
import { people } from "./people/room.ts";
import { practice } from "./practice/room.ts";
import { press } from "./press/room.ts";
import { resources } from "./resources/room.ts";
import type { Room } from "./room.ts";

/** In the order in which their pieces stand beside each other. */
export const rooms: readonly Room[] = [
  activities,
  partners,
  curriculum,
  people,
  applications,
  cohort,
  certificates,
  feedback,
  pathways,
  followUp,
  alumni,
  impact,
  demand,
  resources,
  practice,
  explainers,
  press,
];
