import { allDay } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { renderRichText } from "@nri-commons/core/web";
import type { Lab } from "../labs/lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import { asTyped } from "./as-typed.ts";

/** The lab as an article for software that knows no labs: in each language that it is written in, with safe HTML. */
export async function labArticle(ctx: LabsCtx, lab: Lab): Promise<LanguageMap> {
  const articles = Object.keys(lab.title).map(async (lang) => [lang, await articleIn(ctx, lab, lang)] as const);
  return Object.fromEntries(await Promise.all(articles));
}

async function articleIn(ctx: LabsCtx, lab: Lab, lang: string): Promise<string> {
  const { t, format } = await say(lang);
  const text = (map: LanguageMap) => asTyped(pickLanguage(map, lang)?.text ?? "");
  const people = lab.convenors.map(({ name, affiliation }) => asTyped([name, affiliation].filter(Boolean).join(", ")));
  const parts = [
    `**${text(lab.question)}**`,
    text(lab.issue),
    lab.call && text(lab.call),
    `${asTyped(t("fact.when"))}: ${asTyped(format.when(allDay(lab.opens, lab.closes, lab.zone)))}`,
    `${asTyped(t("form.hosts"))}: ${lab.hosts.map(({ name }) => asTyped(name)).join("; ")}`,
    `${asTyped(t("form.convenors"))}: ${people.join("; ")}`,
    lab.process && `${asTyped(t("fact.process"))}: ${asTyped(lab.process.name)}`,
    `<${ctx.pageUrl(`/labs/${lab.id}`, lang)}>`,
  ];
  return renderRichText(parts.filter(Boolean).join("\n\n"), "markdown");
}
