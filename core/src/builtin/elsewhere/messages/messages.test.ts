import { expect, it } from "vitest";
import { checkCatalogue } from "../../../web/index.ts";
import { messages } from "./index.ts";

it("says everything in every language, with all plural forms", async () => {
  expect(await checkCatalogue(messages)).toEqual([]);
});
