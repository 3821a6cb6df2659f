import * as z from "zod";
import type { Author, Body } from "./body.ts";
import { country, flag, language, languageMap, line, list, term, url } from "./shape.ts";
import { type Speaker, speakerModes } from "./speaker.ts";
import type { Link, Picture } from "./texts.ts";

/** The fields of `Tags`, to be spread into the schema of a kind. */
export const tagShape = () => ({
  wsisActionLines: list(term("wsis-action-lines", "a WSIS Action Line")).optional(),
  gdcObjectives: list(term("gdc-objectives", "an objective of the Global Digital Compact")).optional(),
  sdgs: list(term("sdgs", "a Sustainable Development Goal")).optional(),
  mandate: list(term("mandate", "a letter of the IGF mandate")).optional(),
  topics: list(term("topics", "a topic")).optional(),
  languages: list(language()).optional(),
  keywords: list(line(80), 30).optional(),
  theme: languageMap(300).optional(),
});

export const bodySchema = (): z.ZodType<Body> =>
  z.preprocess(
    nameOnly,
    z.strictObject({
      name: line(300),
      url: url().optional(),
      kind: line(80).optional(),
      ...groupShape(),
      country: country().optional(),
    }),
  );

export const authorSchema = (): z.ZodType<Author> =>
  z.preprocess(
    nameOnly,
    z.strictObject({ name: line(300), affiliation: line(300).optional(), ...groupShape(), url: url().optional() }),
  );

export const speakerSchema = (): z.ZodType<Speaker> =>
  z
    .strictObject({
      role: term("speaker-roles", "a role"),
      name: line(300).optional(),
      nameConsent: flag().optional(),
      consentReceipt: z
        .string()
        .regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/, "Give the id of the consent receipt: 26 characters in lower case")
        .optional(),
      affiliation: line(300).optional(),
      ...groupShape(),
      subGroup: line(80).optional(),
      country: country().optional(),
      mode: z.enum(speakerModes).optional(),
      firstTime: flag().optional(),
      gender: z.enum(["female", "male", "other"]).optional(),
      ageBand: line(20).optional(),
      personKey: line(80).optional(),
    })
    .refine((speaker) => speaker.name === undefined || speaker.nameConsent === true, {
      path: ["nameConsent"],
      message: "Ask the person first: a name is published only when they agreed. Confirm it, or leave the name out",
    });

export const linkSchema = (): z.ZodType<Link> =>
  z.preprocess(
    (value) => (typeof value === "string" ? { url: value } : value),
    z.strictObject({ url: url(), name: line(300).optional(), mediaType: line(100).optional() }),
  );

export const pictureSchema = (): z.ZodType<Picture> =>
  z.strictObject({
    url: url(),
    mediaType: z.string().regex(/^image\/(png|jpeg|webp|gif|avif)$/, "Use a PNG, JPEG or WebP picture"),
    alt: languageMap(1000).optional(),
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
  });

const groupShape = () => ({
  stakeholderGroup: term("stakeholder-groups", "a stakeholder group").optional(),
  regionalGroup: term("regional-groups", "a regional group").optional(),
});

function nameOnly(value: unknown): unknown {
  return typeof value === "string" ? { name: value } : value;
}
