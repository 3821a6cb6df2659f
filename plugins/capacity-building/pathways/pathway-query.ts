import { isTerm } from "@nri-commons/core/content/types";
import type { PathwayQuery } from "./pathway-store.ts";

/** What the address says; what it cannot mean is left out. */
export function readPathwayQuery(search: URLSearchParams): { query: PathwayQuery; narrowed: boolean } {
  const level = search.get("level");
  const narrow = {
    q: search.get("q")?.trim().slice(0, 200) || undefined,
    source: (["local", "remote"] as const).find((one) => one === search.get("source")),
    track: (["new", "returning"] as const).find((one) => one === search.get("track")),
    level: level !== null && isTerm("session-levels", level) ? level : undefined,
  };
  const query = { ...narrow, state: "public" as const, cursor: search.get("cursor") ?? undefined };
  return { query, narrowed: Object.values(narrow).some((one) => one !== undefined) };
}
