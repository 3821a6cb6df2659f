import { raw } from "hono/html";
import type { RichText } from "../../content/types/index.ts";
import { pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { LanguageNote } from "./language-note.tsx";
import { renderRichText } from "./rich-text.ts";

/** A longer text that somebody wrote, sanitized here, in the best language for the reader; `quiet` where the page says already which that is. */
export async function Prose({ text, quiet }: { text: RichText | undefined; quiet?: boolean }) {
  const { lang } = useView();
  const told = text && pickLanguage(text.text, lang);
  if (!text || !told) return null;
  const html = await renderRichText(told.text, text.format);
  const unknown = told.lang === "und";
  return (
    <>
      {!unknown && !quiet && <LanguageNote lang={told.lang} />}
      <div class="prose" lang={unknown ? "" : told.lang} dir={unknown ? "auto" : directionOf(told.lang)}>
        {raw(html)}
      </div>
    </>
  );
}
