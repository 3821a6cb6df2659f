import { expect, it } from "vitest";
import { toMap } from "./equal-earth.ts";

it.each([
  ["Nairobi", 36.8, -1.3, 548, 239],
  ["Lima", -77, -12, 249, 277],
  ["Fiji", 178, -17.8, 912, 297],
  ["Tokelau, which lies beyond the date line", -171.8, -9.2, 946, 267],
  ["Berlin", 13.4, 52.5, 485, 61],
  ["the east of Asia, which is not cut", -170, 65, 819, 31],
])("puts %s where d3-geo puts it on the basemap", (_, longitude, latitude, x, y) => {
  expect(toMap({ longitude, latitude })).toEqual({ x, y });
});
