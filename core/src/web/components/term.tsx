import type { FC } from "hono/jsx";
import { termLabel } from "../../content/types/index.ts";
import { termOptions } from "../forms/term-options.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { FilterSelect } from "./filters.tsx";

/** A term of a vocabulary by its label; in English, and marked so, where nobody has checked a translation. */
export const Term: FC<{ vocabulary: string; term: string }> = ({ vocabulary: of, term }) => {
  const { lang } = useView();
  const label = termLabel({ vocabulary: of, term }, lang);
  if (label.lang === lang) return <bdi>{label.text}</bdi>;
  return (
    <bdi lang={label.lang} dir={label.lang === "" ? "auto" : directionOf(label.lang)}>
      {label.text}
    </bdi>
  );
};

/** Several terms in a row, each marked with its own language. */
export const Terms: FC<{ vocabulary: string; terms: readonly string[] }> = ({ vocabulary: of, terms }) => (
  <ul class="tags">
    {terms.map((term) => (
      <li class="tag">
        <Term vocabulary={of} term={term} />
      </li>
    ))}
  </ul>
);

interface TermSelectProps {
  name: string;
  label: string;
  any: string;
  vocabulary: string;
  /** In alphabetical order rather than the vocabulary's own. */
  sorted?: boolean;
}

/** A filter by the terms of a vocabulary. */
export const TermSelect: FC<TermSelectProps> = ({ vocabulary: of, sorted, ...rest }) => {
  const { lang } = useView();
  return <FilterSelect {...rest} options={termOptions(of, lang, { sorted: sorted === true })} />;
};
