import { ofPerson as alumni } from "./alumni/of-person.tsx";
import { ofPerson as applications } from "./applications/of-person.tsx";
import { ofPerson as certificates } from "./certificates/of-person.tsx";
import { ofPerson as cohort } from "./cohort/of-person.tsx";
import { ofPerson as demand } from "./demand/of-person.tsx";
import { ofPerson as feedback } from "./feedback/of-person.tsx";
import { ofPerson as followUp } from "./follow-up/of-person.tsx";
import type { OfPerson } from "./of-person.ts";
import { ofPerson as pathways } from "./pathways/of-person.tsx";

/** By the name under which its data stand in the copy that a person takes along: each from the `of-person.tsx` of its room. */
export const roomsOfPerson: Readonly<Record<string, OfPerson>> = {
  applications,
  cohort,
  certificates,
  demand,
  feedback,
  followUp,
  alumni,
  pathways,
};
