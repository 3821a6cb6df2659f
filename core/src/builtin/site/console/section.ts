import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../../kit/index.ts";
import type { CurrentProfile, ProfilePatch } from "../../../plugin/index.ts";
import { type FormState, isLanguage, type Language, languages, textOf } from "../../../web/index.ts";

export type Values = FormState["values"];

/** One short form about the site: what it shows at first, its fields, and what it changes. */
export interface Section {
  /** In the address: `/console/site/name`. */
  id: string;
  values(profile: CurrentProfile): Values;
  Fields: FC<{ profile: CurrentProfile }>;
  patch(values: Values, profile: CurrentProfile): ProfilePatch;
}

/** `name.en`, `name.fr` … -> the texts that were written. */
export function textsOf(values: Values, name: string): LanguageMap {
  const texts = languages.map((lang) => [lang, textOf(values, `${name}.${lang}`)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

export function toFields(name: string, map: LanguageMap): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([lang, text]) => [`${name}.${lang}`, text]));
}

/** In which languages a text is asked for: the initiative's own first, then those that it has. */
export function askedLanguages(profile: CurrentProfile, ...maps: readonly LanguageMap[]): Language[] {
  const known = [...profile.languages, ...maps.flatMap((map) => Object.keys(map))];
  return [...new Set(known)].filter(isLanguage);
}
