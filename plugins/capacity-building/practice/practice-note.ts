import { choice, choices, ofLanguages, ofList, ofVocabulary } from "../shelf/choice-fields.tsx";
import { needed } from "../shelf/field.ts";
import { places } from "../shelf/places.ts";
import { defineShelf, type ItemOf, title } from "../shelf/shelf.ts";
import { address, links, texts } from "../shelf/text-fields.tsx";
import { groups } from "./groups.ts";

const sizes = ["to-50", "to-200", "to-1000", "over-1000"] as const;
/** In US dollars, so that initiatives can compare. */
const budgets = ["none", "to-5000", "to-20000", "to-100000", "over-100000"] as const;

const long = needed(texts({ most: 6000, rows: 6 }));

/** What an initiative tried, and what others need to do the same (EGM26-VIII.6, EGM22-6.4). */
export const practiceNote = defineShelf({
  ...places.practice,
  fields: {
    title,
    tried: long,
    context: needed(texts({ most: 3000, rows: 3 })),
    worked: long,
    failed: texts({ most: 6000, rows: 6 }),
    needs: long,
    group: needed(choice(ofList(groups, "practice.group"))),
    people: choice(ofList(sizes, "practice.people")),
    budget: choice(ofList(budgets, "practice.budget")),
    languages: choices(ofLanguages),
    topics: choices(ofVocabulary("topics", { sorted: true })),
    links: links(),
  },
  hints: ["context", "failed", "needs", "group", "links"],
  filters: ["group", "topics", "people", "budget", "languages"],
});

export type PracticeNote = ItemOf<typeof practiceNote>;

/** Another initiative says that it does as a practice note tells, and how. */
export const reuse = defineShelf({
  ...places.reuse,
  fields: {
    // Of the practice note.
    title,
    practice: needed(address()),
    note: needed(texts({ most: 2000, rows: 5 })),
    link: address(),
  },
  given: ["title", "practice"],
  hints: ["note", "link"],
  filters: [],
  about: ({ practice }) => practice,
  aboutTerm: "nri:practice",
});

export type Reuse = ItemOf<typeof reuse>;
