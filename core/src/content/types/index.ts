/** content/types: what the domain is about, as types, pure rules and vocabularies; the door for plugins. */

export { toWords } from "../search/tokens.ts";
export * from "./arrival.ts";
export type { Author, Body } from "./body.ts";
export { type CiteOptions, citeOutput, disclaimerOf } from "./cite-output.ts";
export { type CountryDefaults, countryDefaults } from "./country-defaults.ts";
export { countryPoint, placePoint } from "./country-point.ts";
export * from "./directory-entry.ts";
export { parseNewDirectoryEntry } from "./directory-schema.ts";
export * from "./event.ts";
export { parseNewEvent } from "./event-schema.ts";
export * from "./expert.ts";
export { parseConsent, parseNewExpert } from "./expert-schema.ts";
export { parseFigures } from "./figures-schema.ts";
export * from "./local-date.ts";
export * from "./moderation.ts";
export * from "./output.ts";
export { brandingProblems, parseNewOutput } from "./output-schema.ts";
export * from "./overlap.ts";
export { parseWhen, whenFields } from "./parse-when.ts";
export * from "./participation.ts";
export { parseWith, tidy } from "./shape.ts";
export * from "./source.ts";
export * from "./speaker.ts";
export * from "./tags.ts";
export type { Term, Vocabulary } from "./term.ts";
export type { Link, Picture, RichText } from "./texts.ts";
export type { Undertaking } from "./undertaking.ts";
export * from "./viewer.ts";
export {
  findTerm,
  isTerm,
  regionOfCountry,
  type TermLabel,
  termLabel,
  vocabulary,
  vocabularyIds,
} from "./vocabulary.ts";
export { allDay, type When } from "./when.ts";
export * from "./written-in.ts";
export * from "./yearly.ts";
export { isZone, type LocalTime, offsetAt, toInstant, toLocal, toZone } from "./zone.ts";
