import { checkCatalogue } from "@nri-commons/core/web";
import { expect, it } from "vitest";
import { messages } from "./index.ts";

it("says everything in every language, with the same values and all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});
