import type { ExpertField, ExpertFields, Scope } from "../../../content/types/index.ts";
import { isHttpUrl, type Json, type JsonObject } from "../../../kit/index.ts";
import {
  languageOf,
  languageTag,
  lineOf,
  linesOf,
  mainLanguageOf,
  objectsOf,
  readPicture,
  readTexts,
  urlOf,
  writePicture,
  writeTexts,
} from "../../../plugin/index.ts";

/** Under which property each field stands on the wire; what is not here never leaves the node. */
export const wireNames = {
  name: "name",
  affiliation: "nri:affiliation",
  position: "nri:position",
  stakeholderGroup: "nri:stakeholderGroup",
  subGroup: "nri:subGroup",
  regionalGroup: "nri:regionalGroup",
  country: "nri:country",
  languages: "nri:languages",
  topics: "nri:topics",
  summary: "summary",
  roles: "nri:roles",
  availability: "nri:availability",
  links: "nri:links",
  photo: "image",
  contact: "nri:contact",
} as const satisfies Partial<Record<ExpertField, string>>;

export type SharedField = keyof typeof wireNames;
export const sharedFields = Object.keys(wireNames) as readonly SharedField[];

export type SharedFields = { readonly [F in SharedField]?: ExpertFields[F] | undefined };

const termId = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** The properties of these fields; what the schema could not take is left out. `lang`: preferred where there are several texts. */
export function writeFields(fields: SharedFields, lang: string): JsonObject {
  const { summary, photo } = fields;
  const texts = summary ?? photo?.alt;
  const own = mainLanguageOf(texts ?? {}, lang);
  const written: JsonObject = {
    name: fields.name?.slice(0, 300),
    "nri:affiliation": fields.affiliation,
    "nri:position": fields.position,
    "nri:stakeholderGroup": termOf(fields.stakeholderGroup),
    "nri:subGroup": fields.subGroup,
    "nri:regionalGroup": termOf(fields.regionalGroup),
    "nri:country": fields.country,
    "nri:languages": some(fields.languages?.filter((tag) => languageTag.test(tag)).slice(0, 30)),
    "nri:topics": some(fields.topics?.filter((term) => termId.test(term)).slice(0, 30)),
    "nri:roles": some(fields.roles?.filter((term) => termId.test(term)).slice(0, 20)),
    "nri:availability": fields.availability,
    "nri:links": some(fields.links?.filter(isHttpUrl).slice(0, 20)),
    "nri:contact": isPage(fields.contact) ? fields.contact : undefined,
    ...(photo && isPage(photo.url) && { image: writePicture(photo, own) }),
    ...(summary && writeTexts("summary", summary, own)),
    ...(texts && { inLanguage: own }),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined && value !== ""));
}

/** Whatever of the fields can be read. */
export function readFields(wire: JsonObject): SharedFields {
  const [image] = objectsOf(wire["image"]);
  const country = lineOf(wire["nri:country"], 2);
  const fields = {
    name: lineOf(wire["name"], 300),
    affiliation: lineOf(wire["nri:affiliation"], 300),
    position: lineOf(wire["nri:position"], 300),
    stakeholderGroup: lineOf(wire["nri:stakeholderGroup"], 64),
    subGroup: lineOf(wire["nri:subGroup"], 80),
    regionalGroup: lineOf(wire["nri:regionalGroup"], 64),
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    languages: some(linesOf(wire["nri:languages"], 30).filter((tag) => languageTag.test(tag))),
    topics: some(linesOf(wire["nri:topics"], 30)),
    summary: readTexts(wire, "summary", { most: 5000, lang: languageOf(wire) }),
    roles: some(linesOf(wire["nri:roles"], 20)),
    availability: lineOf(wire["nri:availability"], 500),
    links: some(linesOf(wire["nri:links"], 20).filter(isHttpUrl)),
    photo: image && readPicture(image, languageOf(wire)),
    contact: urlOf(wire["nri:contact"]),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** `named-peers`, `recognised`, `public`: how far a receiver may show a property. */
export function writeScope(scope: Scope): Json {
  return typeof scope === "object" ? "named-peers" : scope;
}

/** Named peers are us: among our people and no further. A property without a scope counts as that. */
export function readScope(value: Json | undefined): Scope {
  return value === "recognised" || value === "public" ? value : "node";
}

function termOf(term: string | undefined): string | undefined {
  return term !== undefined && termId.test(term) ? term : undefined;
}

function some<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? [...new Set(list)] : undefined;
}

/** A page on the web; http counts for localhost only, as everywhere on the wire. */
function isPage(address: string | undefined): address is string {
  return isHttpUrl(address) && /^(https:|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(address);
}
