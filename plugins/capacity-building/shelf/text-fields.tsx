import type { Link } from "@nri-commons/core/content/types";
import { isHttpUrl, type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { countOf, lineOf, objectsOf, readLanguageMap, urlOf } from "@nri-commons/core/plugin";
import {
  ExternalLink,
  linesOf,
  OwnText,
  Prose,
  readOwnText,
  Tell,
  TextArea,
  TextField,
  textOf,
} from "@nri-commons/core/web";
import { type Field, wrong } from "./field.ts";

/** A text by language; one line where no rows are given. */
export function texts({ most, rows }: { most: number; rows?: number }): Field<LanguageMap, false> {
  return {
    needed: false,
    problem: "text",
    most,
    // Markdown that others wrote is made safe where it is shown.
    read: (value) => readLanguageMap(value, most),
    write: (value) => ({ ...value }),
    take(values, name, was) {
      const map = readOwnText(values, name, was);
      return Object.values(map ?? {}).some((text) => text.length > most) ? wrong : map;
    },
    start: (value, name, lang) => ({ [name]: value[lang] ?? "" }),
    draw: ({ t: _, lang: __, ...field }) => <OwnText {...field} {...(rows !== undefined && { rows })} />,
    tell: (value, { lang }) => pickLanguage(value, lang)?.text ?? "",
    cell: (value, lang) => pickLanguage(value, lang)?.text ?? "",
    show: (value, { quiet = false }) =>
      rows === undefined ? <Tell map={value} /> : <Prose text={{ format: "markdown", text: value }} quiet={quiet} />,
    words: (value) => value,
    isLong: rows !== undefined,
  };
}

/** One line that is the same in every language: a name. */
export function line({ most }: { most: number }): Field<string, false> {
  return {
    needed: false,
    problem: "text",
    most,
    read: (value) => lineOf(value, most),
    write: (value) => value,
    take: (values, name) => (textOf(values, name).length > most ? wrong : textOf(values, name) || undefined),
    start: (value, name) => ({ [name]: value }),
    draw: ({ t: _, lang: __, known: ___, ...field }) => <TextField {...field} />,
    tell: (value) => value,
    cell: (value) => value,
    show: (value) => <bdi>{value}</bdi>,
  };
}

/** A web address. */
export function address(): Field<string, false> {
  return {
    needed: false,
    problem: "address",
    most: 2000,
    read: (value) => urlOf(value),
    write: (value) => value,
    take(values, name) {
      const typed = textOf(values, name);
      return typed === "" || (isHttpUrl(typed) && typed.length <= 2000) ? typed || undefined : wrong;
    },
    start: (value, name) => ({ [name]: value }),
    draw: ({ t: _, lang: __, known: ___, ...field }) => <TextField {...field} type="url" inputmode="url" />,
    tell: (value) => value,
    cell: (value) => value,
    show: (value) => <ExternalLink href={value} />,
  };
}

/** A whole number from 1. */
export function number({ most }: { most: number }): Field<number, false> {
  const check = (count: number | undefined) => (count !== undefined && count >= 1 && count <= most ? count : undefined);
  return {
    needed: false,
    problem: "number",
    most,
    read: (value) => check(countOf(value)),
    write: (value) => value,
    take(values, name) {
      const typed = textOf(values, name);
      return typed === "" ? undefined : (check(countOf(typed)) ?? wrong);
    },
    start: (value, name) => ({ [name]: String(value) }),
    draw: ({ t: _, lang: __, known: ___, ...field }) => <TextField {...field} inputmode="numeric" />,
    tell: (value, { format }) => format.number(value),
    cell: (value) => value,
    show: (value, { format }) => format.number(value),
  };
}

const units: Readonly<Record<string, number>> = { b: 1, kb: 1e3, k: 1e3, mb: 1e6, m: 1e6, gb: 1e9, g: 1e9 };
const largest = 1e12;

/** Bytes, typed as people say them: `800 KB`, `3.5 MB`, `3,5`. */
export function size(): Field<number, false> {
  return {
    needed: false,
    problem: "size",
    most: largest,
    read: (value) => countOf(value) || undefined,
    write: (value) => value,
    take: (values, name) => (textOf(values, name) === "" ? undefined : (readSize(textOf(values, name)) ?? wrong)),
    start: (value, name) => ({ [name]: writeSize(value) }),
    draw: ({ t: _, lang: __, known: ___, ...field }) => <TextField {...field} />,
    tell: (value, { format }) => format.size(value),
    cell: (value) => value,
    show: (value, { format }) => format.size(value),
  };
}

/** Undefined for what is no size; a bare number means megabytes. */
export function readSize(typed: string): number | undefined {
  const [, digits = "", unit = "mb"] = /^(\d+(?:[.,]\d+)?)\s*([a-z]{1,2})?$/i.exec(typed.trim()) ?? [];
  const bytes = Math.round(Number(digits.replace(",", ".")) * (units[unit.toLowerCase()] ?? Number.NaN));
  return bytes > 0 && bytes <= largest ? bytes : undefined;
}

function writeSize(bytes: number): string {
  const [unit, by] = bytes < 1e6 ? (["KB", 1e3] as const) : (["MB", 1e6] as const);
  return `${Math.round((bytes / by) * 1000) / 1000} ${unit}`;
}

const mostLinks = 20;

/** Addresses with what stands there, one in each line. */
export function links(): Field<readonly Link[], false> {
  return {
    needed: false,
    problem: "links",
    most: mostLinks,
    read(value) {
      const found = objectsOf(value).flatMap((link) => {
        const [url, name] = [urlOf(link), lineOf(link["name"], 200)];
        return url === undefined ? [] : [{ url, ...(name && { name }) }];
      });
      return found.length > 0 ? found.slice(0, mostLinks) : undefined;
    },
    write: (value) => value.map(({ url, name }) => ({ type: "Link", href: url, ...(name && { name }) })),
    take(values, name) {
      const typed = linesOf(values, name).map(toLink);
      if (typed.length > mostLinks || typed.some(({ url }) => !isHttpUrl(url))) return wrong;
      return typed.length > 0 ? typed : undefined;
    },
    start: (value, name) => ({
      [name]: value.map(({ url, name: what }) => (what ? `${url} ${what}` : url)).join("\n"),
    }),
    draw: ({ t: _, lang: __, known: ___, ...field }) => <TextArea {...field} rows={3} />,
    tell: (value) => value.map(({ url, name }) => (name ? `${name}: <${url}>` : `<${url}>`)).join("; "),
    cell: (value) => value.map(({ url }) => url).join("; "),
    show: (value) => (
      <ul>
        {value.map(({ url, name }) => (
          <li>
            <ExternalLink href={url}>{name && <bdi>{name}</bdi>}</ExternalLink>
          </li>
        ))}
      </ul>
    ),
    isLong: true,
  };
}

/** `https://… what it is`. */
function toLink(typed: string): Link {
  const [url = "", ...words] = typed.split(/\s+/);
  const name = words.join(" ").slice(0, 200);
  return { url: url.slice(0, 2000), ...(name && { name }) };
}
