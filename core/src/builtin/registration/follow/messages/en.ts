import type { Texts } from "../../../../web/index.ts";

export const followEn: Texts = {
  "field.languages.later": "For which sessions you need it, you can say on your own page after you have registered.",
  "follow.title": "Interpretation, captions and sign language by session",
  "follow.why":
    "Say which languages you need and tick the sessions that you want to follow. The organisers see how many need what, and cannot promise everything; each session says what it has.",
  "follow.interpretation": "Interpretation",
  "follow.captions": "Captions",
  "follow.sign": "Sign language",
  "follow.interpretation.into": "Interpretation into",
  "follow.captions.in": "Captions in",
  "follow.sign.which": "Which sign language?",
  "follow.sign.hint": "By its name, such as Kenyan Sign Language or International Sign",
  "follow.no-need": "I do not need it",
  "follow.problem.interpretation": "Choose the language into which you need interpretation",
  "follow.problem.captions": "Choose the language of the captions that you need",
  "follow.problem.sign": "Write which sign language you need",
  "follow.count": "{count, plural, one {# session} other {# sessions}}",
  "desk.tab.languages": "Languages",
  "desk.languages.none": "Nobody asked for any",
  "desk.languages.none.why":
    "People say on their own page for which sessions they need interpretation, captions or sign language.",
  "desk.languages.not-asked": "You do not ask for it: tick “Interpretation and captions” under Settings.",
  "desk.languages.what":
    "How many need what at which session. What a session has you enter in the programme; its page and the programme then show it.",
  "desk.languages.session": "Session",
  "desk.languages.kind": "What",
  "desk.languages.language": "Language",
  "desk.languages.people": "People",
  "desk.languages.has": "There is",
  "desk.languages.lacks": "Not yet",
};
