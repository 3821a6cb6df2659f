import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as plugin from "@nri-commons/core/plugin";
import { describe, expect, it } from "vitest";
import { promises } from "../../core/src/testing/check-plugin/finding.ts";
import { declarationsOf } from "./declarations.ts";
import { readText, root } from "./markdown.ts";
import { pluginApiPage } from "./plugin-api.ts";

const file = join(root, "docs/guide/plugin-api.md");

describe("the page of the plugin API", () => {
  it("is as the code is: npm run docs:plugin-api writes it anew", () => {
    if (process.env.UPDATE_DOCS) writeFileSync(file, pluginApiPage());
    expect(readFileSync(file, "utf8")).toBe(pluginApiPage());
  });

  it("has everything that the door gives out", () => {
    const page = pluginApiPage();
    const values = Object.keys(plugin);
    const types = [
      "Plugin",
      "PluginDefinition",
      "Ctx",
      "PluginTx",
      "Kind",
      "Routes",
      "Command",
      "Privacy",
      "Announcement",
      "Incoming",
    ];
    expect([...values, ...types].filter((name) => !page.includes(`\n### ${name}\n`))).toEqual([]);
  });

  it("has declarations whole, with what is told of them, and no bodies", () => {
    const all = declarationsOf(join(root, "core/src/plugin/index.ts"), root);
    const find = (name: string) => all.find((one) => one.name === name);
    expect(find("PluginJob")?.code).toMatch(/^interface PluginJob<C> \{\n[\s\S]*run\(ctx: C\): Promise<void>;\n\}$/);
    expect(find("toWireInstant")).toMatchObject({
      told: "RFC 3339 in UTC with whole seconds, as `published` and `updated` are written.",
      code: "function toWireInstant(instant: number): string;",
    });
    for (const { name, code } of all) {
      expect([name, count(code, "{"), count(code, "(")]).toEqual([name, count(code, "}"), count(code, ")")]);
    }
  });
});

describe("the guide for plugin authors", () => {
  it("has every promise that the check looks at", () => {
    const guide = readText("docs/guide/plugin-authors.md");
    const missing = Object.entries(promises).filter(([name, words]) => !guide.includes(`| ${name} | ${words} |`));
    expect(missing).toEqual([]);
  });

  it("names every field of the manifest, and takes none for one that is not", () => {
    const guide = readText("docs/guide/plugin-authors.md");
    const all = declarationsOf(join(root, "core/src/plugin/index.ts"), root);
    const { code = "" } = all.find(({ name }) => name === "PluginDefinition") ?? {};
    const fields = [...code.matchAll(/^ {2}(\w+)\??[:(]/gm)].map(([, name = ""]) => name);
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((name) => !new RegExp(`[\\s\`]${name}(\`|:|\\(|,)`).test(guide))).toEqual([]);
    const begun = [...guide.matchAll(/^`(\w+): [{(]/gm)].map(([, name = ""]) => name);
    expect(begun.length).toBeGreaterThan(3);
    expect(begun.filter((name) => !fields.includes(name))).toEqual([]);
  });
});

function count(text: string, sign: string): number {
  return text.split(sign).length;
}
