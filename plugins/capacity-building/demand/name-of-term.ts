import { termLabel } from "@nri-commons/core/content/types";
import { languageName } from "@nri-commons/core/web";
import type { PriorityFacet } from "./count-priorities.ts";

const vocabularies = { topic: "topics", region: "regional-groups", audience: "audiences" } as const;

/** What a topic, region, language or audience is called. */
export function nameOfTerm(facet: PriorityFacet, term: string, lang: string): string {
  if (facet === "language") return languageName(term, lang);
  return termLabel({ vocabulary: vocabularies[facet], term }, lang).text;
}
