import { languages } from "../language/languages.ts";
import { type FormState, textOf } from "./form-state.tsx";

type Values = FormState["values"];

/** Texts by language, from the fields `title.en`, `title.fr` …; undefined when there is none. */
export function mapOf(values: Values, field: string): Record<string, string> | undefined {
  const texts = Object.keys(values)
    .filter((name) => name.startsWith(`${field}.`))
    .map((name) => [name.slice(field.length + 1), textOf(values, name)] as const)
    .filter(([, text]) => text !== "");
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** The other way round: fields of a text in several languages. */
export function fromMap(field: string, map: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([lang, text]) => [`${field}.${lang}`, text]));
}

/** The language in which a form was filled in first: of its title. */
export function mainLanguage(values: Values, title: string): string {
  return languages.find((lang) => textOf(values, `${title}.${lang}`) !== "") ?? "en";
}

/** One thing in each line of a field. */
export function linesOf(values: Values, name: string): string[] {
  return textOf(values, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
