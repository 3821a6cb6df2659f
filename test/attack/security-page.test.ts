import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { attacks } from "./attack-list.ts";
import { withTable } from "./attack-table.ts";
import { elsewhere } from "./elsewhere.ts";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = root("docs/guide/security.md");

describe("the page about security", () => {
  it("has the attack suite's own table", () => {
    if (process.env.UPDATE_DOCS) writeFileSync(page, withTable(readFileSync(page, "utf8")));
    const text = readFileSync(page, "utf8");
    expect(text).toBe(withTable(text));
  });

  it("names tests that are there", () => {
    for (const { file, tests } of elsewhere) {
      const text = readFileSync(root(file), "utf8");
      expect(tests.filter((title) => !text.includes(`it("${title}"`))).toEqual([]);
    }
  });

  it("has each class once, with inputs that differ", () => {
    const titles = attacks.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { inputs } of attacks) expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
  });
});
