import { type NewOutput, publicViewer } from "@nri-commons/core/content/types";
import { type Problem, Refusal } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { LabInShort } from "../forms/lab-of.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { isWritten } from "../risks/risk.ts";
import { findResilience } from "../risks/risk-store.ts";
import { say } from "../say.ts";
import { type Brief, type BriefLack, lacksOf, languagesOf } from "./brief.ts";
import { composeBrief } from "./compose-brief.ts";
import { getOwnRow } from "./write-brief.ts";

interface Publish {
  brief: Brief;
  lab: LabInShort;
  t: Translate;
}

/**
 * Publishes the brief: as an output of this site, in all languages it is written in, and with its options for whoever wants to try
 * one. Again, after a change, it is the next version of the same output. Refuses what is not whole or too long.
 */
export async function publishBrief(ctx: LabsCtx, { brief, lab, t }: Publish): Promise<void> {
  await refuseLacks(ctx, { brief, lab, t });
  const resilience = await findResilience(ctx.db, lab.id);
  const version = brief.version + 1;
  const output = await toOutput(ctx, { brief, lab, version, resilience: resilience?.text });
  await ctx.transaction(async (tx) => {
    const row = await getOwnRow(tx, brief.id);
    const revision = Math.max(tx.now, Number(row.updated_at) + 1);
    const output_ref = await keepOutput(ctx, tx, { known: row.output_ref, output });
    await tx.db
      .updateTable("policy_labs_brief")
      .set({ state: "published", output_ref, version, updated_at: revision, published_at: row.published_at ?? tx.now })
      .where("id", "=", brief.id)
      .execute();
    const fact = row.state === "published" ? "policy-brief.revised" : "policy-brief.published";
    await tx.fact(fact, { id: brief.id, revision });
  });
}

/** Refuses a brief that cannot be public, each reason with its remedy. */
export async function refuseLacks(ctx: LabsCtx, { brief, lab, t }: Publish): Promise<void> {
  const hasResilience = isWritten(await findResilience(ctx.db, lab.id));
  const lacks = lacksOf(brief, { limit: ctx.settings.briefWords, hasResilience });
  const problems = [
    ...lacks.map((one) => toProblem(one, ctx, t)),
    ...(lab.state === "preparing" ? [{ path: "", message: t("brief.lack.lab") }] : []),
  ];
  if (problems.length > 0) throw new Refusal("invalid", { problems });
}

/** Takes the brief back, here and elsewhere, and its output with it. Twice changes nothing. */
export async function withdrawBrief(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRow(tx, id);
    const revision = Math.max(tx.now, Number(row.updated_at) + 1);
    if (row.output_ref !== null) await ctx.outputs.withdraw(tx, { id: row.output_ref });
    await tx.db
      .updateTable("policy_labs_brief")
      .set({ state: "withdrawn", updated_at: revision })
      .where("id", "=", id)
      .execute();
    if (row.state === "published") await tx.fact("policy-brief.withdrawn", { id, revision });
  });
}

async function keepOutput(ctx: LabsCtx, tx: LabsTx, { known, output }: { known: string | null; output: NewOutput }) {
  const there = known === null ? undefined : await ctx.outputs.find(known, publicViewer);
  if (there !== undefined) {
    await ctx.outputs.revise(tx, { id: there.id, output });
    return there.id;
  }
  const { id } = await ctx.outputs.add(tx, { output });
  await ctx.outputs.publish(tx, { id });
  return id;
}

interface Composed {
  brief: Brief;
  lab: LabInShort;
  version: number;
  resilience: Readonly<Record<string, string>> | undefined;
}

async function toOutput(ctx: LabsCtx, { brief, lab, version, resilience }: Composed): Promise<NewOutput> {
  const languages = languagesOf(brief);
  const text: Record<string, string> = {};
  const abstract: Record<string, string> = {};
  for (const lang of languages) {
    const { t, format } = await say(lang);
    text[lang] = composeBrief(brief, resilience, { lang, t, format });
    abstract[lang] = firstSentences(brief.context[lang] ?? "");
  }
  const only = (map: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(map).filter(([lang]) => languages.includes(lang)));
  const [main = "en"] = ctx.site.languages;
  return {
    title: only(brief.title),
    type: "policy-lab-brief",
    producer: "community",
    status: "final",
    version: `${version}.0`,
    year: new Date(ctx.clock.now()).getUTCFullYear(),
    abstract,
    text: { format: "markdown", text },
    bodies: [{ name: ctx.site.name[main] ?? Object.values(ctx.site.name)[0] ?? "", url: ctx.site.origin }],
    licence: brief.licence,
    languages,
    topics: lab.topics,
    links: [{ url: ctx.pageUrl(`/labs/${lab.id}`), name: Object.values(lab.title)[0] ?? "" }],
    ...(brief.sample && { sample: true }),
  };
}

function firstSentences(text: string): string {
  const plain = text
    .replace(/[*_#>`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length <= 400 ? plain : `${plain.slice(0, 400).replace(/\s\S*$/, "")} …`;
}

/** Where in the form it is mended. */
const fieldOf: Readonly<Record<BriefLack, string>> = {
  context: "context",
  agreement: "agreement",
  options: "",
  resilience: "",
  words: "context",
};

function toProblem(
  { lack, lang, words }: ReturnType<typeof lacksOf>[number],
  { settings }: LabsCtx,
  t: Translate,
): Problem {
  const message = t(`brief.lack.${lack}`, { limit: settings.briefWords, words: words ?? 0, lang: lang ?? "" });
  return { path: fieldOf[lack], message };
}
