import { attendances, isTerm } from "@nri-commons/core/content/types";
import { activityScopes, activityTypes, experiences, policyAreas } from "./activity.ts";

/** What the list of activities is narrowed by. */
export interface ActivitySearch {
  q?: string | undefined;
  type?: string | undefined;
  level?: string | undefined;
  scope?: string | undefined;
  mode?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  topic?: string | undefined;
  audience?: string | undefined;
  experience?: string | undefined;
  policy?: string | undefined;
  language?: string | undefined;
  /** Only what one can still apply for. */
  apply?: true | undefined;
}

const known: Readonly<Record<Exclude<keyof ActivitySearch, "q" | "apply">, (value: string) => boolean>> = {
  type: oneOf(activityTypes),
  scope: oneOf(activityScopes),
  level: (value) => isTerm("session-levels", value),
  mode: oneOf(attendances),
  experience: oneOf(experiences),
  policy: oneOf(policyAreas),
  country: (value) => isTerm("countries", value),
  region: (value) => isTerm("regional-groups", value),
  topic: (value) => isTerm("topics", value),
  audience: (value) => isTerm("audiences", value),
  language: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(value),
};

/** Of an address; what is unknown is left out, so that a shared link with a mistake still shows something. */
export function readActivitySearch(query: URLSearchParams): ActivitySearch {
  const q = query.get("q")?.trim().slice(0, 200);
  const found = Object.entries(known).flatMap(([name, isKnown]) => {
    const value = query.get(name);
    return value !== null && isKnown(value) ? [[name, value]] : [];
  });
  return { ...(q && { q }), ...Object.fromEntries(found), ...(query.get("apply") === "yes" && { apply: true }) };
}

function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}
