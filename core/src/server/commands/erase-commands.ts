import type { Command, FoundData, UnsearchedPlugin } from "../../plugin/index.ts";
import { createPersonalDesk } from "../desks/personal-desk.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const eraseCommands: Readonly<Record<string, Command<Node>>> = {
  erase: {
    summary: "Show everything that is kept of a person by their e-mail address, and erase it for good with --yes",
    example: "nri erase amina@example.org --json > amina.json",
    arguments: [{ name: "email", description: "the person's e-mail address" }],
    options: [{ flags: "--yes", description: "erase it; without it nothing is changed" }],
    run: async (node, { arguments: { email = "" }, options }) => {
      const desk = createPersonalDesk(() => node);
      const unsearched = (await desk.unsearched()).map(tellUnsearched);
      if (options.yes !== true) {
        const found = await desk.find(email, "en");
        return { text: [tell(found, email), ...unsearched].join("\n\n"), data: await desk.export(email, "en") };
      }
      const { erased, left } = await desk.erase(email, "en");
      const lines = [
        ...erased.map(({ label }) => `Erased: ${label}`),
        ...left.map(({ label, why }) => `Not erased: ${label}. ${why}`),
      ];
      const done = lines.length > 0 ? lines.join("\n") : "Nothing is kept by this address.";
      const text = [done, ...unsearched].join("\n\n");
      return { text, data: { erased, left }, exitCode: left.length + unsearched.length > 0 ? 1 : 0 };
    },
  },
};

function tellUnsearched({ id, version }: UnsearchedPlugin): string {
  return [
    `Not searched: tables of the plugin ${id} ${version} are still in the database, and it is not here, or does not run.`,
    "  What they hold of this person is neither shown nor erased. Bring it back (nri plugins add, or see nri plugins) and do this again;",
    `  or bring it back and delete all that it holds: nri plugins remove ${id} --delete-data`,
  ].join("\n");
}

function tell(found: readonly FoundData[], email: string): string {
  const rows = found.map(({ label, effect, items }) => {
    const sites = items.reduce((sum, { elsewhere = 0 }) => sum + elsewhere, 0);
    return [label, effect, sites > 0 ? `also on ${sites} other ${sites === 1 ? "site" : "sites"}` : undefined];
  });
  const all = table(["what", "when erased", "elsewhere"], rows, "Nothing is kept by this address.");
  return rows.length === 0 ? all : `${all}\n\nTo erase all of it for good: nri erase ${email} --yes`;
}
