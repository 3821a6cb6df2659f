import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed } from "@nri-commons/core/web";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import type { Consultation } from "./consultation.ts";
import { listConsultations } from "./consultation-store.ts";
import { consultationArticle } from "./consultation-wire.ts";
import { countMarks } from "./self-check.ts";
import { guidelineSteps } from "./steps.ts";

/** News of consultations that everybody sees, of this site and of others. */
export async function renderConsultationsAtom(ctx: LabsCtx, { lang, t }: FeedRequest): Promise<string> {
  const { items } = await listConsultations(ctx, { limit: 50 });
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  return atomFeed({
    title: t("feed.consultations.name", { site }),
    feedUrl: ctx.pageUrl("/labs/consultations.atom", lang),
    pageUrl: ctx.pageUrl("/labs/consultations", lang),
    lang,
    author: site,
    items: await Promise.all(items.map((one) => toNews(ctx, one, lang))),
  });
}

async function toNews(ctx: LabsCtx, one: Consultation, lang: string) {
  const { t } = await say(lang);
  const { met, partly, "not-yet": notyet } = countMarks(one);
  const title = pickLanguage(one.title, lang);
  return {
    id: one.iri,
    url: ctx.pageUrl(`/labs/consultations/${one.id}`, lang),
    title: title?.text ?? "",
    summary: t("check.sum", { met, partly, notyet, all: guidelineSteps.length }),
    html: pickLanguage(await consultationArticle(one, ctx.settings.guidelines), lang)?.text,
    published: one.published ?? one.updated,
    updated: one.updated,
    lang: title?.lang,
  };
}
