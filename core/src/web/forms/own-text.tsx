import type { FC } from "hono/jsx";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { directionOf, isLanguage, ownNames } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { TextArea, TextField } from "./fields.tsx";
import { type FormState, textOf } from "./form-state.tsx";

interface OwnTextProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Lines; one line where left out. */
  rows?: number;
  /** What is kept in all languages. */
  known?: LanguageMap | undefined;
}

/** A text in the language of the page. Those in other languages stay: they are written on the page in that language. */
export const OwnText: FC<OwnTextProps> = ({ rows, known = {}, ...field }) => {
  const { lang, words, format } = useView();
  const others = Object.keys(known).filter((one) => one !== lang);
  const other = known[lang] === undefined ? pickLanguage(known, lang) : undefined;
  return (
    <>
      {rows === undefined ? <TextField {...field} lang={lang} /> : <TextArea {...field} rows={rows} lang={lang} />}
      {others.length > 0 && (
        <p class="hint">
          {words("form.in-others", {
            languages: others.map((one) => (isLanguage(one) ? ownNames[one] : one)).join(format.comma),
          })}{" "}
          {other && (
            <bdi lang={other.lang} dir={directionOf(other.lang)}>
              {other.text}
            </bdi>
          )}
        </p>
      )}
    </>
  );
};

/** All languages, with the page's as it was typed; undefined when there is no text in any. */
export function readOwnText(
  values: FormState["values"],
  field: string,
  { lang, known = {} }: { lang: string; known?: LanguageMap | undefined },
): LanguageMap | undefined {
  const { [lang]: _, ...others } = known;
  const text = textOf(values, field);
  const all = text === "" ? others : { ...others, [lang]: text };
  return Object.keys(all).length > 0 ? all : undefined;
}
