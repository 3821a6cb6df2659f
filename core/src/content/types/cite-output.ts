import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import type { Output } from "./output.ts";

export interface CiteOptions {
  lang: string;
  /** Where it is read: its page. */
  url: string;
}

/**
 * How to cite it: authors, else bodies; year; title; version; address.
 * @example citeOutput(output, { lang: "en", url }) === "Kenya IGF (2026). Messages. Version 2. https://…"
 */
export function citeOutput(output: Output, { lang, url }: CiteOptions): string {
  const authors = output.authors?.length ? output.authors : (output.bodies ?? []);
  const year = output.year ?? (output.issued ? Number(output.issued.slice(0, 4)) : undefined);
  const parts = [
    nameAll(authors.map(({ name }) => name)),
    textOf(output.title, lang),
    output.version === undefined ? "" : versionText(output.version),
  ].filter(Boolean);
  const [who, ...rest] = authors.length > 0 ? parts : ["", ...parts];
  const dated = year === undefined ? "" : `(${year})`;
  const head = [who, dated].filter(Boolean).join(" ");
  return `${[head, ...rest].filter(Boolean).map(endSentence).join(" ")} ${url}`;
}

/** What the class of producer means for the reader: a key for the interface's texts. */
export function disclaimerOf(output: Pick<Output, "producer" | "recommendation">): string {
  return output.recommendation ? "not-negotiated" : output.producer;
}

function nameAll(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return names.join(", ");
}

function versionText(version: string): string {
  return /^\d/.test(version) ? `Version ${version}` : version;
}

function endSentence(part: string): string {
  return /[.?!。؟]$/.test(part) ? part : `${part}.`;
}

function textOf(map: LanguageMap, lang: string): string {
  return pickLanguage(map, lang)?.text ?? "";
}
