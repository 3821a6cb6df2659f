import { checkCatalogue } from "@nri-commons/core/web";
import { expect, it } from "vitest";
import * as en from "./en/index.ts";
import { messages } from "./index.ts";

it("says everything in every language, with the same values and all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});

it("has no key in two rooms, where one would hide the other", () => {
  const keys = Object.values(en).flatMap((room) => Object.keys(room));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
