import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type JsonObject, type LanguageMap } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  lineOf,
  mainLanguageOf,
  objectsOf,
  pageOf,
  readLanguageMap,
  readTexts,
  toIri,
  toRef,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import { writeInLanguages } from "../forms/write-in-languages.ts";
import { say } from "../say.ts";
import { writeHead } from "../wire/write-head.ts";
import {
  type Brief,
  type BriefText,
  efforts,
  type FollowUp,
  followStates,
  horizons,
  languagesOf,
  type NewOption,
} from "./brief.ts";
import { composeBrief } from "./compose-brief.ts";

/** An Article that makes sense alone: the brief itself; its parts and options stand beside it for who tries one. */
export async function toBriefWire(
  brief: Brief,
  resilience: LanguageMap | undefined,
  frame: WireFrame,
): Promise<WireObject> {
  const languages = languagesOf(brief);
  const lang = mainLanguageOf(Object.fromEntries(languages.map((one) => [one, one])), frame.lang);
  const content = await writeInLanguages(languages, async (one, t) => {
    const { format } = await say(one);
    return renderRichText(composeBrief(brief, resilience, { lang: one, t, format }), "markdown");
  });
  const { title, context, agreement, difference, licence, submission } = brief;
  return {
    ...writeHead(
      brief,
      { type: "Article", kind: "PolicyLabBrief", path: "/labs/briefs", lang, name: title, content },
      frame,
    ),
    "nri:lab": toIri(brief.lab, frame),
    ...(brief.output && { "nri:output": toIri(brief.output, frame) }),
    "nri:version": String(brief.version),
    "nri:licence": licence,
    "nri:context": { ...context },
    ...(agreement && { "nri:agreement": { ...agreement } }),
    ...(difference && { "nri:difference": { ...difference } }),
    ...(resilience && { "nri:resilience": { ...resilience } }),
    "nri:options": brief.options.map(writeOption),
    ...(submission && {
      "nri:submitted": submission.on,
      ...(submission.resultUrl && { "nri:resultUrl": submission.resultUrl }),
    }),
  };
}

function writeOption({ id, title, about, actor, effort, horizon, followUps }: Brief["options"][number]): JsonObject {
  return {
    "nri:optionId": id,
    "nri:title": { ...title },
    ...(about && { "nri:about": { ...about } }),
    "nri:who": { ...actor },
    "nri:effort": effort,
    "nri:horizon": horizon,
    "nri:followUp": followUps.map(({ id: line, by, state, on, evidence, note }) => ({
      "nri:lineId": line,
      "nri:adoptedBy": by,
      "nri:state": state,
      "nri:on": on,
      ...(evidence && { "nri:evidence": evidence }),
      ...(note && { "nri:note": { ...note } }),
    })),
  };
}

export interface ReadBrief {
  text: BriefText & Pick<Brief, "submission" | "resilience">;
  lab: string;
  output: string | undefined;
  version: number;
  options: readonly { id: string; option: NewOption; followUps: readonly FollowUp[] }[];
  url: string | undefined;
  published: number | undefined;
  updated: number | undefined;
}

/** What another site says; undefined without a title and a lab. */
export function fromBriefWire(object: JsonObject, frame: Pick<WireFrame, "objectIri">): ReadBrief | undefined {
  const title = readTexts(object, "name", { most: 500 });
  const lab = lineOf(object["nri:lab"], 2048);
  if (title === undefined || lab === undefined || !isHttpUrl(lab)) return undefined;
  const map = (term: string) => readLanguageMap(object[term], 20_000);
  const [agreement, difference] = [map("nri:agreement"), map("nri:difference")];
  const resilience = map("nri:resilience");
  const on = lineOf(object["nri:submitted"], 10);
  const resultUrl = urlOf(object["nri:resultUrl"]);
  const output = lineOf(object["nri:output"], 2048);
  return {
    text: {
      title,
      context: map("nri:context") ?? {},
      ...(agreement && { agreement }),
      ...(difference && { difference }),
      ...(resilience && { resilience }),
      licence: lineOf(object["nri:licence"], 200) ?? "",
      ...(object["nri:sample"] === true && { sample: true as const }),
      ...(isLocalDate(on) && { submission: { on, ...(resultUrl && { resultUrl }) } }),
    },
    lab: toRef(lab, frame),
    output: isHttpUrl(output) ? toRef(output, frame) : undefined,
    version: Math.min(Number.parseInt(lineOf(object["nri:version"], 10) ?? "", 10) || 1, 10_000),
    options: objectsOf(object["nri:options"]).slice(0, 50).flatMap(readOption),
    url: pageOf(object),
    published: instantOf(object["published"]),
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]),
  };
}

function readOption(item: JsonObject): ReadBrief["options"] {
  const id = lineOf(item["nri:optionId"], 100);
  const title = readLanguageMap(item["nri:title"], 500);
  const actor = readLanguageMap(item["nri:who"], 500);
  if (id === undefined || title === undefined || actor === undefined) return [];
  const about = readLanguageMap(item["nri:about"], 10_000);
  const option = {
    title,
    actor,
    ...(about && { about }),
    effort: efforts.find((one) => one === lineOf(item["nri:effort"], 20)) ?? "medium",
    horizon: horizons.find((one) => one === lineOf(item["nri:horizon"], 20)) ?? "year",
  };
  return [{ id, option, followUps: objectsOf(item["nri:followUp"]).slice(0, 200).flatMap(readFollowUp) }];
}

function readFollowUp(item: JsonObject): FollowUp[] {
  const id = lineOf(item["nri:lineId"], 100);
  const by = lineOf(item["nri:adoptedBy"], 300);
  const on = lineOf(item["nri:on"], 10);
  const state = followStates.find((one) => one === lineOf(item["nri:state"], 20));
  if (id === undefined || by === undefined || !isLocalDate(on) || state === undefined) return [];
  const evidence = urlOf(item["nri:evidence"]);
  const note = readLanguageMap(item["nri:note"], 2000);
  return [{ id, by, on, state, ...(evidence && { evidence }), ...(note && { note }) }];
}
