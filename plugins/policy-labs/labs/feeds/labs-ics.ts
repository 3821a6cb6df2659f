import { allDay } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { type IcsEvent, icsFeed } from "@nri-commons/core/web";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { deadlineOf, type Lab } from "../lab.ts";
import { readLabSearch } from "../lab-search.ts";
import { listLabs } from "../list-labs.ts";

/** A calendar to subscribe to: when labs run, and the deadlines of the processes that they speak to. */
export async function renderLabsIcs(ctx: LabsCtx, { lang, t, query }: FeedRequest): Promise<string> {
  const asked = { ...readLabSearch(query), when: "all", limit: 200 } as const;
  const { items } = await listLabs(ctx.db, asked, ctx.clock.now());
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const events = items.flatMap((lab) => {
    const due = deadlineOf(lab);
    const process = lab.process?.name ?? "";
    return [
      toIcs(ctx, lab, { lang, what: "lab", when: allDay(lab.opens, lab.closes, lab.zone), name: titleOf(lab, lang) }),
      ...(due ? [toIcs(ctx, lab, { lang, what: "deadline", when: due, name: t("feed.deadline", { process }) })] : []),
    ];
  });
  return icsFeed({ name: t("feed.name", { site }), url: ctx.pageUrl("/labs", lang), lang, events });
}

interface Dated extends Pick<IcsEvent, "when" | "name"> {
  lang: string;
  what: "lab" | "deadline";
}

function toIcs(ctx: LabsCtx, lab: Lab, { lang, what, when, name }: Dated): IcsEvent {
  return {
    uid: `${lab.source?.iri ?? ctx.objectIri(lab.id)}#${what}`,
    when,
    name,
    description: pickLanguage(lab.question, lang)?.text,
    url: ctx.pageUrl(`/labs/${lab.id}`, lang),
    status: "scheduled",
    sequence: Math.floor((lab.updated - lab.created) / 1000),
    created: lab.created,
    updated: lab.updated,
    organiser: lab.hosts[0]?.name,
  };
}

function titleOf({ title }: Lab, lang: string): string {
  return pickLanguage(title, lang)?.text ?? "";
}
