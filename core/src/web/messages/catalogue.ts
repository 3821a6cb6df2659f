import type { Language } from "../language/languages.ts";

/** Texts by key in ICU MessageFormat: `{count, plural, one {# event} other {# events}}`. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of one contributor in one language. */
export interface Catalogue {
  /** False until a native speaker has read them; the console says so. */
  reviewed: boolean;
  /** Or what loads them: `() => import("./fr.ts").then(({ fr }) => fr)`, asked when a page is first read in the language; English with the first of all. */
  texts: Texts | (() => Promise<Texts>);
}

/** What a plugin contributes. English is the source: it must be there, and what others lack falls back to it. */
export type Messages = Readonly<Partial<Record<Language, Catalogue>>> & {
  readonly en: Catalogue;
};

/** By id of the contributor: `web`, `events`, `hello` … */
export type MessagesByContributor = Readonly<Record<string, Messages>>;

export type MessageValue = string | number | boolean | Date;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/**
 * The texts of several files as those of one language, such as what `export * from "./events.ts"` and its like gather in one module. Of
 * two with one key the later counts. `{ ...some, ...others }` instead costs a node megabytes and tens of milliseconds at its start.
 * @example fr: { reviewed: false, texts: async () => joinTexts(await import("./fr/index.ts")) }
 */
export function joinTexts(parts: Readonly<Record<string, Texts>> | readonly Texts[]): Texts {
  return Object.assign({}, ...Object.values(parts));
}

/** The texts of a language; undefined when there are none. */
export async function loadTexts(messages: Messages | undefined, lang: Language): Promise<Texts | undefined> {
  const texts = messages?.[lang]?.texts;
  return typeof texts === "function" ? await texts() : texts;
}
