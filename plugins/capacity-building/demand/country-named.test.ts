import { describe, expect, it } from "vitest";
import { countryNamed } from "./country-named.ts";

describe("a country that somebody typed", () => {
  it("is found by its code, by either of its names, and by a part that no other has", () => {
    for (const [typed, lang, country] of [
      ["ke", "en", "KE"],
      ["Kenya", "en", "KE"],
      [" tanzania ", "en", "TZ"],
      ["Cote d'Ivoire", "fr", "CI"],
      ["كينيا", "ar", "KE"],
      ["Кения", "ru", "KE"],
      ["Brasil", "pt", "BR"],
      ["Russia", "en", "RU"],
    ])
      expect([typed, countryNamed(typed ?? "", lang ?? "")]).toEqual([typed, { country }]);
  });

  it("is asked for again, with what it could be, where several have the name", () => {
    expect(countryNamed("Guin", "en")).toEqual({ maybe: expect.arrayContaining(["GN", "GW"]) });
    expect(countryNamed("Atlantis", "en")).toEqual({ maybe: [] });
    expect(countryNamed("ā̀".repeat(3000), "en")).toEqual({ maybe: [] });
  });
});
