import type { Texts } from "@nri-commons/core/web";

/** A lab: its list, its page, its console. */
export const labs: Texts = {
  "nav.labs": "Labs",
  "list.title": "Policy labs",
  "list.lead": "A question, some weeks, people of several groups: what comes out of it is short and can be used.",
  "list.none": "No lab yet",
  "list.none.why": "Labs of this site and of the sites that it follows will stand here.",
};
