import type { Json, JsonObject } from "../../../kit/index.ts";

/** The list, unless it is empty: what nobody said stays out. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Only the properties whose lists have something in them. */
export function filled(lists: Readonly<Record<string, readonly Json[] | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([term, list]) => (list && list.length > 0 ? [[term, [...list]]] : [])),
  );
}
