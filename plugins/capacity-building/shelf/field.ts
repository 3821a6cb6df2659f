import type { Json, LanguageMap } from "@nri-commons/core/kit";
import type { Formats, FormState, Option, Translate } from "@nri-commons/core/web";
import type { Child } from "hono/jsx";

export type Values = FormState["values"];

/** Stands for what was typed and cannot be taken. */
export const wrong: unique symbol = Symbol("wrong");

/** Who tells a value in words: a page, a feed, a text on the wire. */
export interface Teller {
  lang: string;
  t: Translate;
  format: Formats;
}

export interface Drawn<Value> {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  /** What is kept of it. */
  known: Value | undefined;
  lang: string;
  t: Translate;
}

/** One thing that an item says of itself: how it is typed, kept, told to others and put into words. */
export interface Field<Value, Needed extends boolean = boolean> {
  readonly needed: Needed;
  /** What is said where it cannot be taken, `shelf.problem.…`, with the `most` that there may be. */
  readonly problem: "text" | "address" | "choice" | "number" | "size" | "links";
  readonly most: number;
  /** From what is kept, or what another site told; undefined where it is missing or makes no sense. */
  read(value: Json | undefined): Value | undefined;
  write(value: Value): Json;
  /** What was typed; undefined where nothing was. */
  take(values: Values, name: string, was: { lang: string; known: Value | undefined }): Value | undefined | typeof wrong;
  start(value: Value, name: string, lang: string): Values;
  draw(props: Drawn<Value>): Child;
  tell(value: Value, teller: Teller): string;
  /** On a page; null where there is nothing to see. `quiet` where the page says already in which language it is. */
  show(value: Value, teller: Teller & { quiet?: boolean }): Child;
  /** By language, for the site's search. */
  words?(value: Value): LanguageMap;
  /** It stands under a heading of its own. */
  readonly isLong?: boolean;
  /** In a table of open data: ids rather than labels. */
  cell(value: Value, lang: string): string | number;
  /** By what lists are narrowed, and what there is to choose from. */
  terms?(value: Value): readonly string[];
  options?(lang: string, t: Translate): readonly Option[];
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What an item with these fields holds. */
export type DocOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer Value, true>
    ? Value
    : F[Name] extends Field<infer Value>
      ? Value | undefined
      : never;
};

export function needed<Value>(field: Field<Value>): Field<Value, true> {
  return { ...field, needed: true };
}
