import type { Texts } from "@nri-commons/core/web";

/** What came of it all: figures, how they are counted, stories. */
export const impact: Texts = {
  "impact.title": "What came of it",
  "impact.lead":
    "Who took part in capacity development at this site, for whom there is something, and what people did with it.",
  "impact.withheld": "withheld",
  "impact.withheld.why":
    "Numbers of people under {smallest, number} are withheld, and as many others as it takes that nobody can compute them.",
  "impact.not-said": "Not said",
  "impact.csv": "Download as a table (CSV)",
  "impact.json": "The same for programs (JSON)",
  "impact.counted": "How this is counted",
  "impact.stories.none": "Nobody has told a story for everybody yet.",
  "impact.measure.activities": "Activities",
  "impact.measure.applicants": "People who applied",
  "impact.measure.participants": "People who took part",
  "impact.measure.completed": "People who completed an activity",
  "impact.measure.follow-up": "Asked later",
  "impact.measure.outcomes": "What they did since",
  "impact.unit.activities": "Activities",
  "impact.unit.people": "People",
  "impact.head.type": "Kind",
  "impact.head.level": "Level",
  "impact.head.scope": "For which part of the world",
  "impact.head.audience": "Audience",
  "impact.head.experience": "Prior experience",
  "impact.head.policy": "Other areas of policy",
  "impact.head.region": "Region",
  "impact.head.group": "Stakeholder group",
  "impact.head.first-time": "For the first time",
  "impact.head.follow-up": "Answer",
  "impact.head.outcomes": "What",
  "impact.wave.asked": "Asked",
  "impact.wave.answered": "Answered",
  "impact.wave.refused": "Did not want to answer",
  "impact.wave.open": "No answer",
  "impact.note.activities":
    "Public activities of this site, not those of other sites, that were not called off. One activity can be for several audiences and is counted with each.",
  "impact.note.applicants":
    "Each person who applied and confirmed the address counts once, however often they applied; applications that were taken back do not count. Whether it is the first time is what they said themselves.",
  "impact.note.participants":
    "Each person who takes part or took part counts once; who left does not count. One person can stand in several levels.",
  "impact.note.completed": "Each person who completed at least one activity counts once.",
  "impact.note.follow-up":
    "Of those who agreed to be asked: each person counts once in each wave. Who was asked about two activities counts by the better answer.",
  "impact.note.outcomes":
    "Of those who answered in this wave, how many told of it; one person can tell of several things. Nobody checked what they told.",
};
