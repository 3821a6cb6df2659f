import { checkCatalogue } from "@nri-commons/core/web";
import { expect, it } from "vitest";
import * as activities from "./en/activities.ts";
import * as alumni from "./en/alumni.ts";
import * as applications from "./en/applications.ts";
import * as certificates from "./en/certificates.ts";
import * as cohort from "./en/cohort.ts";
import * as curriculum from "./en/curriculum.ts";
import * as demand from "./en/demand.ts";
import * as explainers from "./en/explainers.ts";
import * as feedback from "./en/feedback.ts";
import * as followUp from "./en/follow-up.ts";
import * as impact from "./en/impact.ts";
import * as partners from "./en/partners.ts";
import * as pathways from "./en/pathways.ts";
import * as people from "./en/people.ts";
import * as practice from "./en/practice.ts";
import * as resources from "./en/resources.ts";
import * as shelf from "./en/shelf.ts";
import * as words from "./en/words.ts";
import { messages } from "./index.ts";

it("says everything in every language, with the same values and all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});

it("has no key in two rooms, where one would hide the other", () => {
  const rooms = [
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
  ];
  const keys = rooms.flatMap((room) => Object.values(room).flatMap((texts) => Object.keys(texts)));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
