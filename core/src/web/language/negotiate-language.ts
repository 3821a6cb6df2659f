import { type Language, languages } from "./languages.ts";

/**
 * The first language of the site that the reader asked for (RFC 9110 section 12.5.4), else the site's own first.
 * @example negotiateLanguage("pt-BR,pt;q=0.9,en;q=0.5", ["en", "pt"]) // "pt"
 */
export function negotiateLanguage(header: string | undefined, offered: readonly Language[]): Language {
  const fallback = offered[0] ?? languages[2];
  if (header === undefined || header.length > 500) return fallback;
  const wanted = header
    .split(",")
    .map(toPreference)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag === "*") return fallback;
    const match = offered.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (match !== undefined) return match;
  }
  return fallback;
}

function toPreference(part: string) {
  const [tag = "", ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { tag, quality: Number.isFinite(quality) ? quality : 0 };
}
