import { isTerm, termLabel } from "@nri-commons/core/content/types";
import { lineOf, linesOf } from "@nri-commons/core/plugin";
import {
  ChoiceField,
  languageName,
  languageOptions,
  listOf,
  type Option,
  SelectField,
  Term,
  Terms,
  type Translate,
  termOptions,
  textOf,
} from "@nri-commons/core/web";
import type { Child } from "hono/jsx";
import { type Field, type Teller, wrong } from "./field.ts";

/** What one can choose from. */
export interface Choices {
  has(id: string): boolean;
  label(id: string, teller: Pick<Teller, "lang" | "t">): string;
  show(ids: readonly string[], teller: Teller): Child;
  options(lang: string, t: Translate, chosen: readonly string[]): readonly Option[];
}

export function ofVocabulary(vocabulary: string, { sorted = false } = {}): Choices {
  return {
    has: (id) => isTerm(vocabulary, id),
    label: (term, { lang }) => termLabel({ vocabulary, term }, lang).text,
    show: (terms) =>
      terms.length === 1 ? (
        <Term vocabulary={vocabulary} term={terms[0] ?? ""} />
      ) : (
        <Terms vocabulary={vocabulary} terms={terms} />
      ),
    options: (lang) => termOptions(vocabulary, lang, { sorted }),
  };
}

/** A list of our own; `resource.format.video` says in the catalogue what each is called. */
export function ofList(ids: readonly string[], key: string): Choices {
  return {
    has: (id) => ids.includes(id),
    label: (id, { t }) => t(`${key}.${id}`),
    show: (chosen, { t, format }) => format.list(chosen.map((id) => t(`${key}.${id}`))),
    options: (_, t) => ids.map((value) => ({ value, label: t(`${key}.${value}`) })),
  };
}

export const ofLanguages: Choices = {
  has: (id) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(id),
  label: (id, { lang }) => languageName(id, lang),
  show: (ids, { lang, format }) => format.list(ids.map((id) => languageName(id, lang))),
  options: (lang, _, chosen) => languageOptions(lang, chosen),
};

/** One of them. */
export function choice(choices: Choices): Field<string, false> {
  const known = (id: string | undefined) => (id !== undefined && choices.has(id) ? id : undefined);
  return {
    needed: false,
    problem: "choice",
    most: 1,
    read: (value) => known(lineOf(value, 64)),
    write: (value) => value,
    take: (values, name) => (textOf(values, name) === "" ? undefined : (known(textOf(values, name)) ?? wrong)),
    start: (value, name) => ({ [name]: value }),
    draw: ({ t, lang, known: chosen, ...field }) => (
      <SelectField
        {...field}
        empty={t("shelf.choose")}
        options={choices.options(lang, t, chosen === undefined ? [] : [chosen])}
      />
    ),
    tell: (value, teller) => choices.label(value, teller),
    show: (value, teller) => choices.show([value], teller),
    cell: (value) => value,
    terms: (value) => [value],
    options: (lang, t) => choices.options(lang, t, []),
  };
}

const mostChosen = 40;

/** Any of them; none is an empty list. */
export function choices(of: Choices): Field<readonly string[], true> {
  return {
    needed: true,
    problem: "choice",
    most: mostChosen,
    read: (value) => linesOf(value, mostChosen).filter((id) => of.has(id)),
    write: (value) => [...value],
    take: (values, name) => [...new Set(listOf(values, name))].filter((id) => of.has(id)).slice(0, mostChosen),
    start: (value, name) => ({ [name]: [...value] }),
    draw: ({ t, lang, known = [], optional: _, ...field }) => (
      <ChoiceField {...field} options={of.options(lang, t, known)} many optional />
    ),
    tell: (value, teller) => teller.format.list(value.map((id) => of.label(id, teller))),
    show: (value, teller) => (value.length === 0 ? null : of.show(value, teller)),
    cell: (value) => value.join("; "),
    terms: (value) => value,
    options: (lang, t) => of.options(lang, t, []),
  };
}
