import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type JsonObject, type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  lineOf,
  mainLanguageOf,
  pageOf,
  readLanguageMap,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { writeInLanguages } from "../forms/write-in-languages.ts";
import { say } from "../say.ts";
import { writeHead } from "../wire/write-head.ts";
import { type NewTrial, type Trial, trialStages } from "./trial.ts";

/** An Article that makes sense alone (EGM26-II.7a). */
export async function toTrialWire(trial: Trial, frame: WireFrame): Promise<WireObject> {
  const { scope, who, from, until, stage, result, lesson, evidence, optionTitle } = trial;
  const languages = Object.keys(scope);
  const lang = mainLanguageOf(scope, frame.lang);
  const name = await writeInLanguages(languages, (one, t) =>
    t("trial.wire.name", { title: pickLanguage(optionTitle, one)?.text ?? "" }).slice(0, 300),
  );
  const content = await writeInLanguages(languages, async (one, t) => {
    const { format } = await say(one);
    const line = (label: string, map: LanguageMap | undefined) =>
      map === undefined ? [] : [`**${t(label)}**: ${pickLanguage(map, one)?.text ?? ""}`];
    const time = [from, until].filter((day) => day !== undefined).map((day) => format.day(day));
    const parts = [
      ...line("trial.scope", scope),
      ...line("trial.who", who),
      `**${t("trial.time")}**: ${time.join(" – ")}`,
      ...line("trial.result", result),
      ...line("trial.lesson", lesson),
      ...(evidence ? [`<${evidence}>`] : []),
    ];
    return renderRichText(parts.join("\n\n"), "markdown");
  });
  return {
    ...writeHead(trial, { type: "Article", kind: "PolicyLabTrial", path: "/labs/trials", lang, name, content }, frame),
    "nri:brief": trial.brief,
    "nri:optionId": trial.ownOption,
    "nri:optionTitle": { ...optionTitle },
    "nri:scope": { ...scope },
    "nri:who": { ...who },
    "nri:from": from,
    ...(until && { "nri:until": until }),
    "nri:stage": stage,
    ...(result && { "nri:result": { ...result } }),
    ...(lesson && { "nri:lesson": { ...lesson } }),
    ...(evidence && { "nri:evidence": evidence }),
  };
}

export interface ReadTrial {
  trial: NewTrial;
  url: string | undefined;
  published: number | undefined;
  updated: number | undefined;
}

/** What another site says; undefined when it names no option, no scope or no beginning. */
export function fromTrialWire(object: JsonObject): ReadTrial | undefined {
  const map = (term: string, most = 10_000) => readLanguageMap(object[term], most);
  const brief = lineOf(object["nri:brief"], 2048);
  const ownOption = lineOf(object["nri:optionId"], 100);
  const [scope, who, optionTitle] = [map("nri:scope"), map("nri:who", 500), map("nri:optionTitle", 500)];
  const [from, until] = [lineOf(object["nri:from"], 10), lineOf(object["nri:until"], 10)];
  if (!isHttpUrl(brief) || ownOption === undefined || !scope || !who || !optionTitle || !isLocalDate(from)) {
    return undefined;
  }
  const [result, lesson, evidence] = [map("nri:result"), map("nri:lesson"), urlOf(object["nri:evidence"])];
  const stage = lineOf(object["nri:stage"], 20);
  return {
    trial: {
      brief,
      ownOption,
      optionTitle,
      scope,
      who,
      from,
      ...(isLocalDate(until) && { until }),
      stage: trialStages.find((one) => one === stage) ?? "running",
      ...(result && { result }),
      ...(lesson && { lesson }),
      ...(evidence && { evidence }),
      ...(object["nri:sample"] === true && { sample: true as const }),
    },
    url: pageOf(object),
    published: instantOf(object["published"]),
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]),
  };
}
