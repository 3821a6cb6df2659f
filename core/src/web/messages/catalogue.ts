import type { Language } from "../language/languages.ts";

/** Texts by key in ICU MessageFormat: `{count, plural, one {# event} other {# events}}`. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of one contributor in one language. */
export interface Catalogue {
  /** False until a native speaker has read them; the console says so. */
  reviewed: boolean;
  texts: Texts;
}

/** What a plugin contributes. English is the source: it must be there, and what others lack falls back to it. */
export type Messages = Readonly<Partial<Record<Language, Catalogue>>> & { readonly en: Catalogue };

/** By id of the contributor: `web`, `events`, `hello` … */
export type MessagesByContributor = Readonly<Record<string, Messages>>;

export type MessageValue = string | number | boolean | Date;
export type MessageValues = Readonly<Record<string, MessageValue>>;
