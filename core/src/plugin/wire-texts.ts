import { isJsonObject, type Json, type JsonObject, type LanguageMap, pickLanguage } from "../kit/index.ts";
import { firstOf, textOf } from "./wire-values.ts";

/** The language that is written when nobody said one. */
export const unknownLanguage = "und";

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** `inLanguage`, or the only language of `nameMap`, or `und`. */
export function languageOf(object: JsonObject): string {
  const said = textOf(object["inLanguage"], 35) ?? textOf(object["contentLanguage"], 35);
  if (said !== undefined && languageTag.test(said)) return said;
  const map = firstOf(object["nameMap"]);
  const [only, ...more] = isJsonObject(map) ? Object.keys(map).filter((tag) => languageTag.test(tag)) : [];
  return only !== undefined && more.length === 0 ? only : unknownLanguage;
}

/**
 * The texts of `name` and `nameMap` (or `content`, `summary` …) by language, the object's own first. `lang` is for parts
 * of an object, which do not repeat its `inLanguage`.
 */
export function readTexts(object: JsonObject, term: string, { most = 100_000, lang = languageOf(object) } = {}) {
  const map = readLanguageMap(object[`${term}Map`], most) ?? {};
  const text = textOf(object[term], most);
  return some(text === undefined || Object.values(map).includes(text) ? inOrder(map, lang) : { [lang]: text, ...map });
}

/** A language map such as `nri:accessibilityNote`; a plain text is taken as of unknown language. */
export function readLanguageMap(value: Json | undefined, most = 100_000): LanguageMap | undefined {
  const map = firstOf(value);
  if (typeof map === "string") return some({ [unknownLanguage]: textOf(map, most) ?? "" });
  if (!isJsonObject(map)) return undefined;
  const texts = Object.entries(map).flatMap(([tag, value]) => {
    const text = languageTag.test(tag) ? textOf(value, most) : undefined;
    return text === undefined ? [] : [[tag, text] as const];
  });
  return some(Object.fromEntries(texts.slice(0, 50)));
}

/** `name` in the object's language and, when there is more to say, `nameMap` with all of them. */
export function writeTexts(term: string, texts: LanguageMap | undefined, lang: string): JsonObject {
  const own = texts && pickLanguage(texts, lang);
  if (!texts || !own) return {};
  const all = Object.entries(texts).filter(([tag, text]) => languageTag.test(tag) && text !== "");
  const isAlone = all.length === 1 && own.lang === lang;
  return isAlone ? { [term]: own.text } : { [term]: own.text, [`${term}Map`]: Object.fromEntries(all) };
}

function inOrder(map: LanguageMap, first: string): LanguageMap {
  const text = map[first];
  return text === undefined ? map : { [first]: text, ...map };
}

function some(map: LanguageMap): LanguageMap | undefined {
  return Object.values(map).some((text) => text !== "") ? map : undefined;
}
