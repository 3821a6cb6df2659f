import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { refusals } from "@nri-commons/core/kit";
import { contentDoors } from "@nri-commons/core/plugin";
import { commandsOf, type DescribedCommand, environmentKeys } from "@nri-commons/core/server";
import { gateRefusals } from "../../core/src/federation/gate/refused.ts";
import { pictureRefusals } from "../../core/src/files/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const core = join(root, "core/src");

const head = (title: string, text: string) =>
  `# ${title}\n\n<!-- Made from the code by \`UPDATE_DOCS=1 npm test -- test/docs/reference\`; a test holds the two together. -->\n\n${text}\n`;

/** docs/guide/commands.md: every command of `nri` that runs inside a node. */
export function commandsPage(): string {
  const commands = commandsOf({ name: "docs", plugins: [], standing: "none", keepsRegistry: false });
  const sections = Object.entries(commands)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, command]) => describeCommand(name, command));
  return head(
    "Commands",
    "Beside these, `nri init` makes a node, `nri restore` makes one of a [backup](backup.md), `nri start` runs it, `nri worker` runs a second process on PostgreSQL, `nri upgrade` takes [a newer version](operators.md#upgrades), `nri plugins add` and `nri plugins discard` [exchange the files of a plugin](plugin-authors.md#in-a-repository-of-its-own), and `nri keys recover` puts a lost master key back; each has `--help`. " +
      "All take `--config <file>` and `--json`. While the node runs, a command goes to it over its local socket; otherwise the node is opened for that one command.\n\n" +
      sections.join("\n\n"),
  );
}

function describeCommand(
  name: string,
  { summary, example, arguments: args = [], options = [] }: DescribedCommand,
): string {
  const usage = args.map((one) => (one.optional ? `[${one.name}]` : `<${one.name}>`)).join(" ");
  const rows = [
    ...args.map((one) => `| \`${one.name}\` | ${cell(one.description)} |`),
    ...options.map((one) => `| \`${cell(one.flags)}\` | ${cell(one.description)} |`),
  ];
  const table = rows.length === 0 ? "" : `\n\n| | |\n|---|---|\n${rows.join("\n")}`;
  return `## nri ${name}${usage === "" ? "" : ` ${usage}`}\n\n${summary}.\n\n\`\`\`sh\n${example}\n\`\`\`${table}`;
}

/** docs/guide/reference.md: refusals, facts, capabilities, environment. */
export function referencePage(): string {
  const rows = (cells: readonly (readonly string[])[]) =>
    cells.map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
  return head(
    "Reference",
    [
      `## Refusals\n\nWhat the node says when it refuses, by code, with the HTTP status.\n\n| code | status | sentence |\n|---|---|---|\n${rows(
        Object.entries({ ...refusals, ...pictureRefusals }).map(([code, { status, sentence }]) => [
          `\`${code}\``,
          String(status),
          sentence,
        ]),
      )}`,
      `## Refusals of the gate\n\nWhy an activity from another site was not taken; the log has the reason, the sender the sentence.\n\n| reason | status | sentence |\n|---|---|---|\n${rows(
        Object.entries(gateRefusals).map(([reason, { status, sentence }]) => [
          `\`${reason}\``,
          String(status),
          sentence,
        ]),
      )}`,
      `## Facts\n\nWhat core records when it becomes true; a plugin may announce each.\n\n${factTypes()
        .map((fact) => `- \`${fact}\``)
        .join("\n")}`,
      `## Capabilities\n\nWhat a plugin names in \`capabilities\`, and what \`ctx\` then has.\n\n| capability | opens |\n|---|---|\n${rows(
        Object.entries(contentDoors).map(([name, { at, verbs }]) => [
          `\`${name}\``,
          verbs.map((verb) => `\`ctx.${at}.${verb}\``).join(", "),
        ]),
      )}\n| \`files:read\`, \`files:write\` | \`ctx.files\` |\n| \`people:read\` | \`ctx.people.list\`, \`ctx.people.find\` |\n| \`people:write\` | \`ctx.people\` |\n| \`pictures:read\`, \`pictures:write\` | \`ctx.pictures\` |\n| \`federation:read\` | \`ctx.federation\` |\n| \`deliveries:read\` | \`ctx.deliveries.ofObject\` |\n| \`undertakings:read\` | \`ctx.undertakings.list\` |\n| \`network:manage\` | \`ctx.network\` |\n| \`site:write\` | \`ctx.profile\` |\n| \`net:fetch\` | \`ctx.net.fetch\`, in jobs and commands only |\n| \`credentials:sign\` | \`ctx.credentials.sign\`, \`ctx.credentials.verify\`, \`ctx.credentials.read\`, \`ctx.credentials.issuer\` |\n| \`menus:read\` | \`ctx.menus\` |\n| \`mail:send\` | \`ctx.mail.send\`, \`ctx.mail.isSetUp\` |\n| \`mail:manage\` | \`ctx.mailDesk\` |\n| \`backups:manage\` | \`ctx.backups\` |\n| \`audit:read\` | \`ctx.audit\` |\n| \`plugins:manage\` | \`ctx.plugins\` |\n| \`content:export\` | \`ctx.exports\` |\n| \`node:operate\` | \`ctx.operation\` |`,
      `## Environment\n\nVariables that win over \`node.toml\`.\n\n| variable | key |\n|---|---|\n${rows(
        Object.entries(environmentKeys).map(([variable, key]) => [`\`${variable}\``, `\`${key}\``]),
      )}`,
    ].join("\n\n"),
  );
}

/** Facts are types, merged where each room declares its own: they are read from the sources. */
export function factTypes(): string[] {
  const facts = new Set<string>();
  for (const file of readdirSync(core, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts") || file === "jobs/tx.ts") continue;
    const text = readFileSync(join(core, file), "utf8");
    for (const [, body = ""] of text.matchAll(/interface Facts \{([\s\S]*?)\n {2}\}/g)) {
      for (const [, name = ""] of body.matchAll(/"([a-z-]+\.[a-z-]+)":/g)) facts.add(name);
    }
  }
  return [...facts].sort();
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
