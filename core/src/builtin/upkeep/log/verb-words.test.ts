import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { verbWords } from "./verb-words.ts";

it("has words for everything that core writes into the log", () => {
  const core = fileURLToPath(new URL("../../../", import.meta.url));
  const written = new Set<string>();
  for (const file of readdirSync(core, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(core, file), "utf8");
    if (!text.includes("recordAudit")) continue;
    for (const [, line = ""] of text.matchAll(/verb: (.*)/g)) {
      for (const [, verb = ""] of line.matchAll(/"([a-z-]+\.[a-z-]+)"/g)) written.add(verb);
    }
  }
  expect(written.size).toBeGreaterThan(40);
  expect([...written].filter((verb) => !verbWords.some((one) => one === verb))).toEqual([]);
});
