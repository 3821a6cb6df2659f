import type { Texts } from "@nri-commons/core/web";

/** Texts that several rooms use. */
export const words: Texts = {
  "plugin.name": "Capacity development",
  "plugin.about": "What there is to learn, who asks for it, and what becomes of those who took part",
  "permission.capacity.manage": "Prepare and open activities, partners, pathways and resources",
  "permission.capacity.people":
    "See and decide applications, participants, certificates and follow-up, and reach who asked for capacity",
  "nav.capacity": "Capacity",
  "nav.activities": "Activities",
  "setting.keepApplicationsMonths": "Months that applications without a place are kept",
  "setting.keepApplicationsMonths.hint": "Afterwards they are forgotten, with everything in them.",
};
