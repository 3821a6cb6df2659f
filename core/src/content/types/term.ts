import type { JsonObject, LanguageMap } from "../../kit/index.ts";

export interface Vocabulary {
  id: string;
  title: LanguageMap;
  note: string;
  terms: readonly Term[];
}

export interface Term {
  id: string;
  labels: LanguageMap;
  /** Not yet checked against a source: never shown as official terms. */
  labelsUnverified: LanguageMap;
  /** What this vocabulary says beside: `members` of a regional group, `emblem` of an output type. */
  fields: JsonObject;
}
