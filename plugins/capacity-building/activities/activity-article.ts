import { allDay, termLabel } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { renderRichText } from "@nri-commons/core/web";
import { asTyped } from "../as-typed.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { say } from "../say.ts";
import type { Activity } from "./activity.ts";

/** The activity as an article for software that knows none: in each language that it is written in, with safe HTML. */
export async function activityArticle(ctx: Pick<CapacityCtx, "pageUrl">, activity: Activity): Promise<LanguageMap> {
  const articles = Object.keys(activity.title).map(
    async (lang) => [lang, await articleIn(ctx, activity, lang)] as const,
  );
  return Object.fromEntries(await Promise.all(articles));
}

async function articleIn(ctx: Pick<CapacityCtx, "pageUrl">, activity: Activity, lang: string): Promise<string> {
  const { t, format } = await say(lang);
  const text = (map: LanguageMap | undefined) => (map && asTyped(pickLanguage(map, lang)?.text ?? "")) || undefined;
  const told = (label: string, value: string | undefined) => value && `${asTyped(t(label))}: ${value}`;
  const { starts, ends, zone, deadline, level, partners, units } = activity;
  const kind = [
    t(`activity.type.${activity.type}`),
    termLabel({ vocabulary: "session-levels", term: level }, lang).text,
  ];
  const place = [activity.place, t(`activity.scope.${activity.scope}`)].filter(Boolean).join(format.comma);
  const parts = [
    `**${asTyped(kind.join(format.comma))}**`,
    activity.state === "cancelled" && `**${asTyped(t("activity.cancelled"))}** ${text(activity.reason) ?? ""}`,
    text(activity.about),
    told("activity.fact.when", asTyped(format.when(allDay(starts, ends, zone)))),
    told("activity.field.mode", asTyped(t(`activity.mode.${activity.mode}`))),
    told("activity.field.scope", asTyped(place)),
    deadline && told("activity.field.deadline", asTyped(format.day(deadline))),
    told("activity.field.costs", text(activity.costs)),
    told("activity.field.support", text(activity.support)),
    partners.length > 0 && told("activity.field.partners", partners.map(({ name }) => asTyped(name)).join("; ")),
    units.length > 0 && told("unit.title", units.map(({ title }) => text(title)).join("; ")),
    `<${ctx.pageUrl(`/capacity/${activity.id}`, lang)}>`,
  ];
  return renderRichText(parts.filter(Boolean).join("\n\n"), "markdown");
}
