import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

const HOUR = 3_600_000;

export const refusalsCommands: Readonly<Record<string, Command<Node>>> = {
  refusals: {
    summary: "Show what was refused from other sites, counted by the hour, with the reason",
    example: "nri refusals --hours 24",
    options: [
      { flags: "--hours <n>", description: "of the last so many hours (default 24, at most 720)" },
      { flags: "--limit <n>", description: "at most so many lines, newest first (default 50)" },
    ],
    run: async (node, { options }) => {
      const hours = numberOf(options.hours, { name: "--hours", most: 720, usual: 24 });
      const limit = numberOf(options.limit, { name: "--limit", most: 1000, usual: 50 });
      const refusals = await node.federation.refusals.list({ since: node.clock.now() - hours * HOUR, limit });
      const rows = refusals.map((one) => [
        new Date(one.lastAt).toISOString(),
        one.count,
        one.reason,
        one.peer,
        one.keyId,
      ]);
      const empty = `Nothing was refused in the last ${hours} hours.`;
      return { text: table(["last", "times", "reason", "claimed site", "claimed key"], rows, empty), data: refusals };
    },
  },
};

function numberOf(
  given: string | boolean | undefined,
  { name, most, usual }: { name: string; most: number; usual: number },
): number {
  const number = given === undefined ? usual : Number(given);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new Refusal("bad-request", { message: `${name} must be a whole number from 1 to ${most}.` });
  }
  return number;
}
