import { termLabel } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { isLanguage, renderRichText, type Translate } from "@nri-commons/core/web";
import { asTyped } from "../as-typed.ts";
import { say } from "../say.ts";
import type { Pathway, Step } from "./pathway.ts";
import { typeLabel } from "./type-label.ts";

/** The pathway as an article for software that knows none: in each language that it is written in, with safe HTML. */
export async function pathwayArticle(pathway: Pathway): Promise<LanguageMap> {
  const articles = Object.keys(pathway.title).map(async (lang) => [lang, await articleIn(pathway, lang)] as const);
  return Object.fromEntries(await Promise.all(articles));
}

async function articleIn({ state, about, track, level, audiences, steps }: Pathway, lang: string): Promise<string> {
  const { t, format } = await say(isLanguage(lang) ? lang : "en");
  if (state !== "public") return renderRichText(asTyped(t("pathway.hidden")), "markdown");
  const term = (vocabulary: string, id: string) => termLabel({ vocabulary, term: id }, lang).text;
  const told = (label: string, value: string) => `${asTyped(t(label))}: ${asTyped(value)}`;
  const parts = [
    pickLanguage(about, lang)?.text,
    told("pathway.track", t(`pathway.track.${track}`)),
    level && told("pathway.level", term("session-levels", level)),
    audiences.length > 0 && told("pathway.audiences", format.list(audiences.map((id) => term("audiences", id)))),
    steps.map((step, at) => `${at + 1}. ${lineOf(step, lang, t)}`).join("\n"),
  ];
  return renderRichText(parts.filter(Boolean).join("\n\n"), "markdown");
}

/** A step in one line: what it is called, what one does, and where. */
function lineOf({ kind, title, about, activity, type, level, url }: Step, lang: string, t: Translate): string {
  const text = (map: LanguageMap | undefined) => (map && pickLanguage(map, lang)?.text) ?? "";
  const shape = level && termLabel({ vocabulary: "session-levels", term: level }, lang).text;
  const parts = [
    `**${asTyped(text(title))}**`,
    kind === "kind" && asTyped(t("step.any", { type: typeLabel(t, type ?? "other") })),
    shape && `(${asTyped(shape)})`,
    text(about).replaceAll("\n", " "),
    (activity ?? url) && `<${activity ?? url}>`,
  ];
  return parts.filter(Boolean).join(" ");
}
