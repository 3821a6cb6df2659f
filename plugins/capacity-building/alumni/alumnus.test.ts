import { describe, expect, it } from "vitest";
import { type Alumnus, marksOf, shownTo } from "./alumnus.ts";

const alumnus: Alumnus = {
  ...{ id: "1", person: "2", joined: 0, updated: 0, name: "Ada", seenBy: "public", takesMail: true },
  ...{ country: "KE", group: "academia", offers: "Talks", link: "https://example.org", languages: ["en"] },
  ...{ cohorts: ["school"], topics: ["access"], mentor: true, onlyAlumni: [] },
};

describe("an entry of the alumni", () => {
  it("shows to everybody what was not kept for other alumni, and no more", () => {
    const kept = { ...alumnus, onlyAlumni: ["country", "link", "mentor"] as const };
    const shown = shownTo(kept, "public");
    expect(shown).toMatchObject({ group: "academia", offers: "Talks", mentor: false, topics: [] });
    expect([shown?.country, shown?.link]).toEqual([undefined, undefined]);
    expect(shownTo(kept, "alumni")).toMatchObject({ country: "KE", mentor: true });
  });

  it("for other alumni only is not there for anybody else, nor found by anything in it", () => {
    const kept = { ...alumnus, seenBy: "alumni" as const };
    expect(shownTo(kept, "public")).toBeUndefined();
    expect(new Set(marksOf(kept).map(({ seenBy }) => seenBy))).toEqual(new Set(["alumni"]));
  });

  it("is found in public by what everybody sees of it alone", () => {
    const marks = marksOf({ ...alumnus, onlyAlumni: ["cohorts"] });
    expect(marks.filter(({ seenBy }) => seenBy === "public").map(({ kind }) => kind)).toEqual([
      "country",
      "topic",
      "mentor",
    ]);
  });
});
