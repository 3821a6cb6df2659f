import type { Command } from "../../../plugin/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { decisionLine, undoneText } from "./decision-line.ts";
import { readNumber, readReasons, reasonOptions } from "./read-reasons.ts";

const number = { name: "number", description: "as nri appeals shows it: A3" };

export const appealCommands: Readonly<Record<string, Command<ModerationCtx>>> = {
  appeals: {
    summary: "Show who appealed against a decision and waits for an answer",
    example: "nri appeals",
    options: [{ flags: "--all", description: "answered ones too" }],
    async run(ctx, { options }) {
      const appeals = await ctx.moderation.listAppeals({ state: options["all"] === true ? "all" : "open" });
      const lines = appeals.map(
        ({ n, at, state, decision, side }) =>
          `A${n}  ${new Date(at).toISOString().slice(0, 16).replace("T", " ")}  ${state}  against D${decision}, by ${sides[side]}`,
      );
      return { text: lines.length > 0 ? lines.join("\n") : "Nobody waits for an answer.", data: appeals };
    },
  },
  "appeals show": {
    summary: "Show one appeal and the decision that it is against",
    example: "nri appeals show A3",
    arguments: [number],
    async run(ctx, input) {
      const appeal = await ctx.moderation.getAppeal(readNumber(input.arguments["number"], "A", "number"));
      const { n, state, side, contact, text, about } = appeal;
      const head = `A${n}, ${state}, by ${sides[side]}${contact === undefined ? "" : `, ${contact}`}`;
      return { text: `${head}\n\n${text}\n\nAgainst:\n${decisionLine(about)}`, data: appeal };
    },
  },
  "appeals grant": {
    summary: "Agree with an appeal: what was decided ends, and everything is as it was",
    example: 'nri appeals grant A3 --reason other --note "We were wrong"',
    arguments: [number],
    options: reasonOptions,
    async run(ctx, input) {
      const appeal = readNumber(input.arguments["number"], "A", "number");
      const reasons = readReasons(input);
      const undone = await ctx.transaction((tx) => ctx.moderation.grantAppeal(tx, { ...reasons, appeal }));
      return { text: undoneText(undone), data: { decision: undone.n } };
    },
  },
  "appeals reject": {
    summary: "Keep to a decision after an appeal; those who asked are told why",
    example: 'nri appeals reject A3 --reason spam --note "It is advertising"',
    arguments: [number],
    options: reasonOptions,
    async run(ctx, input) {
      const appeal = readNumber(input.arguments["number"], "A", "number");
      const reasons = readReasons(input);
      const { n } = await ctx.transaction((tx) => ctx.moderation.rejectAppeal(tx, { ...reasons, appeal }));
      return { text: `Decided, as D${n}. Nothing changes.`, data: { decision: n } };
    },
  },
};

const sides = {
  reporter: "the reporter",
  affected: "the side that it affects",
  unproved: "somebody who knows its number: nothing proves who",
} as const;
