import { expect, it } from "vitest";
import { countryDefaults } from "./country-defaults.ts";
import { vocabulary } from "./vocabulary.ts";
import { isZone } from "./zone.ts";

it("offers a zone, a first day and a language for every country where somebody lives", () => {
  const empty = vocabulary("countries").terms.filter(({ id }) => countryDefaults(id).zones.length === 0);
  expect(empty.map(({ id }) => id)).toEqual(["BV", "HM"]);
  for (const { id } of vocabulary("countries").terms) {
    const { zones, firstDay, languages } = countryDefaults(id);
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
    expect([1, 2, 3, 4, 5, 6, 7]).toContain(firstDay);
    expect(languages.length).toBeGreaterThan(0);
  }
});

it("begins with the capital's zone, under the name that people know", () => {
  expect(countryDefaults("KE")).toEqual({ zones: ["Africa/Nairobi"], firstDay: 7, languages: ["en"] });
  expect(countryDefaults("BR").zones[0]).toBe("America/Sao_Paulo");
  expect(countryDefaults("IN").zones).toEqual(["Asia/Kolkata"]);
  expect(countryDefaults("EG")).toMatchObject({ firstDay: 6, languages: ["ar", "en"] });
});
