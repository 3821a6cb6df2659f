import type { LocalText } from "../../kit/index.ts";
import type { IntlCache } from "../format/intl-cache.ts";
import type { Language } from "../language/languages.ts";
import {
  loadTexts,
  type MessagesByContributor,
  type MessageValue,
  type MessageValues,
  type Texts,
} from "./catalogue.ts";
import { keepFrenchSpaces } from "./french-spaces.ts";
import { loadMessageFormat, type MessageFormat } from "./message-format.ts";

/** Texts of one contributor in one language; what it lacks is looked up in `web`, then in English. */
export interface Translate {
  /** @example t("events.count", { count: 3 }) */
  (key: string, values?: MessageValues): string;
  readonly lang: Language;
  has(key: string): boolean;
  /** The text with the language it really is in, which is English when the translation is missing. */
  told(key: string, values?: MessageValues): LocalText;
  /** For components: values may be elements, and come back as they are between the pieces of text. */
  parts<T extends object>(key: string, values: Readonly<Record<string, MessageValue | T>>): ToldParts<T>;
}

export interface ToldParts<T> {
  lang: string;
  parts: readonly (string | T)[];
}

export interface Translators {
  /** Resolves when texts with placeholders can be formatted. */
  get(lang: Language, contributor: string): Promise<Translate>;
}

interface Deps {
  messages: MessagesByContributor;
  intl: IntlCache;
  /** Told once for each key that no catalogue has. */
  onMissing(key: string, contributor: string): void;
}

export function createTranslators({ messages, intl, onMissing }: Deps): Translators {
  const made = new Map<string, Translate>();
  const load = loadOnce(messages);
  const missing = new Set<string>();
  let format: Promise<MessageFormat> | undefined;

  return {
    async get(lang, contributor) {
      const id = `${lang} ${contributor}`;
      const known = made.get(id);
      if (known !== undefined) return known;
      format ??= loadMessageFormat();
      const looked = await loadInOrder(load, lang, contributor);
      const translate = createTranslate({
        lang,
        intl,
        Format: await format,
        find: (key) => findText(looked, key),
        missed(key) {
          if (missing.has(`${contributor} ${key}`)) return;
          missing.add(`${contributor} ${key}`);
          onMissing(key, contributor);
        },
      });
      made.set(id, translate);
      return translate;
    },
  };
}

interface LoadedTexts {
  lang: Language;
  texts: Texts;
}

type Load = (owner: string, lang: Language) => Promise<Texts | undefined>;

/** English is asked for with every language, and put together once. */
function loadOnce(messages: MessagesByContributor): Load {
  const loading = new Map<string, ReturnType<Load>>();
  return (owner, lang) => {
    const id = `${lang} ${owner}`;
    const known = loading.get(id);
    if (known !== undefined) return known;
    const texts = loadTexts(Object.hasOwn(messages, owner) ? messages[owner] : undefined, lang);
    loading.set(id, texts);
    texts.catch(() => loading.delete(id));
    return texts;
  };
}

/** Where a text is looked up, one after another. */
async function loadInOrder(load: Load, lang: Language, contributor: string) {
  const loaded: LoadedTexts[] = [];
  for (const owner of contributor === "web" ? ["web"] : [contributor, "web"]) {
    for (const tongue of [lang, "en"] as const) {
      const texts = await load(owner, tongue);
      if (texts !== undefined) loaded.push({ lang: tongue, texts });
    }
  }
  return loaded;
}

function findText(loaded: readonly LoadedTexts[], key: string): LocalText | undefined {
  for (const { lang, texts } of loaded) {
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (text !== undefined) return { text, lang };
  }
  return undefined;
}

interface Tongue {
  lang: Language;
  intl: IntlCache;
  Format: MessageFormat;
  find(key: string): LocalText | undefined;
  missed(key: string): void;
}

function createTranslate({ lang, intl, Format, find, missed }: Tongue): Translate {
  const formats = new Map<string, { lang: string; message: InstanceType<MessageFormat> | string }>();

  function look(key: string) {
    let entry = formats.get(key);
    if (entry === undefined) {
      const found = find(key);
      if (found === undefined) missed(key);
      const { text: written, lang: tongue } = found ?? { text: key, lang: "en" };
      const text = tongue === "fr" ? keepFrenchSpaces(written) : written;
      const plain = found === undefined || !/[{<#']/.test(text);
      entry = { lang: tongue, message: plain ? text : new Format(text, tongue, undefined, { formatters: intl }) };
      formats.set(key, entry);
    }
    return entry;
  }

  function told(key: string, values?: MessageValues): LocalText {
    const { lang: tongue, message } = look(key);
    const text = typeof message === "string" ? message : String(message.format<never>(values));
    return { text, lang: tongue };
  }

  return Object.assign((key: string, values?: MessageValues) => told(key, values).text, {
    lang,
    told,
    has: (key: string) => find(key) !== undefined,
    parts<T extends object>(key: string, values: Readonly<Record<string, MessageValue | T>>): ToldParts<T> {
      const { lang: tongue, message } = look(key);
      if (typeof message === "string") return { lang: tongue, parts: [message] };
      return { lang: tongue, parts: message.formatToParts<T>(values).map(({ value }) => value) };
    },
  });
}
