import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer } from "../explainers/explainer.ts";
import { practiceNote, reuse } from "../practice/practice-note.ts";
import { resource } from "../resources/resource.ts";
import { addItem, publishItem, reviseItem, withdrawItem } from "./change-item.ts";
import type { DocOf } from "./field.ts";
import type { Shelf } from "./shelf.ts";

const elsewhere = "https://elsewhere.example";
const text = { en: "Sample words." };
const object = (id: string) => `${elsewhere}/ap/objects/01k9zq0c3v5m8t2r7x4w6y1b${id}`;

const aResource: DocOf<typeof resource.fields> = {
  title: { en: "Sample film" },
  text,
  format: "video",
  link: "https://video.example/film",
  by: "Sample School",
  licence: "CC-BY-4.0",
  size: 800_000,
  minutes: 12,
  level: "introductory",
  languages: ["en"],
  topics: ["access"],
  accessibility: ["captions"],
};

const aNote: DocOf<typeof practiceNote.fields> = {
  title: { en: "Sample practice" },
  tried: text,
  context: text,
  worked: text,
  failed: text,
  needs: text,
  group: "youth",
  people: "to-200",
  budget: "none",
  languages: ["en"],
  topics: ["access"],
  links: [{ url: "https://example.org/script", name: "The script" }],
};

const anExplainer: DocOf<typeof explainer.fields> = {
  title: { en: "Sample body explained" },
  body: "Sample Coalition",
  what: text,
  who: text,
  made: text,
  join: text,
  joinLink: "https://example.org/join",
  links: undefined,
  level: "introductory",
  minutes: 4,
  topics: ["access"],
};

const aReuse: DocOf<typeof reuse.fields> = {
  title: { en: "Sample practice" },
  practice: object("s1"),
  note: text,
  link: undefined,
};

const idOf = ({ id }: Shelf) => deriveId("sample item", id);

/** One after the other, what people do with an item. */
function walk<S extends Shelf>(shelf: S, doc: DocOf<S["fields"]>) {
  const id = idOf(shelf);
  return {
    [`writes a ${shelf.id}`]: (ctx: CapacityCtx) => addItem(ctx, shelf, { doc, id }),
    [`publishes the ${shelf.id}`]: (ctx: CapacityCtx) => publishItem(ctx, shelf, id),
  };
}

/** What the team does, through the verbs behind the pages. */
export const shelfActs: Readonly<Record<string, (ctx: CapacityCtx) => Promise<unknown>>> = {
  ...walk(resource, aResource),
  ...walk(practiceNote, aNote),
  ...walk(explainer, anExplainer),
  ...walk(reuse, aReuse),
  "changes the resource": (ctx) => reviseItem(ctx, resource, { id: idOf(resource), doc: aResource }),
  "takes the reuse back": (ctx) => withdrawItem(ctx, reuse, idOf(reuse)),
};

const reuseObject = (more: JsonObject): JsonObject => ({
  id: object("s2"),
  type: "Note",
  "nri:kind": "CapacityReuse",
  "nri:kindVersion": 1,
  attributedTo: `${elsewhere}/ap/actors/igf`,
  name: "Sample practice",
  content: "<p>We do it, too.</p>",
  "nri:practice": object("s1"),
  "nri:note": { en: "We do it, too." },
  "nri:revision": 3,
  ...more,
});

/** What sites send to one of them alone, and what was taken back here. */
export const shelfExamples: Readonly<Record<string, JsonObject>> = {
  CapacityReuse: reuseObject({}),
  "Offer:CapacityReuse": {
    id: `${elsewhere}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bs3`,
    type: "Offer",
    actor: `${elsewhere}/ap/actors/igf`,
    object: reuseObject({}),
  },
};
