/**
 * The twelve process steps of the São Paulo Multistakeholder Guidelines (NETmundial+10 Multistakeholder Statement, São Paulo, 30 April
 * 2024), named in our own words: under which licence the text may be copied could not be established, so it is linked, not repeated.
 * What of ours was held against what others report of it stands in the README; the statement itself was not at hand.
 */
export const guidelineSteps = [
  "scope",
  "stakeholders",
  "engage",
  "information",
  "equal",
  "draft",
  "feedback",
  "decide",
  "open",
  "implement",
  "account",
  "adapt",
] as const;
export type GuidelineStep = (typeof guidelineSteps)[number];

export const guidelinesSource = {
  title: "NETmundial+10 Multistakeholder Statement: São Paulo Multistakeholder Guidelines (30 April 2024)",
  /** As the IGF's own paper on its vision beyond 2025 cites it. */
  url: "https://netmundial.br/pdf/NETmundial10-MultistakeholderStatement-2024.pdf",
};

export const marks = ["met", "partly", "not-yet", "not-applicable"] as const;
export type Mark = (typeof marks)[number];
