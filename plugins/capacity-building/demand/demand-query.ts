import { isTerm } from "@nri-commons/core/content/types";
import { baseOf, capacityModes, type FacetName } from "./capacity-scope.ts";

/** What a list of requests or offers is narrowed by. */
export interface DemandQuery {
  q?: string | undefined;
  facets?: Readonly<Partial<Record<FacetName, string>>> | undefined;
  state?: string | undefined;
  source?: "local" | "remote" | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

const vocabularies: Readonly<Partial<Record<FacetName, string>>> = {
  topic: "topics",
  region: "regional-groups",
  country: "countries",
  audience: "audiences",
  level: "session-levels",
};

/** What the address of a list says; what it cannot mean is left out, so that a shared link with a mistake still shows something. */
export function readDemandQuery(
  search: URLSearchParams,
  states: readonly string[],
): { query: DemandQuery; narrowed: boolean } {
  const q = search.get("q")?.trim().slice(0, 200) || undefined;
  const facets = Object.fromEntries(
    (["topic", "language", "region", "country", "audience", "level", "mode"] as const).flatMap((facet) => {
      const term = search.get(facet) ?? "";
      return isFacetTerm(facet, term) ? [[facet, facet === "language" ? baseOf(term) : term] as const] : [];
    }),
  );
  const state = states.find((one) => one === search.get("state"));
  const source = (["local", "remote"] as const).find((one) => one === search.get("source"));
  const narrowed = [q, state, source].some((value) => value !== undefined) || Object.keys(facets).length > 0;
  return { query: { q, facets, state, source, cursor: search.get("cursor") ?? undefined }, narrowed };
}

function isFacetTerm(facet: FacetName, term: string): boolean {
  const vocabulary = vocabularies[facet];
  if (vocabulary !== undefined) return isTerm(vocabulary, term);
  if (facet === "mode") return capacityModes.some((mode) => mode === term);
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(term);
}
