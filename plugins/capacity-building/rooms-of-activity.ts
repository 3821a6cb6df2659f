import { ofActivity as applications } from "./applications/of-activity.tsx";
import { ofActivity as certificates } from "./certificates/of-activity.tsx";
import { ofActivity as cohort } from "./cohort/of-activity.tsx";
import { ofActivity as curriculum } from "./curriculum/of-activity.tsx";
import { ofActivity as demand } from "./demand/of-activity.tsx";
import { ofActivity as feedback } from "./feedback/of-activity.tsx";
import { ofActivity as followUp } from "./follow-up/of-activity.tsx";
import type { OfActivity } from "./of-activity.ts";
import { ofActivity as pathways } from "./pathways/of-activity.tsx";
import { ofActivity as resources } from "./resources/of-activity.tsx";

/** In the order in which they stand on the page: each from the `of-activity.tsx` of its room. */
export const roomsOfActivity: readonly OfActivity[] = [
  curriculum,
  applications,
  cohort,
  certificates,
  feedback,
  resources,
  pathways,
  followUp,
  demand,
];
