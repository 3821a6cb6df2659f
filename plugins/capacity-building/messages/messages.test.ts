import { checkCatalogue, type Texts } from "@nri-commons/core/web";
import { expect, it } from "vitest";
import * as ar from "./ar/index.ts";
import * as en from "./en/index.ts";
import * as es from "./es/index.ts";
import * as fr from "./fr/index.ts";
import { messages } from "./index.ts";
import * as pt from "./pt/index.ts";
import * as ru from "./ru/index.ts";
import * as zh from "./zh/index.ts";

it("says everything in every language, with the same values and all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});

it.each(Object.entries({ ar, en, es, fr, pt, ru, zh }))(
  "has no key in two rooms, where one would hide the other (%s)",
  (_, rooms) => {
    const keys = Object.values<Texts>({ ...rooms }).flatMap((room) => Object.keys(room));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  },
);
