import { pickLanguage } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { decidedText, decisionLine } from "./decision-line.ts";
import { readNumber, readReasons, reasonOptions } from "./read-reasons.ts";

const number = { name: "number", description: "as nri reports shows it: R12" };

export const reportCommands: Readonly<Record<string, Command<ModerationCtx>>> = {
  reports: {
    summary: "Show what was reported and waits for a decision",
    example: "nri reports",
    options: [{ flags: "--all", description: "decided ones too" }],
    async run(ctx, { options }) {
      const state = options["all"] === true ? "all" : "open";
      const { items } = await ctx.moderation.listReports({ state, limit: 200 });
      const lines = items.map((report) =>
        [
          `R${report.n}`.padEnd(6),
          new Date(report.at).toISOString().slice(0, 16).replace("T", " "),
          report.state.padEnd(8),
          report.category.padEnd(13),
          `${report.kind} ${report.target}`,
        ].join("  "),
      );
      const appeals = await ctx.moderation.listAppeals();
      if (appeals.length > 0) lines.push(`${appeals.length} open appeals: nri appeals`);
      return { text: lines.length > 0 ? lines.join("\n") : "Nothing waits.", data: items };
    },
  },
  "reports show": {
    summary: "Show one report, what it is about and what was decided",
    example: "nri reports show R12",
    arguments: [number],
    async run(ctx, input) {
      const report = await ctx.moderation.getReport(readNumber(input.arguments["number"], "R", "number"));
      const { item } = report;
      const lang = ctx.site.languages[0] ?? "en";
      const lines = [
        `R${report.n}, ${report.state}: ${report.category}`,
        `about      ${report.kind} ${report.target}`,
        item && `title      ${pickLanguage(item.title, lang)?.text ?? "–"} (${item.visibility})`,
        `from       ${report.origin ?? "this site"}`,
        `reported   ${report.via === "flag" ? `by ${report.sender ?? ""}` : "by a visitor"}, ${new Date(report.at).toISOString()}`,
        report.contact && `contact    ${report.contact}`,
        report.forwardedAt !== undefined && `sent on    ${new Date(report.forwardedAt).toISOString()}`,
        report.text && `\n${report.text}`,
        report.decisions.length > 0 && `\nDecided:\n${report.decisions.map(decisionLine).join("\n")}`,
        ...report.appeals.map(({ n, state, side, text }) => `\nAppeal A${n} (${state}, ${side}):\n${text}`),
      ];
      return { text: lines.filter(Boolean).join("\n"), data: report };
    },
  },
  "reports forward": {
    summary: "Tell the site that the reported item is from, in this site's name and without the reporter's",
    example: "nri reports forward R12",
    arguments: [number],
    async run(ctx, input) {
      const n = readNumber(input.arguments["number"], "R", "number");
      await ctx.transaction((tx) => ctx.moderation.forwardReport(tx, n));
      return { text: "It is being sent. nri deliveries shows whether it arrived.", data: { report: n } };
    },
  },
  "reports dismiss": {
    summary: "Decide that nothing is to be done about a report; the reporter is told why",
    example: 'nri reports dismiss R12 --reason other --note "It is a joke, and a harmless one"',
    arguments: [number],
    options: reasonOptions,
    async run(ctx, input) {
      const report = readNumber(input.arguments["number"], "R", "number");
      const decided = await ctx.transaction((tx) => ctx.moderation.dismiss(tx, { ...readReasons(input), report }));
      return { text: decidedText(ctx, decided), data: { decision: decided.n } };
    },
  },
};
