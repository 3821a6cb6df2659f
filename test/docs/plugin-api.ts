import { join, resolve } from "node:path";
import { type Declaration, declarationsOf } from "./declarations.ts";

const root = resolve(import.meta.dirname, "../..");

/** In which order a newcomer meets them; what is in no chapter stands in the last one. */
const chapters: readonly [title: string, files: RegExp][] = [
  ["The manifest", /plugin\/define-plugin\.ts$/],
  ["What a plugin reaches", /plugin\/(context|capabilities)\.ts$/],
  ["What a plugin contributes", /plugin\/(contributions|privacy|hooks|permissions)\.ts$/],
  ["Reading and writing the wire", /plugin\/(wire-.*)\.ts$/],
  ["Doors by capability", /plugin\/.*door.*\.ts$/],
  ["What comes from other rooms", /./],
];

/** docs/guide/plugin-api.md, from the door that every plugin imports and from the one of its tests. */
export function pluginApiPage(): string {
  const all = declarationsOf(join(root, "core/src/plugin/index.ts"), root);
  const kit = declarationsOf(join(root, "core/src/testing/index.ts"), root);
  const seen = new Set<Declaration>();
  const parts = chapters.map(([title, files]) => {
    const own = all.filter((one) => !seen.has(one) && files.test(one.file));
    for (const one of own) seen.add(one);
    return own.length === 0 ? "" : `## ${title}\n\n${own.map(describe).join("\n\n")}`;
  });
  return `# The plugin API

<!-- Made from the code by \`npm run docs:plugin-api\`; a test holds the two together. -->

What \`@nri-commons/core/plugin\` and \`@nri-commons/core/testing\` give out, as their sources say it. How it is used: [for plugin authors](plugin-authors.md). Capabilities, facts and refusals by name: [reference](reference.md).

${parts.filter((part) => part !== "").join("\n\n")}

## For tests

${kit.map(describe).join("\n\n")}
`;
}

function describe({ name, told, code }: Declaration): string {
  const [text, ...examples] = told.split(/\n?@example /);
  const shown = examples.map((example) => `\n\nExample: \`${example.trim().replaceAll("\n", " ")}\``).join("");
  return `### ${name}\n\n${text === "" ? "" : `${text?.replaceAll("\n", " ")}${shown}\n\n`}\`\`\`ts\n${code}\n\`\`\``;
}
