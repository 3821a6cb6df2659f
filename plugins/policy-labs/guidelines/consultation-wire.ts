import { isHttpUrl, type JsonObject, type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  lineOf,
  mainLanguageOf,
  objectsOf,
  pageOf,
  readLanguageMap,
  readTexts,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { writeInLanguages } from "../forms/write-in-languages.ts";
import { asTyped } from "../wire/as-typed.ts";
import { writeHead } from "../wire/write-head.ts";
import type { Consultation, NewConsultation } from "./consultation.ts";
import { type Checked, countMarks, isMark } from "./self-check.ts";
import { guidelineSteps } from "./steps.ts";

/** An Article that makes sense alone: what is met, step by step; what we read again stands beside it. `guidelines`: where they are read. */
export async function toConsultationWire(one: Consultation, guidelines: string, frame: WireFrame): Promise<WireObject> {
  const { title, url, steps } = one;
  const lang = mainLanguageOf(title, frame.lang);
  const content = await consultationArticle(one, guidelines);
  const head = { type: "Article" as const, kind: "PolicyLabConsultation", path: "/labs/consultations" };
  return {
    ...writeHead({ ...one, created: one.updated }, { ...head, lang, name: title, content }, frame),
    ...(url && { "nri:link": url }),
    "nri:guidelines": guidelines,
    "nri:steps": steps.map(({ step, mark, note }) => ({
      "nri:guidelineStep": step,
      "nri:mark": mark,
      ...(note && { "nri:note": { ...note } }),
    })),
  };
}

/** The whole as HTML that reads alone, in each language of its title. */
export function consultationArticle(
  { title, url, steps }: Pick<Consultation, "title" | "url" | "steps">,
  guidelines: string,
): Promise<LanguageMap> {
  return writeInLanguages(Object.keys(title), (lang, t) => {
    const { met, partly, "not-yet": notyet } = countMarks({ steps });
    const told = guidelineSteps.flatMap((step, place) => {
      const checked = steps.find((one) => one.step === step);
      if (checked === undefined) return [];
      const note = checked.note && pickLanguage(checked.note, lang)?.text;
      const line = t("check.line", { place: place + 1, step: t(`step.${step}`), mark: t(`mark.${checked.mark}`) });
      return [asTyped([line, note].filter(Boolean).join(" – "))];
    });
    const lines = [
      asTyped(t("consultation.said")),
      url && `<${url}>`,
      asTyped(t("check.sum", { met, partly, notyet, all: guidelineSteps.length })),
      ...told,
      `${asTyped(t("check.own-words"))} <${guidelines}>`,
    ];
    return renderRichText(lines.filter(Boolean).join("\n\n"), "markdown");
  });
}

export interface ReadConsultation {
  said: NewConsultation;
  /** Its page there. */
  page: string | undefined;
  published: number | undefined;
  updated: number | undefined;
}

/** What another site says; undefined when it has no title. Steps and marks that nobody here knows are left out. */
export function fromConsultationWire(object: JsonObject): ReadConsultation | undefined {
  const title = readTexts(object, "name", { most: 300 });
  if (title === undefined) return undefined;
  const link = urlOf(object["nri:link"]);
  const published = instantOf(object["published"]);
  return {
    said: { title, ...(isHttpUrl(link) && { url: link }), steps: readSteps(object), isPublic: true },
    page: pageOf(object),
    published,
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]) ?? published,
  };
}

/** Each step once, in the order of the Guidelines. */
function readSteps(object: JsonObject): Checked[] {
  const told = objectsOf(object["nri:steps"]);
  return guidelineSteps.flatMap((step) => {
    const one = told.find((item) => lineOf(item["nri:guidelineStep"], 30) === step);
    const mark = lineOf(one?.["nri:mark"], 30) ?? "";
    const note = readLanguageMap(one?.["nri:note"], 2000);
    return isMark(mark) ? [{ step, mark, ...(note && { note }) }] : [];
  });
}
