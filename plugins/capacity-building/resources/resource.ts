import { choice, choices, ofLanguages, ofList, ofVocabulary } from "../shelf/choice-fields.tsx";
import { needed } from "../shelf/field.ts";
import { places } from "../shelf/places.ts";
import { defineShelf, type ItemOf, title } from "../shelf/shelf.ts";
import { address, line, number, size, texts } from "../shelf/text-fields.tsx";

const formats = ["text", "slides", "video", "audio", "course", "tool", "dataset"] as const;

/** Up to here it comes over a line of 50 kbit/s in less than three minutes. */
const smallDownload = 1_000_000;

/** Where one can learn: a text, a film, a course (EGM26-VIII.5, EGM22-11.2). */
export const resource = defineShelf({
  ...places.resource,
  fields: {
    title,
    text: needed(texts({ most: 4000, rows: 5 })),
    format: needed(choice(ofList(formats, "resource.format"))),
    link: needed(address()),
    by: needed(line({ most: 200 })),
    licence: needed(choice(ofVocabulary("licences"))),
    size: size(),
    minutes: number({ most: 100_000 }),
    level: choice(ofVocabulary("session-levels")),
    languages: choices(ofLanguages),
    topics: choices(ofVocabulary("topics", { sorted: true })),
    accessibility: choices(ofVocabulary("material-accessibility")),
  },
  hints: ["text", "link", "by", "size", "minutes"],
  filters: ["format", "languages", "level", "topics", "licence", "accessibility"],
  markNames: ["small"],
  marks: ({ size: bytes }) => (isSmall(bytes) ? ["small"] : []),
});

export type Resource = ItemOf<typeof resource>;

/** Also somebody on a slow or dear line can take it. */
export function isSmall(bytes: number | undefined): boolean {
  return bytes !== undefined && bytes <= smallDownload;
}
