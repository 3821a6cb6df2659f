import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commandsPage, factTypes, referencePage } from "./reference.ts";

const guide = (name: string) => fileURLToPath(new URL(`../../docs/guide/${name}`, import.meta.url));

/** Fails when code and guide differ; UPDATE_DOCS=1 writes the guide anew. */
function expectPage(name: string, text: string) {
  if (process.env.UPDATE_DOCS) writeFileSync(guide(name), text);
  expect(readFileSync(guide(name), "utf8")).toBe(text);
}

describe("the guide", () => {
  it("has every command as the code has it", () => expectPage("commands.md", commandsPage()));

  it("has every refusal, fact, capability and variable as the code has them", () => {
    expect(factTypes()).toContain("event.published");
    expectPage("reference.md", referencePage());
  });
});
