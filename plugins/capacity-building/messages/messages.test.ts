import { checkCatalogue, type Texts } from "@nri-commons/core/web";
import { expect, it } from "vitest";
import { messages } from "./index.ts";

it("says everything in every language, with the same values and all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});

it.each(Object.keys(messages))("has no key in two rooms, where one would hide the other (%s)", async (lang) => {
  const rooms: Readonly<Record<string, Texts>> = await import(`./${lang}/index.ts`);
  const keys = Object.values(rooms).flatMap((room) => Object.keys(room));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
