import { isJsonObject, type JsonObject, type LanguageMap } from "../../../kit/index.ts";
import { firstOf, languageTag, linesOf, listOf, textOf } from "../../../plugin/index.ts";

const most = 50;

/** The points in the language of the text and, when there are more languages, all of them by language, in the same order. */
export function writeKeyPoints(points: readonly LanguageMap[] = [], lang: string): JsonObject {
  const told = points.filter((point) => Object.values(point).some(Boolean)).slice(0, most);
  if (told.length === 0) return {};
  const tags = told.flatMap((point) => Object.keys(point).filter((tag) => point[tag] && languageTag.test(tag)));
  const languages = [lang, ...[...new Set(tags)].filter((tag) => tag !== lang).sort()];
  return {
    "nri:keyPoints": told.map((point) => languages.map((tag) => point[tag]).find(Boolean) ?? ""),
    ...(languages.length > 1 && {
      "nri:keyPointsMap": Object.fromEntries(languages.map((tag) => [tag, told.map((point) => point[tag] ?? "")])),
    }),
  };
}

export function readKeyPoints(wire: JsonObject, lang: string): readonly LanguageMap[] | undefined {
  const map = firstOf(wire["nri:keyPointsMap"]);
  const lists = isJsonObject(map) ? Object.entries(map).filter(([tag]) => languageTag.test(tag)) : [];
  const texts = new Map(lists.map(([tag, list]) => [tag, listOf(list).map((item) => textOf(item, 2000) ?? "")]));
  const plain = listOf(wire["nri:keyPoints"]).map((item) => textOf(item, 2000) ?? "");
  if (!texts.has(lang) && texts.size === 0) return pointsOf(new Map([[lang, plain]]));
  return pointsOf(texts) ?? linesToPoints(wire, lang);
}

function pointsOf(texts: ReadonlyMap<string, readonly string[]>): LanguageMap[] | undefined {
  const length = Math.min(most, Math.max(0, ...[...texts.values()].map((list) => list.length)));
  const points = Array.from({ length }, (_, at) =>
    Object.fromEntries([...texts].flatMap(([tag, list]) => (list[at] ? [[tag, list[at]]] : []))),
  ).filter((point) => Object.keys(point).length > 0);
  return points.length > 0 ? points : undefined;
}

function linesToPoints(wire: JsonObject, lang: string): LanguageMap[] | undefined {
  const lines = linesOf(wire["nri:keyPoints"], most);
  return lines.length > 0 ? lines.map((line) => ({ [lang]: line })) : undefined;
}
