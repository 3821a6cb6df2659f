import { type ArrivalKind, arrivalKinds, isTerm } from "../../content/types/index.ts";
import { type DeskState, itemStates, ownVocabularies } from "./desk-ctx.ts";

/** What the list is narrowed by: all of it stands in the address. */
export interface DeskFilter {
  /** Undefined: everything. */
  state: DeskState | undefined;
  kind: ArrivalKind | undefined;
  owner: string | undefined;
  language: string | undefined;
  topic: string | undefined;
  /** A term of ours, `vocabulary:term`. */
  tag: string | undefined;
}

/** What is unknown is left out. Without a word on the state it shows what is new. */
export function readFilter(query: URLSearchParams): DeskFilter {
  const given = (name: string) => query.get(name)?.trim() || undefined;
  const [state, topic, language] = [given("state"), given("topic"), given("language")];
  return {
    state: state === "all" ? undefined : (itemStates.find((one) => one === state) ?? "new"),
    kind: arrivalKinds.find((one) => one === given("kind")),
    owner: given("owner")?.slice(0, 2048),
    language: language && /^[a-z]{2,3}$/.test(language) ? language : undefined,
    topic: isTerm("topics", topic) ? topic : undefined,
    tag: readTag(given("tag")) && given("tag"),
  };
}

/** `topics:access`, when we have such a term. */
export function readTag(text: string | undefined): { vocabulary: string; term: string } | undefined {
  const [vocabulary = "", term = ""] = (text ?? "").split(/:(.*)/);
  if (!ownVocabularies.some((one) => one === vocabulary) || !isTerm(vocabulary, term)) return undefined;
  return { vocabulary, term };
}

/** The same as a query, without the page that it was on. */
export function toQuery(query: URLSearchParams, changed: Readonly<Record<string, string>> = {}): string {
  const kept = new URLSearchParams(
    [...query].filter(
      ([name, value]) => ["state", "kind", "owner", "language", "topic", "tag"].includes(name) && value,
    ),
  );
  for (const [name, value] of Object.entries(changed)) kept.set(name, value);
  return kept.size === 0 ? "" : `?${kept}`;
}
