import { vocabulary } from "../../content/types/index.ts";
import { termOptions } from "../forms/term-options.ts";
import type { FilterField } from "./filter-panel.tsx";

interface VocabularyField extends Pick<FilterField, "name" | "label" | "any"> {
  vocabulary: string;
  /** Terms that lead to something; all when left out. */
  used?: Iterable<string> | undefined;
  /** In alphabetical order rather than the vocabulary's own. */
  sorted?: boolean;
}

/** A filter by the terms of a vocabulary. */
export function vocabularyField(
  { vocabulary: of, used, sorted = false, ...field }: VocabularyField,
  lang: string,
): FilterField {
  const known = used && new Set(used);
  const terms = vocabulary(of).terms.map(({ id }) => id);
  return {
    ...field,
    values: known ? terms.filter((id) => known.has(id)) : terms,
    options: (values) => termOptions(of, lang, { terms: values, sorted }),
  };
}
