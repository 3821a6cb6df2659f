import type { JsonObject } from "../../../kit/index.ts";
import type { HeldName } from "./import-row.ts";

interface Person {
  role: string;
  name: string | undefined;
  affiliation: string | undefined;
}

/**
 * Speakers as they may be kept: that there is one and in which role. Their names wait apart until a person here has confirmed that
 * they may be published here as well (EGM26-III.6), although they are public where they come from.
 */
export function heldSpeakers(persons: readonly Person[]): { speakers: JsonObject[]; people: HeldName[] } {
  const known = new Set<string>();
  const named = persons.filter(({ name, role }) => {
    const isNew = name !== undefined && !known.has(`${role} ${name}`);
    known.add(`${role} ${name}`);
    return isNew;
  });
  const some = named.slice(0, 100);
  return {
    speakers: some.map(({ role }) => ({ role })),
    people: some.map(({ name = "", affiliation }, index) => ({ index, name, ...(affiliation && { affiliation }) })),
  };
}
