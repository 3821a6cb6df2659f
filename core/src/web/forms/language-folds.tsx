import type { Child, FC } from "hono/jsx";
import { Tell } from "../components/say.tsx";
import { directionOf, type Language, languages, ownNames } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { type FormState, textOf } from "./form-state.tsx";
import { mapOf } from "./texts-in-languages.ts";

interface LanguageFoldsProps {
  values: FormState["values"];
  /** A language is written in when one of these fields has a text: `title`. */
  told: readonly string[];
  /** The fields of one language. */
  draw(lang: Language, first: boolean): Child;
  /** Stands between the first language and the others. */
  children?: Child;
}

/** Fields in the reader's language, or the one that was written in; those of all others behind one line each. */
export const LanguageFolds: FC<LanguageFoldsProps> = ({ values, told, draw, children }) => {
  const { t, lang } = useView();
  const written = languages.filter((one) => told.some((field) => textOf(values, `${field}.${one}`) !== ""));
  const main = written.includes(lang) ? lang : (written[0] ?? lang);
  return (
    <>
      {draw(main, true)}
      {children}
      <details open={written.length > 1}>
        <summary>{t("form.other-languages")}</summary>
        <p class="hint">{t("form.other-languages.hint")}</p>
        {languages
          .filter((one) => one !== main)
          .map((one) => (
            <details open={written.includes(one)}>
              <summary lang={one} dir={directionOf(one)}>
                {ownNames[one]}
              </summary>
              {draw(one, false)}
            </details>
          ))}
      </details>
    </>
  );
};

/** Label of a field in one of several languages: its own name beside it, but for the first where that is the reader's. */
export function labelIn(label: string, lang: Language, { first, own }: { first: boolean; own: Language }): string {
  return first && lang === own ? label : `${label} (${ownNames[lang]})`;
}

/** What was typed in each language, for the last page of a form. */
export function toldInLanguages(values: FormState["values"], field: string): Child {
  const map = mapOf(values, field);
  return (
    map &&
    Object.entries(map).map(([lang, text]) => (
      <p lang={lang}>
        <Tell map={{ [lang]: text }} />
      </p>
    ))
  );
}
