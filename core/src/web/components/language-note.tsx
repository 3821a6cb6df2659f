import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

/** Says that what follows is in another language than the page; nothing when it is the same. */
export const LanguageNote: FC<{ lang: string }> = ({ lang }) => {
  const { lang: own, words } = useView();
  if (lang === own || lang.startsWith(`${own}-`)) return null;
  return <p class="muted small">{words("language.other", { language: languageName(lang, own) })}</p>;
};

/** The name of a language in another; the tag itself where no name is known. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
