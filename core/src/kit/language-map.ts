/** Texts by BCP 47 language tag: `{ en: "Programme", fr: "Programme" }`. */
export type LanguageMap = Readonly<Record<string, string>>;

export interface LocalText {
  text: string;
  /** The language the text really is in, which may not be the one asked for. */
  lang: string;
}

/** The text in the wanted language, else its base language, else English, else whatever there is. */
export function pickLanguage(map: LanguageMap, wanted: string): LocalText | undefined {
  const base = wanted.split("-")[0] ?? wanted;
  for (const lang of [wanted, base, "en", ...Object.keys(map)]) {
    const text = map[lang];
    if (text) return { text, lang };
  }
  return undefined;
}
