import type { Language } from "../../../web/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

const texts: Readonly<Record<Language, string>> = { ar, en, es, fr, pt, ru, zh };

/** Raised with every change of what the texts say. */
const version = 1;
const at = Date.parse("2026-11-20T00:00:00Z");

/** The text that the software brings, our own, in the spirit of what the IGF asks of everybody who takes part in it. */
export function standardConduct(lang: Language) {
  return { lang, version, at, text: texts[lang] };
}
