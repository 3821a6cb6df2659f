import type { Child, FC } from "hono/jsx";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import type { MessageValue } from "../messages/catalogue.ts";
import type { Translate } from "../messages/translate.ts";
import { useView } from "../view.tsx";

interface SayProps {
  /** Key in the catalogue of the page's contributor. */
  id: string;
  /** Texts are isolated in `<bdi>`; elements stand as they are. */
  values?: Readonly<Record<string, MessageValue | Child>>;
}

/** A text of the catalogue, marked as English where the translation is missing. */
export const Say: FC<SayProps> = (props) => <Phrase t={useView().t} {...props} />;

/** The same of web's own catalogue, for its components. */
export const SayWords: FC<SayProps> = (props) => <Phrase t={useView().words} {...props} />;

const Phrase: FC<SayProps & { t: Translate }> = ({ t, id, values = {} }) => {
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? <bdi>{value}</bdi> : value,
  ]);
  const told = t.parts<object>(id, Object.fromEntries(isolated));
  const pieces = told.parts as Child[];
  if (told.lang === t.lang) return <>{pieces}</>;
  return (
    <span lang={told.lang} dir={directionOf(told.lang)}>
      {pieces}
    </span>
  );
};

/** A text that somebody wrote in one or more languages: the best one for the reader, marked with its own language and direction. */
export const Tell: FC<{ map: LanguageMap | undefined }> = ({ map }) => {
  const { lang } = useView();
  const told = map && pickLanguage(map, lang);
  if (!told) return null;
  if (told.lang === lang) return <bdi>{told.text}</bdi>;
  return (
    <bdi lang={told.lang === "und" ? "" : told.lang} dir={told.lang === "und" ? "auto" : directionOf(told.lang)}>
      {told.text}
    </bdi>
  );
};
