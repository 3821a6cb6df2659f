import type { Language } from "../../../web/index.ts";
import { standardConduct } from "./standard-conduct.ts";

/** What the page shows in one language. */
export interface ShownConduct {
  /** The language that the text is in: another than was asked for where there is none in that. */
  lang: string;
  version: number;
  text: string;
  /** Milliseconds. */
  at: number;
  /** False while the site has none of its own. */
  own: boolean;
}

interface OwnConduct {
  lang: string;
  version: number;
  text: string;
  at: number;
}

/**
 * The site's own text in this language, else in English, else in any that it has: a text of its own is never replaced by the
 * standard one, which says something else. Without any, the standard one, which is there in every language.
 */
export function currentConduct(own: readonly OwnConduct[], lang: Language): ShownConduct {
  const chosen = own.find((one) => one.lang === lang) ?? own.find((one) => one.lang === "en") ?? own[0];
  return chosen ? { ...chosen, own: true } : { ...standardConduct(lang), own: false };
}
