import type { Command, CommandInput } from "../../../plugin/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { appealLink, decidedText, decisionLine, undoneText } from "./decision-line.ts";
import { answerOptions, invalid, readNumber, readReasons } from "./read-reasons.ts";

const item = { name: "item", description: "its id, the address of its page, or its ActivityPub id" };
const site = { name: "site", description: "https://host" };

export const moderateCommands: Readonly<Record<string, Command<ModerationCtx>>> = {
  "moderate hide": {
    summary: "Take one item out of sight on this site, until it is undone",
    example: 'nri moderate hide 01k9zq0c3v5m8t2r7x4w6y1bnd --reason spam --note "Advertising" --report R12',
    arguments: [item],
    options: answerOptions,
    async run(ctx, input) {
      const reasons = readReasons(input);
      const decided = await ctx.transaction((tx) => ctx.moderation.hide(tx, { ref: targetOf(ctx, input), ...reasons }));
      return { text: decidedText(ctx, decided), data: { decision: decided.n, link: appealLink(ctx, decided) } };
    },
  },
  "moderate limit": restrict(
    "limit",
    "Show what a site publishes only where a link leads to it, in no list and no search",
  ),
  "moderate suspend": restrict(
    "suspend",
    "Take nothing from a site, send it nothing and show nothing of it, until it is undone",
  ),
  "moderate undo": {
    summary: "End what is decided against an item or a site; everything is as it was",
    example: 'nri moderate undo 01k9zq0c3v5m8t2r7x4w6y1bnd --reason other --note "They corrected it"',
    arguments: [{ name: "target", description: "the item or the site" }],
    options: answerOptions,
    async run(ctx, input) {
      const reasons = readReasons(input);
      const target = targetOf(ctx, input, "target");
      const undone = await ctx.transaction((tx) => ctx.moderation.undo(tx, { target, ...reasons }));
      return { text: undoneText(undone), data: { decision: undone.n } };
    },
  },
  "moderate why": {
    summary: "Show what was decided on an item or a site, by whom and why",
    example: "nri moderate why 01k9zq0c3v5m8t2r7x4w6y1bnd",
    arguments: [{ name: "target", description: "the item or the site" }],
    async run(ctx, input) {
      const decisions = await ctx.moderation.why(targetOf(ctx, input, "target"));
      const text = decisions.length > 0 ? decisions.map(decisionLine).join("\n") : "Nothing was decided on this.";
      return { text, data: decisions };
    },
  },
  "moderate link": {
    summary: "Make a new link by which the side that a decision affects reads why and appeals; the old one ends",
    example: "nri moderate link D7",
    arguments: [{ name: "decision", description: "its number, such as D7" }],
    async run(ctx, input) {
      const n = readNumber(input.arguments["decision"], "D", "decision");
      const secret = await ctx.transaction((tx) => ctx.moderation.renewSecret(tx, n));
      const link = appealLink(ctx, { n, secret });
      return { text: link, data: { decision: n, link } };
    },
  },
};

function restrict(action: "limit" | "suspend", summary: string): Command<ModerationCtx> {
  return {
    summary,
    example: `nri moderate ${action} https://spam.example --reason spam`,
    arguments: [site],
    options: answerOptions,
    async run(ctx, input) {
      const reasons = readReasons(input);
      const given = targetOf(ctx, input, "site");
      if (given === ctx.site.origin || given.startsWith(`${ctx.site.origin}/`)) {
        throw invalid("site", "This is your own site. Hide single items instead: nri moderate hide");
      }
      const decided = await ctx.transaction((tx) => ctx.moderation.restrict(tx, { site: given, action, ...reasons }));
      return { text: decidedText(ctx, decided), data: { decision: decided.n, link: appealLink(ctx, decided) } };
    },
  };
}

/** Also the address of its page or its ActivityPub id here, as people copy it. */
function targetOf(ctx: ModerationCtx, input: CommandInput, name = "item"): string {
  const given = (input.arguments[name] ?? "").trim();
  if (given === "") throw invalid(name, "Name what this is about");
  const own = given.startsWith(`${ctx.site.origin}/`) ? /([0-9a-z]{26})\/?$/.exec(given)?.[1] : undefined;
  return own ?? given;
}
