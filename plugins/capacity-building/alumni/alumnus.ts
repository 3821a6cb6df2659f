import type { Person } from "../people/person.ts";

/** By whom something is seen: by everybody, or only by others who took part and entered themselves. */
export const seenBy = ["public", "alumni"] as const;
export type SeenBy = (typeof seenBy)[number];

/** What each of them decides on by itself; the name stands wherever the entry does. */
export const shownFields = ["country", "group", "offers", "languages", "link", "cohorts", "mentor"] as const;
export type ShownField = (typeof shownFields)[number];

/** Somebody who took part, in their own words (EGM22-11.5b). */
export interface NewAlumnus {
  name: string;
  /** The entry as a whole. */
  seenBy: SeenBy;
  country?: string | undefined;
  /** Vocabulary `stakeholder-groups`. */
  group?: string | undefined;
  /** What they offer: talks, advice, a room. */
  offers?: string | undefined;
  languages: readonly string[];
  link?: string | undefined;
  /** Activities that they completed and want to be found by. */
  cohorts: readonly string[];
  /** Vocabulary `topics`: in which they take mentees; empty: they take none. */
  topics: readonly string[];
  mentor: boolean;
  /** Others may write to them by the form, which does not show their address. */
  takesMail: boolean;
  /** Of a public entry, what only other alumni see. */
  onlyAlumni: readonly ShownField[];
}

export interface Alumnus extends NewAlumnus {
  id: string;
  person: string;
  joined: number;
  updated: number;
}

export const longestOffer = 1000;

/** Whether this part of the entry is shown to these. */
export function isShown({ seenBy: by, onlyAlumni }: NewAlumnus, field: ShownField, to: SeenBy): boolean {
  return to === "alumni" || (by === "public" && !onlyAlumni.includes(field));
}

/** The entry as these may see it; undefined when they may not see it at all. */
export function shownTo(alumnus: Alumnus, to: SeenBy): Alumnus | undefined {
  if (to === "public" && alumnus.seenBy !== "public") return undefined;
  const shows = (field: ShownField) => isShown(alumnus, field, to);
  const { country, group, offers, link, ...rest } = alumnus;
  return {
    ...rest,
    ...(shows("country") && country && { country }),
    ...(shows("group") && group && { group }),
    ...(shows("offers") && offers && { offers }),
    ...(shows("link") && link && { link }),
    languages: shows("languages") ? alumnus.languages : [],
    cohorts: shows("cohorts") ? alumnus.cohorts : [],
    mentor: shows("mentor") && alumnus.mentor,
    topics: shows("mentor") ? alumnus.topics : [],
  };
}

export interface Mark {
  kind: "country" | "cohort" | "topic" | "mentor";
  value: string;
  seenBy: SeenBy;
}

/** By what one finds them, each with who may find them by it. */
export function marksOf(alumnus: Alumnus): Mark[] {
  const by = (field: ShownField): SeenBy => (isShown(alumnus, field, "public") ? "public" : "alumni");
  const { country, cohorts, topics, mentor } = alumnus;
  return [
    ...(country ? [{ kind: "country" as const, value: country, seenBy: by("country") }] : []),
    ...[...new Set(cohorts)].map((value) => ({ kind: "cohort" as const, value, seenBy: by("cohorts") })),
    ...[...new Set(topics)].map((value) => ({ kind: "topic" as const, value, seenBy: by("mentor") })),
    ...(mentor ? [{ kind: "mentor" as const, value: "yes", seenBy: by("mentor") }] : []),
  ];
}

/** What the form begins with for somebody who has no entry yet. */
export function startFrom({ name, country, group }: Person): Partial<NewAlumnus> {
  return { name, ...(country && { country }), ...(group && { group }) };
}
