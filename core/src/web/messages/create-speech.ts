import { createFormats, type Formats } from "../format/formats.ts";
import { createIntlCache } from "../format/intl-cache.ts";
import { isLanguage } from "../language/languages.ts";
import type { Messages } from "./catalogue.ts";
import { createTranslators, type Translate } from "./translate.ts";
import { webMessages } from "./web-messages.ts";

/** Texts and dates in one language, outside of any page: for mail and for files. */
export interface Speech {
  t: Translate;
  format: Formats;
}

/**
 * What a contributor says where no page is drawn; a language that is none of ours is answered in English.
 * @example const { t, format } = await createSpeech(messages)("fr");
 */
export function createSpeech(messages: Messages): (lang: string) => Promise<Speech> {
  const intl = createIntlCache();
  const translators = createTranslators({ messages: { own: messages, web: webMessages }, intl, onMissing: () => {} });
  return async (lang) => {
    const tongue = isLanguage(lang) ? lang : "en";
    return { t: await translators.get(tongue, "own"), format: createFormats(tongue, intl) };
  };
}
