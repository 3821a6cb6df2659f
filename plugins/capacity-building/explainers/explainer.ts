import { choice, choices, ofVocabulary } from "../shelf/choice-fields.tsx";
import { needed } from "../shelf/field.ts";
import { places } from "../shelf/places.ts";
import { defineShelf, type ItemOf, title } from "../shelf/shelf.ts";
import { address, line, links, number, texts } from "../shelf/text-fields.tsx";

const long = needed(texts({ most: 3000, rows: 5 }));

/** What a body of intersessional work is, in plain words (EGM26-VIII.7, EGM22-5.4). */
export const explainer = defineShelf({
  ...places.explainer,
  fields: {
    title,
    body: needed(line({ most: 300 })),
    what: long,
    who: long,
    made: texts({ most: 3000, rows: 5 }),
    join: long,
    joinLink: address(),
    links: links(),
    level: choice(ofVocabulary("session-levels")),
    minutes: number({ most: 600 }),
    topics: choices(ofVocabulary("topics", { sorted: true })),
  },
  given: ["body"],
  hints: ["what", "who", "made", "join", "minutes", "links"],
  filters: ["topics", "level"],
  about: ({ body }) => keyOf(body),
});

export type Explainer = ItemOf<typeof explainer>;

/** By which a body is known again: its name, however it is written. */
export function keyOf(name: string): string {
  return name.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
}
