import { parseConsent, type TokenViewer } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { Command, CommandInput, CommandResult } from "../../../plugin/index.ts";
import { copiesOf } from "../copies-of.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";
import { type ExpertItem, readExpertItems } from "./read-expert-items.ts";

const saidOf = { held: "has it since     ", asked: "asked to erase on ", confirmed: "confirmed on     " } as const;

/** Whoever runs a command on the node works for it. */
const operator: TokenViewer = { kind: "token", scopes: ["admin"] };

const id = { name: "id", description: "id of the entry, as `expert list` shows it" };
const publish = { flags: "--publish", description: "share at once those that come with a consent" };

export const expertCommands: Readonly<Record<string, Command<ExpertsCtx>>> = {
  "expert add": {
    summary: "Add an expert from a JSON file, as a draft that nobody else sees",
    example: "nri expert add expert.json",
    arguments: [{ name: "file", description: "JSON: fields, each with its value and scope", file: true }],
    options: [publish],
    run: (ctx, input) => addExperts(ctx, input),
  },
  "expert import": {
    summary: "Add experts from a JSON list; doing it again adds nobody who has a key",
    example: "nri expert import experts.json --publish",
    arguments: [{ name: "file", description: "JSON list: expert, key, consent", file: true }],
    options: [publish],
    run: (ctx, input) => addExperts(ctx, input),
  },
  "expert share": {
    summary: "Share an entry as the person agreed: each field with those whom they named",
    example:
      "nri expert share 01j9z8k4m2v6x0q3s5t7w9y1ab --receipt 01j9z8k4m2v6x0q3s5t7w9y1ac --text 2026-10 --given 2026-11-19T07:00:00Z --expires 2027-11-19T07:00:00Z",
    arguments: [id],
    options: [
      { flags: "--receipt <id>", description: "id of the receipt that you gave the person" },
      { flags: "--text <version>", description: "version of the text that the person agreed to" },
      { flags: "--given <moment>", description: "when, with its offset" },
      { flags: "--expires <moment>", description: "until when, two years at most" },
    ],
    async run(ctx, { arguments: given, options }) {
      const { receipt: receiptId, text: textVersion, given: givenAt, expires } = options;
      const consent = parseConsent({ receiptId, textVersion, givenAt, expires }, ctx.clock.now());
      if (!consent.ok) throw new Refusal("invalid", { problems: consent.problems });
      const expert = await ctx.transaction((tx) =>
        ctx.experts.share(tx, { id: given["id"] ?? "", consent: consent.value }),
      );
      return {
        text: `Shared until ${new Date(consent.value.expires).toISOString().slice(0, 10)}, as the person agreed.`,
        data: { id: expert.id, state: expert.state, consent: consent.value },
      };
    },
  },
  "expert withdraw": {
    summary: "Erase an entry, here and wherever it was sent; this is final",
    example: "nri expert withdraw 01j9z8k4m2v6x0q3s5t7w9y1ab",
    arguments: [id],
    async run(ctx, { arguments: given }) {
      await ctx.transaction((tx) => ctx.experts.withdraw(tx, { id: given["id"] ?? "" }));
      return {
        text: "Erased here. Whoever has a copy is being asked to erase it.",
        data: { id: given["id"], withdrawn: true },
      };
    },
  },
  "expert copies": {
    summary: "Show who got a copy of an entry, who was asked to erase it, and who confirmed that",
    example: "nri expert copies 01j9z8k4m2v6x0q3s5t7w9y1ab",
    arguments: [id],
    async run(ctx, { arguments: given }) {
      const copies = await copiesOf(ctx.db, given["id"] ?? "");
      const open = copies.filter(({ state }) => state === "asked").length;
      const lines = copies.map(({ actor, state, at }) => `${saidOf[state]} ${at.slice(0, 10)}  ${actor}`);
      const asked = copies.filter(({ state }) => state !== "held").length;
      const sum = asked === 0 ? "" : `\n\n${asked - open} of ${asked} confirmed that they erased it.`;
      return {
        text: lines.join("\n") + sum || "Nobody got a copy of this entry.",
        data: { copies, unconfirmed: open },
      };
    },
  },
  "expert list": {
    summary: "List experts, drafts included",
    example: "nri expert list",
    options: [
      { flags: "--q <words>", description: "only with these words" },
      { flags: "--limit <number>", description: "how many at most (200)" },
    ],
    async run(ctx, { options }) {
      const q = typeof options["q"] === "string" ? options["q"] : undefined;
      const limit = Math.min(200, Math.max(1, Number(options["limit"] ?? 200) || 200));
      const { items } = await ctx.experts.list({ q, now: ctx.clock.now(), limit }, operator);
      const lines = items.map(({ id: own, draft, expires, fields, source }) => {
        const state = draft ? "draft" : `until ${new Date(expires ?? 0).toISOString().slice(0, 10)}`;
        const from = source.kind === "remote" ? ` (${new URL(source.origin).host})` : "";
        return `${own}  ${state.padEnd(16)}  ${fields.name ?? ""}${from}`;
      });
      return { text: lines.join("\n") || "There are none.", data: items };
    },
  },
};

/** All of a list or nothing. With `--publish` those who consented are shared; the others stay drafts. */
async function addExperts(ctx: ExpertsCtx, { files, options, progress }: CommandInput): Promise<CommandResult> {
  const { file } = files;
  if (!file) throw new Refusal("invalid", { message: "Name a file." });
  const items = readExpertItems(file, ctx.clock.now());
  const share = options["publish"] === true;
  const done = await ctx.transaction(async (tx) => {
    const kept: { id: string; key: string | undefined; added: boolean; shared: boolean }[] = [];
    for (const [index, { expert, key, consent }] of items.entries()) {
      const one = await ctx.experts.add(tx, { expert, key });
      if (share && consent) await ctx.experts.share(tx, { id: one.id, consent });
      kept.push({ ...one, key, shared: share && consent !== undefined });
      progress(index + 1, items.length, "experts");
    }
    return kept;
  });
  return { text: tell(done, items), data: done };
}

function tell(done: readonly { added: boolean; shared: boolean; id: string }[], items: readonly ExpertItem[]): string {
  const added = done.filter((one) => one.added).length;
  const shared = done.filter((one) => one.shared).length;
  const waiting = items.length - shared;
  return [
    `${added} added, ${done.length - added} there already. ${shared} shared as they agreed, ${waiting} kept as drafts.`,
    ...done.slice(0, 20).map(({ id: own }) => own),
  ].join("\n");
}
