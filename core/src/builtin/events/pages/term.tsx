import type { FC } from "hono/jsx";
import { termLabel } from "../../../content/types/index.ts";
import { directionOf, useView } from "../../../web/index.ts";

/** A term of a vocabulary by its label; in English, and marked so, where nobody has checked a translation. */
export const Term: FC<{ vocabulary: string; term: string }> = ({ vocabulary, term }) => {
  const { lang } = useView();
  const label = termLabel({ vocabulary, term }, lang);
  if (label.lang === lang) return <bdi>{label.text}</bdi>;
  return (
    <bdi lang={label.lang} dir={label.lang === "" ? "auto" : directionOf(label.lang)}>
      {label.text}
    </bdi>
  );
};
