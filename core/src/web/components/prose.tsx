import { raw } from "hono/html";
import type { RichText } from "../../content/types/index.ts";
import { pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { LanguageNote } from "./language-note.tsx";
import { renderRichText } from "./rich-text.ts";

/** A longer text that somebody wrote, sanitized here, in the best language for the reader. */
export async function Prose({ text }: { text: RichText | undefined }) {
  const { lang } = useView();
  const told = text && pickLanguage(text.text, lang);
  if (!text || !told) return null;
  const html = await renderRichText(told.text, text.format);
  const unknown = told.lang === "und";
  return (
    <>
      {!unknown && <LanguageNote lang={told.lang} />}
      <div class="prose" lang={unknown ? "" : told.lang} dir={unknown ? "auto" : directionOf(told.lang)}>
        {raw(html)}
      </div>
    </>
  );
}
