import type { Command, FoundData } from "../../plugin/index.ts";
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
      if (options.yes !== true) {
        const found = await desk.find(email, "en");
        return { text: tell(found, email), data: await desk.export(email, "en") };
      }
      const { erased, left } = await desk.erase(email, "en");
      const lines = [
        ...erased.map(({ label }) => `Erased: ${label}`),
        ...left.map(({ label, why }) => `Not erased: ${label}. ${why}`),
      ];
      const text = lines.length > 0 ? lines.join("\n") : "Nothing is kept by this address.";
      return { text, data: { erased, left }, exitCode: left.length > 0 ? 1 : 0 };
    },
  },
};

function tell(found: readonly FoundData[], email: string): string {
  const rows = found.map(({ label, effect, items }) => {
    const sites = items.reduce((sum, { elsewhere = 0 }) => sum + elsewhere, 0);
    return [label, effect, sites > 0 ? `also on ${sites} other ${sites === 1 ? "site" : "sites"}` : undefined];
  });
  const all = table(["what", "when erased", "elsewhere"], rows, "Nothing is kept by this address.");
  return rows.length === 0 ? all : `${all}\n\nTo erase all of it for good: nri erase ${email} --yes`;
}
