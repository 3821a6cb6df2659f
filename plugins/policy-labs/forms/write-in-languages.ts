import { isLanguage, type Translate } from "@nri-commons/core/web";
import { say } from "../say.ts";

/** The same text in each of these languages, with our own words in them; English words where we have none of a language. */
export async function writeInLanguages(
  languages: readonly string[],
  write: (lang: string, t: Translate) => Promise<string> | string,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const lang of languages) {
    const { t } = await say(isLanguage(lang) ? lang : "en");
    texts[lang] = await write(lang, t);
  }
  return texts;
}
