import { describe, expect, it } from "vitest";
import { figuresOf, withoutSmall } from "./figures.ts";
import type { Place } from "./place.ts";

const many = (count: number, value: string | undefined) => Array<string | undefined>(count).fill(value);

describe("figures of a registration", () => {
  it("leave out groups of fewer than five", () => {
    expect(
      withoutSmall([...many(7, "youth"), ...many(5, "academia"), ...many(4, "media"), ...many(3, undefined)]),
    ).toEqual({ academia: 5, youth: 7 });
  });

  it("leave out the next smallest too, where the total would give the small one away", () => {
    expect(withoutSmall([...many(9, "youth"), ...many(6, "academia"), ...many(2, "media")])).toEqual({ youth: 9 });
    expect(withoutSmall([...many(9, "youth"), ...many(2, "media")])).toEqual({});
    expect(withoutSmall([...many(9, "youth"), ...many(6, "academia")])).toEqual({ academia: 6, youth: 9 });
    expect(withoutSmall([])).toEqual({});
  });

  it("say nothing where nobody was counted, never 0", () => {
    expect(figuresOf([], [])).toEqual({});
    const place: Place = {
      id: "p",
      event: "e",
      state: "confirmed",
      until: undefined,
      name: "Ann",
      email: undefined,
      mode: "onsite",
      captions: false,
      needs: [],
      code: "abcdef",
      lang: "en",
      via: "form",
      proved: 1,
      attended: undefined,
      created: 1,
      country: "KE",
      firstTime: true,
    };
    expect(figuresOf([place, { ...place, state: "cancelled" }], [])).toEqual({ registered: 1, countries: 1 });
    const came = { ...place, attended: { mode: "online", at: 2 } } as const;
    const five = figuresOf([...Array<Place>(5).fill(came), place], []);
    expect(five).toEqual({ registered: 6, total: 5, online: 5, countries: 1, firstTimers: 5 });
  });
});
