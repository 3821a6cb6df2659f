import { isJsonObject, type Json, type JsonObject, type LanguageMap } from "@nri-commons/core/kit";
import { lineOf, linesOf, objectsOf, readLanguageMap } from "@nri-commons/core/plugin";
import type { FileProblem, PathwayDraft, StepDraft } from "./pathway-draft.ts";

/** One pathway, a list of them, or `{ "items": [{ "key", "pathway" }] }`; each as the API of a site answers it. */
export function readJsonPathways(text: string, lang: string): { drafts: PathwayDraft[]; problems: FileProblem[] } {
  const json = parse(text);
  if (json instanceof Error) return { drafts: [], problems: [{ at: "", message: json.message }] };
  const list = isJsonObject(json) && Array.isArray(json["items"]) ? json["items"] : json;
  const items: readonly Json[] = Array.isArray(list) ? list : [list];
  return {
    drafts: items.map((item, place) => toDraft(isJsonObject(item) ? item : {}, { at: `item ${place + 1}`, lang })),
    problems: [],
  };
}

function toDraft(item: JsonObject, { at, lang }: { at: string; lang: string }): PathwayDraft {
  const said = isJsonObject(item["pathway"]) ? item["pathway"] : item;
  const title = mapOf(said["title"], lang);
  const page = lineOf(said["url"], 2048);
  return {
    at,
    key: lineOf(item["key"], 200) ?? page ?? Object.values(title)[0] ?? "",
    page,
    ...{ title, about: mapOf(said["about"], lang), track: wordOf(said["track"]), level: wordOf(said["level"]) },
    audiences: linesOf(said["audiences"], 30),
    sample: said["sample"] === true,
    steps: objectsOf(said["steps"]).map((step, place) => toStep(step, { at: `${at}, step ${place + 1}`, place, lang })),
  };
}

function toStep(step: JsonObject, { at, place, lang }: { at: string; place: number; lang: string }): StepDraft {
  const word = (name: string) => wordOf(step[name]);
  return {
    ...{ at, name: word("id") || String(place + 1), title: mapOf(step["title"], lang) },
    ...{ about: mapOf(step["about"], lang), kind: word("kind"), activity: word("activity"), type: word("type") },
    ...{ level: word("level"), url: word("url"), partner: word("partner"), after: linesOf(step["after"], 100) },
  };
}

function wordOf(value: Json | undefined): string {
  return lineOf(value, 2048) ?? "";
}

function mapOf(value: Json | undefined, lang: string): LanguageMap {
  return (typeof value === "string" ? { [lang]: value } : readLanguageMap(value, 5000)) ?? {};
}

function parse(text: string): Json | Error {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
