import { describe, expect, it } from "vitest";
import type { CapacityScope } from "./capacity-scope.ts";
import { bestFits, fitOf } from "./fit-of.ts";

const nothing: CapacityScope = {
  ...{ topics: [], audiences: [], languages: [], countries: [], regions: [], levels: [], modes: [] },
};
const asked: CapacityScope = {
  ...nothing,
  topics: ["cybersecurity", "youth"],
  languages: ["fr", "wo"],
  countries: ["SN"],
  levels: ["introductory"],
  modes: ["in-person"],
  from: "2027-01-11",
  until: "2027-02-28",
};
const given: CapacityScope = {
  ...nothing,
  topics: ["youth", "cybersecurity"],
  languages: ["fr-SN", "en"],
  regions: ["african"],
  levels: ["introductory", "advanced"],
  modes: ["in-person", "online"],
  from: "2027-02-08",
  until: "2027-06-30",
};
const answers = (one: CapacityScope, other: CapacityScope) =>
  Object.fromEntries(fitOf(one, other)?.reasons.map(({ part, answer }) => [part, answer]) ?? []);
const reason = (one: CapacityScope, other: CapacityScope, part: string) =>
  fitOf(one, other)?.reasons.find((found) => found.part === part);

describe("how well an offer fits a request", () => {
  it("needs a topic in common, and is whole where everything fits", () => {
    expect(fitOf(asked, { ...given, topics: ["health"] })).toBeUndefined();
    expect(fitOf(asked, given)?.score).toBe(100);
    expect(reason(asked, given, "topic")?.terms).toEqual(["cybersecurity", "youth"]);
    expect(reason(asked, given, "language")?.terms).toEqual(["fr"]);
    expect(reason(asked, given, "region")).toMatchObject({ near: "region", terms: ["african"] });
    expect(reason(asked, given, "time")).toMatchObject({ answer: "yes", days: 21 });
  });

  it("takes what nobody said for possible, and never for a yes", () => {
    const { score = 0 } = fitOf(asked, { ...nothing, topics: ["youth"] }) ?? {};
    expect(answers(asked, { ...nothing, topics: ["youth"] })).toEqual({
      ...{ topic: "yes", language: "open", region: "yes", time: "open", level: "open", mode: "open" },
    });
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(fitOf(asked, given)?.score ?? 0);
  });

  it("says what differs and how far, and that what is online reaches another region", () => {
    const far = { ...given, regions: ["grulac"], languages: ["es"], from: "2027-03-03", levels: ["advanced"] };
    expect(answers(asked, far)).toMatchObject({ language: "no", region: "no", time: "no", level: "no" });
    expect(reason(asked, far, "time")?.days).toBe(3);
    expect(answers({ ...asked, modes: ["online"] }, far)).toMatchObject({ region: "half", mode: "yes" });
    expect(answers({ ...asked, modes: ["hybrid"] }, far)).toMatchObject({ region: "half", mode: "half" });
  });

  it("knows a country from its neighbours", () => {
    const only = (countries: string[]) => ({ ...given, regions: [], countries });
    expect(reason(asked, only(["SN"]), "region")).toMatchObject({ answer: "yes", near: "country", terms: ["SN"] });
    expect(reason(asked, only(["KE"]), "region")).toMatchObject({ answer: "half", near: "region", terms: ["african"] });
    expect(reason(asked, only(["BR"]), "region")).toMatchObject({ answer: "no" });
  });

  it("puts the best first, a few only, and leaves out what has nothing in common", () => {
    const offers = [
      { ...given, languages: ["ar"] },
      { ...given, topics: ["health"] },
      given,
      { ...given, topics: ["youth"] },
    ];
    const found = bestFits(offers, (offer) => fitOf(asked, offer), 2);
    expect(found.map(({ item }) => offers.indexOf(item))).toEqual([2, 3]);
    expect(found.map(({ fit }) => fit.score)).toEqual([100, 90]);
  });
});
