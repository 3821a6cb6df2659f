import type { Consultation, NewOutput, Recommendation } from "../../../content/types/index.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import { booleanOf, firstOf, readTexts, urlOf, writeTexts } from "../../../plugin/index.ts";
import { readDate, writeDate } from "./date-wire.ts";

type Discussion = Pick<NewOutput, "recommendation" | "consultation">;

/** What a recommendation rests on, who dissents, and how it was consulted. */
export function writeDiscussion({ recommendation, consultation }: NewOutput, lang: string): JsonObject {
  return {
    ...(recommendation && { "nri:recommendation": writeRecommendation(recommendation, lang) }),
    ...(consultation && Object.keys(consultation).length > 0
      ? { "nri:consultation": writeConsultation(consultation) }
      : {}),
  };
}

export function readDiscussion(wire: JsonObject, lang: string): Discussion {
  const recommendation = readRecommendation(firstOf(wire["nri:recommendation"]), lang);
  const consultation = readConsultation(firstOf(wire["nri:consultation"]));
  return { ...(recommendation && { recommendation }), ...(consultation && { consultation }) };
}

function writeRecommendation({ basis, dissent }: Recommendation, lang: string): JsonObject {
  return {
    ...writeTexts("content", basis, lang),
    ...(dissent && { "nri:dissent": writeTexts("content", dissent, lang) }),
  };
}

function readRecommendation(value: Json | undefined, lang: string): Recommendation | undefined {
  if (!isJsonObject(value)) return undefined;
  const basis = readTexts(value, "content", { most: 5000, lang });
  const told = firstOf(value["nri:dissent"]);
  const dissent = isJsonObject(told) ? readTexts(told, "content", { most: 5000, lang }) : undefined;
  return basis && { basis, ...(dissent && { dissent }) };
}

function writeConsultation({ from, until, url, commentsAnswered, dissentRecorded }: Consultation): JsonObject {
  return {
    ...(from && { "nri:from": writeDate(from) }),
    ...(until && { "nri:until": writeDate(until) }),
    ...(url && { url }),
    ...(commentsAnswered !== undefined && { "nri:commentsAnswered": commentsAnswered }),
    ...(dissentRecorded !== undefined && { "nri:dissentRecorded": dissentRecorded }),
  };
}

function readConsultation(value: Json | undefined): Consultation | undefined {
  if (!isJsonObject(value)) return undefined;
  const [from, until] = [readDate(value["nri:from"]), readDate(value["nri:until"])];
  const [url, answered] = [urlOf(value["url"]), booleanOf(value["nri:commentsAnswered"])];
  const recorded = booleanOf(value["nri:dissentRecorded"]);
  const consultation = {
    ...(from && { from }),
    ...(until && { until }),
    ...(url && { url }),
    ...(answered !== undefined && { commentsAnswered: answered }),
    ...(recorded !== undefined && { dissentRecorded: recorded }),
  };
  return Object.keys(consultation).length > 0 ? consultation : undefined;
}
