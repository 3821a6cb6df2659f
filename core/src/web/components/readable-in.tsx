import type { Child, FC } from "hono/jsx";
import { baseLanguage } from "../../content/types/index.ts";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { useView } from "../view.tsx";
import { languageName } from "./language-note.tsx";
import { Notice } from "./notice.tsx";

interface Props {
  /** The languages that there are texts in. */
  languages: readonly string[];
  /** A version of its own in the language of the page: its link. */
  version?: Child;
}

/** Says that there is no text in the language of the page, which there are, and the way to them; nothing when there is one. */
export const ReadableIn: FC<Props> = ({ languages, version }) => {
  const { lang, path, site, format, words } = useView();
  if (isReadable(languages, lang)) return null;
  const told = {
    languages: format.list(languages.map((tag) => languageName(tag, lang))),
    language: languageName(lang, lang),
  };
  if (version) {
    return (
      <Notice>
        <p>
          {words("read.version", told)} {version}
        </p>
      </Notice>
    );
  }
  const offered = site.languages.filter((one) => languages.includes(one));
  return (
    <Notice>
      <p>{words("read.none", told)}</p>
      {offered.length > 0 && (
        <p>
          {words("read.in")}{" "}
          {offered.map((one, at) => [
            at > 0 && " · ",
            <a href={`/${one}${path}`} hreflang={one} lang={one}>
              {languageName(one, one)}
            </a>,
          ])}
        </p>
      )}
    </Notice>
  );
};

/** Whether somebody who reads the language of the page can read it; also where nobody said which language it is in. */
export function isReadable(languages: readonly string[], lang: string): boolean {
  return languages.length === 0 || languages.includes(lang);
}

/** In a list: the language of a title that is not in the language of the page. */
export const LanguageMark: FC<{ map: LanguageMap }> = ({ map }) => {
  const { lang } = useView();
  const told = pickLanguage(map, lang)?.lang ?? "und";
  if (told === "und" || baseLanguage(told) === lang) return null;
  return <span class="muted small">{languageName(told, lang)}</span>;
};
