/** The interface languages, in the order of the language bar: the six of the United Nations and Portuguese. */
export const languages = ["ar", "zh", "en", "fr", "ru", "es", "pt"] as const;

export type Language = (typeof languages)[number];

/** Each language's own name; never a flag. */
export const ownNames: Readonly<Record<Language, string>> = {
  ar: "عربي",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
  pt: "Português",
};

export type Direction = "ltr" | "rtl";

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

const rightToLeft =
  /^(ar|arc|ckb|dv|fa|ha-Arab|he|ks|ku-Arab|nqo|pa-Arab|ps|sd|ug|ur|uz-Arab|yi)(-|$)|-(Arab|Hebr|Thaa|Nkoo)(-|$)/i;

/** The direction of any BCP 47 tag, for content that may be in a language the interface does not have. */
export function directionOf(tag: string): Direction {
  return rightToLeft.test(tag) ? "rtl" : "ltr";
}
