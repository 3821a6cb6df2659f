import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { ConsoleEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import { getOwnLab, type LabInShort } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import type { Brief, BriefOption } from "./brief.ts";
import { findBriefOfLab } from "./brief-store.ts";
import { publishBrief } from "./publish-brief.ts";

type C = Context<ConsoleEnv>;

export interface AtBrief {
  lab: LabInShort;
  brief: Brief;
}

export const briefAt = (lab: { id: string }) => `/console/labs/${lab.id}/brief`;

export function briefCrumbs(c: C, { lab }: { lab: LabInShort }) {
  return [
    { href: `/console/labs/${lab.id}`, label: pickLanguage(lab.title, c.var.lang)?.text ?? "" },
    { href: briefAt(lab), label: c.var.t("brief.title") },
  ];
}

export async function labOf(ctx: LabsCtx, c: C): Promise<LabInShort> {
  ctx.require(c.var.person, "lab.manage");
  return getOwnLab(ctx.db, c.req.param("lab") ?? "");
}

export async function atBrief(ctx: LabsCtx, c: C): Promise<AtBrief> {
  const lab = await labOf(ctx, c);
  const brief = await findBriefOfLab(ctx.db, lab.id);
  if (brief === undefined) throw new Refusal("not-found");
  return { lab, brief };
}

export async function atOption(ctx: LabsCtx, c: C): Promise<AtBrief & { option: BriefOption }> {
  const here = await atBrief(ctx, c);
  const option = here.brief.options.find(({ id }) => id === c.req.param("option"));
  if (option === undefined) throw new Refusal("not-found");
  return { ...here, option };
}

/** After a change of what is public: the next version of its output. */
export async function republish(ctx: LabsCtx, c: C, lab: LabInShort): Promise<void> {
  const brief = await findBriefOfLab(ctx.db, lab.id);
  if (brief?.state === "published") await publishBrief(ctx, { brief, lab, t: c.var.t });
}
