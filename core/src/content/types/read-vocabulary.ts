import { isJsonObject, type JsonObject, type LanguageMap } from "../../kit/index.ts";
import type { Term, Vocabulary } from "./term.ts";

// The data never change while a node runs: read once, on first use, so that a start pays for none of them.
const known = new Map<string, Vocabulary>();

export function toVocabulary(id: string, data: unknown): Vocabulary {
  const before = known.get(id);
  if (before) return before;
  if (!isJsonObject(data) || !Array.isArray(data["terms"])) throw new Error(`Vocabulary "${id}" has no terms`);
  const vocabulary: Vocabulary = {
    id,
    title: toTexts(data["title"]),
    note: typeof data["note"] === "string" ? data["note"] : "",
    terms: data["terms"].filter(isJsonObject).map(toTerm),
  };
  known.set(id, vocabulary);
  return vocabulary;
}

function toTerm({ id, labels, labelsUnverified, ...fields }: JsonObject): Term {
  if (typeof id !== "string") throw new Error("A term without an id");
  return { id, labels: toTexts(labels), labelsUnverified: toTexts(labelsUnverified), fields };
}

function toTexts(value: unknown): LanguageMap {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
