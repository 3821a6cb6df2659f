import type { Texts } from "../../../web/index.ts";

export const en: Texts = {
  "nav.embed": "Show our events on your site",
  "page.title": "Show these events on another site",
  "page.lead": "Keep your site as it is: copy a few lines into it, and the next events stand there, always up to date.",
  "page.look": "See what it looks like",
  "page.privacy":
    "Neither sets a cookie nor counts who reads. The other site’s readers ask this site for the list, so this site sees their network address as with any page.",
  "choose.label": "Choose what is shown",
  "choose.topic": "Topic",
  "choose.topic.any": "All topics",
  "choose.language": "Language",
  "choose.language.any": "All languages",
  "choose.from": "Whose events",
  "choose.from.any": "Ours and those of initiatives we follow",
  "choose.from.own": "Only ours",
  "choose.limit": "How many",
  "element.title": "As a part of your page",
  "element.why":
    "It takes the type and colours of your page. Where scripts do not run, a link to the events stands in its place.",
  "frame.title": "Next events",
  "frame.none": "Nothing is announced at the moment.",
  "frame.all": "All events",
  "box.title": "In a frame",
  "box.why": "It needs no script at all. Change the number after “height” to make it higher or lower.",
  online: "Online",
  "state.cancelled": "Cancelled",
  "state.postponed": "Postponed",
  "state.tentative": "Not confirmed yet",
};
