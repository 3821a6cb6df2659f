import { expect, it } from "vitest";
import { table } from "./table.ts";

it("gives a name with line breaks one row of a table", () => {
  const rows = [["Kenya\nhttps://evil.example  accepted\u2028x", "open"]];
  expect(table(["name", "state"], rows, "").split("\n")).toEqual([
    `name${" ".repeat(36)}state`,
    "Kenya https://evil.example  accepted x  open",
  ]);
});
