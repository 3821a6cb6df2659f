import { isTerm } from "@nri-commons/core/content/types";
import type { SignalQuery } from "./list-signals.ts";

/** What the address of a list says; what it cannot mean is left out. */
export function readSignalQuery(search: URLSearchParams): { query: SignalQuery; narrowed: boolean } {
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((value) => value === search.get(name));
  const q = search.get("q")?.trim().slice(0, 200) || undefined;
  const topic = search.get("topic");
  const narrow = {
    q,
    topic: isTerm("topics", topic) && topic !== null ? topic : undefined,
    state: one("state", ["open", "lab", "closed"]),
    source: one("source", ["local", "remote"]),
  };
  const query = { ...narrow, order: one("order", ["newest", "support"]), cursor: search.get("cursor") ?? undefined };
  return { query, narrowed: Object.values(narrow).some((value) => value !== undefined) };
}
