import accessibilityFeatures from "@nri-commons/spec/vocabularies/accessibility-features.json" with { type: "json" };
import audiences from "@nri-commons/spec/vocabularies/audiences.json" with { type: "json" };
import branding from "@nri-commons/spec/vocabularies/branding.json" with { type: "json" };
import countries from "@nri-commons/spec/vocabularies/countries.json" with { type: "json" };
import gdcObjectives from "@nri-commons/spec/vocabularies/gdc-objectives.json" with { type: "json" };
import initiativeKinds from "@nri-commons/spec/vocabularies/initiative-kinds.json" with { type: "json" };
import intersessionalBodies from "@nri-commons/spec/vocabularies/intersessional-bodies.json" with { type: "json" };
import licences from "@nri-commons/spec/vocabularies/licences.json" with { type: "json" };
import mandate from "@nri-commons/spec/vocabularies/mandate.json" with { type: "json" };
import materialAccessibility from "@nri-commons/spec/vocabularies/material-accessibility.json" with { type: "json" };
import mobilizonCategories from "@nri-commons/spec/vocabularies/mobilizon-categories.json" with { type: "json" };
import outputTypes from "@nri-commons/spec/vocabularies/output-types.json" with { type: "json" };
import producers from "@nri-commons/spec/vocabularies/producers.json" with { type: "json" };
import recognitionChecklist from "@nri-commons/spec/vocabularies/recognition-checklist.json" with { type: "json" };
import recognitionStatus from "@nri-commons/spec/vocabularies/recognition-status.json" with { type: "json" };
import regionalGroups from "@nri-commons/spec/vocabularies/regional-groups.json" with { type: "json" };
import sdgs from "@nri-commons/spec/vocabularies/sdgs.json" with { type: "json" };
import sessionFormats from "@nri-commons/spec/vocabularies/session-formats.json" with { type: "json" };
import sessionLevels from "@nri-commons/spec/vocabularies/session-levels.json" with { type: "json" };
import sessionTypes from "@nri-commons/spec/vocabularies/session-types.json" with { type: "json" };
import speakerRoles from "@nri-commons/spec/vocabularies/speaker-roles.json" with { type: "json" };
import stakeholderGroups from "@nri-commons/spec/vocabularies/stakeholder-groups.json" with { type: "json" };
import topics from "@nri-commons/spec/vocabularies/topics.json" with { type: "json" };
import wsisActionLines from "@nri-commons/spec/vocabularies/wsis-action-lines.json" with { type: "json" };
import type { LocalText } from "../../kit/index.ts";
import { toVocabulary } from "./read-vocabulary.ts";
import type { Term, Vocabulary } from "./term.ts";

/** The vocabulary as `spec/` has it. An unknown id is a mistake in our code. */
export function vocabulary(id: string): Vocabulary {
  const data = vocabularyData[id];
  if (!data) throw new Error(`There is no vocabulary "${id}"`);
  return toVocabulary(id, data);
}

export function findTerm(vocabularyId: string, termId: string): Term | undefined {
  return vocabulary(vocabularyId).terms.find((term) => term.id === termId);
}

export function isTerm(vocabularyId: string, termId: unknown): boolean {
  return typeof termId === "string" && findTerm(vocabularyId, termId) !== undefined;
}

export interface TermLabel extends LocalText {
  /** False for a translation that nobody has checked yet. */
  verified: boolean;
}

/**
 * The term's label, in the wanted language if a source has it, else in English: official terms are never invented.
 * `unverified: true` also takes translations that nobody checked, for interfaces that say so. Unknown terms show their id.
 */
export function termLabel(
  { vocabulary: vocabularyId, term: termId }: { vocabulary: string; term: string },
  lang: string,
  { unverified = false } = {},
): TermLabel {
  const term = vocabularyId in vocabularyData ? findTerm(vocabularyId, termId) : undefined;
  if (!term) return { text: termId, lang: "", verified: false };
  const base = lang.split("-")[0] ?? lang;
  for (const wanted of [lang, base]) {
    const official = term.labels[wanted];
    if (official) return { text: official, lang: wanted, verified: true };
    const draft = unverified ? term.labelsUnverified[wanted] : undefined;
    if (draft) return { text: draft, lang: wanted, verified: false };
  }
  return { text: term.labels["en"] ?? termId, lang: "en", verified: true };
}

/** The UN regional group of a country by its two-letter code. */
export function regionOfCountry(country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  const region = findTerm("countries", country)?.fields["regionalGroup"];
  return typeof region === "string" ? region : undefined;
}

const vocabularyData: Readonly<Record<string, unknown>> = {
  "accessibility-features": accessibilityFeatures,
  audiences,
  branding,
  countries,
  "gdc-objectives": gdcObjectives,
  "initiative-kinds": initiativeKinds,
  "intersessional-bodies": intersessionalBodies,
  licences,
  mandate,
  "material-accessibility": materialAccessibility,
  "mobilizon-categories": mobilizonCategories,
  "output-types": outputTypes,
  producers,
  "recognition-checklist": recognitionChecklist,
  "recognition-status": recognitionStatus,
  "regional-groups": regionalGroups,
  sdgs,
  "session-formats": sessionFormats,
  "session-levels": sessionLevels,
  "session-types": sessionTypes,
  "speaker-roles": speakerRoles,
  "stakeholder-groups": stakeholderGroups,
  topics,
  "wsis-action-lines": wsisActionLines,
};

export const vocabularyIds: readonly string[] = Object.keys(vocabularyData);
