import { pickLanguage } from "@nri-commons/core/kit";
import type { Formats, Translate } from "@nri-commons/core/web";
import type { Brief } from "./brief.ts";

interface Words {
  lang: string;
  t: Translate;
  format: Pick<Formats, "day">;
}

/** The brief as Markdown in one language: what is published, sent and printed. */
export function composeBrief(brief: Brief, resilience: Readonly<Record<string, string>> | undefined, words: Words) {
  const { lang, t } = words;
  const part = (heading: string, text: string | undefined) => (text ? [`## ${t(heading)}`, text] : []);
  return [
    ...part("brief.context", brief.context[lang]),
    ...part("brief.agreement", brief.agreement?.[lang]),
    ...part("brief.difference", brief.difference?.[lang]),
    ...part("resilience.title", resilience && pickLanguage(resilience, lang)?.text),
    ...(brief.options.length > 0
      ? [`## ${t("brief.options")}`, ...brief.options.flatMap((one) => tell(one, words))]
      : []),
  ].join("\n\n");
}

function tell({ title, about, actor, effort, horizon }: Brief["options"][number], { lang, t }: Words): string[] {
  const text = (map: Readonly<Record<string, string>>) => pickLanguage(map, lang)?.text ?? "";
  return [
    `### ${text(title)}`,
    ...(about ? [text(about)] : []),
    [
      `- ${t("option.actor")}: ${text(actor)}`,
      `- ${t("option.effort")}: ${t(`effort.${effort}`)}`,
      `- ${t("option.horizon")}: ${t(`horizon.${horizon}`)}`,
    ].join("\n"),
  ];
}
