import type { LanguageMap } from "@nri-commons/core/kit";
import type { Checked } from "./self-check.ts";

/** What its people say of a consultation. */
export interface NewConsultation {
  title: LanguageMap;
  /** Where it takes place. */
  url?: string | undefined;
  steps: readonly Checked[];
  /** Shown to everybody, and told to other sites. */
  isPublic: boolean;
}

/** A consultation or another process that is no lab, and how its people see it, step by step. */
export interface Consultation extends NewConsultation {
  id: string;
  /** Its address on the wire. */
  iri: string;
  /** Of another site. */
  source?: { origin: string; owner: string; url?: string | undefined } | undefined;
  updated: number;
  published?: number | undefined;
}
