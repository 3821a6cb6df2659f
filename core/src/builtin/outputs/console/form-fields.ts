import type { FormState } from "../../../web/index.ts";
import { textOf } from "../../../web/index.ts";

export type Values = FormState["values"];

/** Texts by language; undefined when there is none. */
export function mapOf(values: Values, field: string): Record<string, string> | undefined {
  const texts = Object.keys(values)
    .filter((name) => name.startsWith(`${field}.`))
    .map((name) => [name.slice(field.length + 1), textOf(values, name)] as const)
    .filter(([, text]) => text !== "");
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

export function linesOf(values: Values, name: string): string[] {
  return textOf(values, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The other way round: fields of a text in several languages. */
export function fromMap(field: string, map: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([lang, text]) => [`${field}.${lang}`, text]));
}
