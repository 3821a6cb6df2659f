import { expect, it } from "vitest";
import { derived } from "./derived.ts";

it("makes anew only what became another", () => {
  let source = { accent: "#1c6b3a" };
  const made = derived(
    () => source,
    ({ accent }) => ({ css: accent }),
  );
  const first = made();
  expect(made()).toBe(first);
  source = { accent: "#7a4f00" };
  expect(made()).toEqual({ css: "#7a4f00" });
});
