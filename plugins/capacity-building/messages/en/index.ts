import { joinTexts } from "@nri-commons/core/web";
import { activities } from "./activities.ts";
import { alumni } from "./alumni.ts";
import { applications } from "./applications.ts";
import { certificates } from "./certificates.ts";
import { cohort } from "./cohort.ts";
import { curriculum } from "./curriculum.ts";
import { demand } from "./demand.ts";
import { explainers } from "./explainers.ts";
import { feedback } from "./feedback.ts";
import { followUp } from "./follow-up.ts";
import { impact } from "./impact.ts";
import { partners } from "./partners.ts";
import { pathways } from "./pathways.ts";
import { people } from "./people.ts";
import { practice } from "./practice.ts";
import { resources } from "./resources.ts";
import { shelf } from "./shelf.ts";
import { words } from "./words.ts";

export const en = joinTexts({
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
  shelf,
  words,
});
export * from "./activities.ts";
export * from "./activity-desk.ts";
export * from "./alumni.ts";
export * from "./applications.ts";
export * from "./certificates.ts";
export * from "./cohort.ts";
export * from "./curriculum.ts";
export * from "./demand.ts";
export * from "./explainers.ts";
export * from "./feedback.ts";
export * from "./follow-up.ts";
export * from "./impact.ts";
export * from "./offers.ts";
export * from "./partners.ts";
export * from "./pathways.ts";
export * from "./people.ts";
export * from "./practice.ts";
export * from "./press.ts";
export * from "./resources.ts";
export * from "./shelf.ts";
export * from "./words.ts";
