import { isTerm, termLabel, vocabulary } from "@nri-commons/core/content/types";

/** What is known of a name that somebody typed: the one country, or those that it could be. */
export type Named = { country: string } | { maybe: readonly string[] };

/**
 * The country of a code or a name, in the reader's language or English, as the UN or as people call it; a part of the name is
 * enough where only one has it. A list of all countries would weigh more than the rest of the form.
 */
export function countryNamed(typed: string, lang: string): Named {
  const wanted = plain(typed);
  if (isTerm("countries", typed.toUpperCase())) return { country: typed.toUpperCase() };
  const spoken = [lang, "en"].map((one) => new Intl.DisplayNames(one, { type: "region" }));
  const all = vocabulary("countries").terms.map(({ id }) => {
    const names = [countryName(id, lang), countryName(id, "en"), ...spoken.map((name) => name.of(id) ?? "")];
    return { id, names: names.map(plain) };
  });
  const [first, ...others] = all.filter(({ names }) => names.includes(wanted));
  if (first !== undefined && others.length === 0) return { country: first.id };
  const parts = all.filter(({ names }) => wanted.length > 2 && names.some((name) => name.includes(wanted)));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return { country: only.id };
  return { maybe: parts.slice(0, 5).map(({ id }) => id) };
}

export function countryName(term: string, lang: string): string {
  return termLabel({ vocabulary: "countries", term }, lang).text;
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").toLowerCase().trim();
}
