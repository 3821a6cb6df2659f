import * as z from "zod";
import {
  isHttpUrl,
  isJsonObject,
  type JsonObject,
  type LanguageMap,
  type Parsed,
  type Problem,
} from "../../kit/index.ts";
import type { RichText } from "./texts.ts";
import { isTerm } from "./vocabulary.ts";

/** Reads `input` with a schema; every mistake gets its dotted path and a sentence that tells the remedy. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { error: explain });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map(toProblem) };
}

/** What a form leaves empty counts as left out. Undefined for anything but an object. */
export function tidy(input: unknown): JsonObject | undefined {
  const value = tidyValue(input, 0);
  return isJsonObject(value) ? value : undefined;
}

/** Texts given as one string are in the language of the whole, `lang`, else in English. */
export function withLanguage(input: JsonObject, fields: readonly string[]): JsonObject {
  const { lang, ...rest } = input;
  const language = typeof lang === "string" ? lang : "en";
  const maps = fields.flatMap((field) => {
    const text = rest[field];
    return typeof text === "string" ? [[field, { [language]: text }] as const] : [];
  });
  return { ...rest, ...Object.fromEntries(maps) };
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const line = (most = 300) => z.string().trim().min(1).max(most, `Shorten this to ${most} characters at most`);

export const language = () => z.string().regex(languageTag, "Use a language code such as en, fr or pt-BR");

export function languageMap(most: number, missing = "Enter a text"): z.ZodType<LanguageMap> {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? { en: value } : value),
      z.record(language(), line(most), { error: missing }),
    )
    .refine((map) => Object.keys(map).length > 0, missing);
}

export function richText(most: number): z.ZodType<RichText> {
  return z.preprocess(
    toRichText,
    z.strictObject({ format: z.enum(["plain", "markdown", "html"]), text: languageMap(most) }),
  );
}

export const url = () =>
  z.string().refine(isHttpUrl, "Enter a whole address that begins with https://, without user name or password");

/** An id of this node or an IRI of elsewhere. */
export const ref = () =>
  z.string().refine((value) => /^[0-9a-z]{26}$/.test(value) || isHttpUrl(value), "Give the id or the address of it");

export const instant = () =>
  z.preprocess(
    (value) => (typeof value === "string" && /(Z|[+-]\d\d:?\d\d)$/i.test(value) ? Date.parse(value) : value),
    z.int("Give the moment with its offset, such as 2027-03-27T09:00:00+03:00"),
  );

export const count = () => z.coerce.number().int("Enter a whole number").min(0, "Enter 0 or more");

export const country = () =>
  z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "Use the two-letter code of the country, such as KE");

/** A term of a vocabulary, by id; unknown ones are refused here, while what others send is kept. */
export function term(vocabulary: string, what: string) {
  return z.string().refine((id) => isTerm(vocabulary, id), {
    error: (issue) => `“${String(issue.input)}” is not ${what} we know: see the list “${vocabulary}”`,
  });
}

/** A list; one value stands for a list of one, and `a; b` in a table's cell for two. */
export function list<T>(item: z.ZodType<T>, most = 100): z.ZodType<readonly T[]> {
  return z.preprocess(toList, z.array(item).max(most, `Give ${most} at most`));
}

export function flag() {
  return z.preprocess((value) => (typeof value === "string" ? isYes(value) : value), z.boolean());
}

function isYes(text: string): boolean | string {
  if (/^(true|yes|on|1)$/i.test(text)) return true;
  return /^(false|no|off|0)$/i.test(text) ? false : text;
}

function toList(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value === "string")
    return value
      .split(";")
      .map((part) => part.trim())
      .filter(Boolean);
  return value === undefined ? value : [value];
}

function toRichText(value: unknown): unknown {
  if (typeof value === "string") return { format: "markdown", text: { en: value } };
  return isJsonObject(value) && !("format" in value) ? { format: "markdown", text: value } : value;
}

function tidyValue(value: unknown, depth: number): unknown {
  if (depth > 12) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map((item) => tidyValue(item, depth + 1)).filter((item) => item !== undefined);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== "__proto__")
    .map(([key, item]) => [key, tidyValue(item, depth + 1)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries);
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  return { path: issue.path.map(String).join("."), message: issue.message };
}

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return `We do not know “${issue.keys.join("”, “")}” here. Check the spelling`;
  if (issue.code === "invalid_value") return `Choose one of: ${issue.values.map(String).join(", ")}`;
  if (issue.code !== "invalid_type") return undefined;
  if (issue.input === undefined) return "Fill this in";
  return `This must be ${expected[issue.expected] ?? issue.expected}`;
}

const expected: Partial<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "yes or no",
  array: "a list",
  object: "a group of fields",
  record: "a text, or texts by language",
};
