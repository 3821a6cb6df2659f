import { termLabel, vocabulary } from "../../content/types/index.ts";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { languageName } from "../components/language-note.tsx";
import { directionOf, languages } from "../language/languages.ts";
import type { Option } from "./fields.tsx";

interface TermsWanted {
  /** Those only, in their order; the whole vocabulary where left out. */
  terms?: readonly string[];
  /** In alphabetical order rather than the given one. */
  sorted?: boolean;
}

/**
 * Terms of a vocabulary to choose from, each marked with its language where nobody has checked a translation of it.
 * @example termOptions("topics", lang)
 */
export function termOptions(of: string, lang: string, { terms, sorted = false }: TermsWanted = {}): Option[] {
  const options = (terms ?? vocabulary(of).terms.map(({ id }) => id)).map((value) => {
    const label = termLabel({ vocabulary: of, term: value }, lang);
    return { value, label: label.text, ...markOf(label.lang, lang) };
  });
  return sorted ? options.toSorted((one, other) => one.label.localeCompare(other.label, lang)) : options;
}

/** The languages of a site to choose from, and those that were chosen before whatever they are. */
export function languageOptions(lang: string, chosen: readonly string[] = []): Option[] {
  return [...new Set([...languages, ...chosen])].map((value) => ({ value, label: languageName(value, lang) }));
}

/** Something with a title of its own to choose, marked with the title's language. */
export function titledOption(value: string, title: LanguageMap, lang: string): Option {
  const told = pickLanguage(title, lang);
  return told === undefined ? { value, label: value } : { value, label: told.text, ...markOf(told.lang, lang) };
}

function markOf(lang: string, own: string): Pick<Option, "lang" | "dir"> {
  if (lang === own || lang === "") return {};
  const dir = directionOf(lang);
  return { lang, ...(dir !== directionOf(own) && { dir }) };
}
