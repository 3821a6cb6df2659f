import type { LanguageMap } from "@nri-commons/core/kit";

/** A part of what is learned in an activity. */
export interface Unit {
  id: string;
  title: LanguageMap;
  /** What one can do after it. */
  goals?: LanguageMap | undefined;
  hours?: number | undefined;
  /** The session that it belongs to. */
  session?: string | undefined;
  /** Texts, recordings, explainers that it works with. */
  materials: readonly Material[];
}

/** Something that a unit works with, by its address: a resource or an explainer of this site or of any other. */
export interface Material {
  url: string;
  title?: string | undefined;
}

export const facultyRoles = ["lead", "teacher", "mentor", "facilitator", "guest"] as const;
export type FacultyRole = (typeof facultyRoles)[number];

/**
 * Somebody who teaches. Of an entry in the expert list only its reference is kept: the name is read from there whenever it is shown, so
 * that it disappears when the person takes the consent back.
 */
export interface Faculty {
  id: string;
  role: FacultyRole;
  /** Id or address of an entry in the expert list. */
  expert?: string | undefined;
  /** Of somebody who is on no list, and agreed to be named. */
  name?: string | undefined;
  affiliation?: string | undefined;
}
