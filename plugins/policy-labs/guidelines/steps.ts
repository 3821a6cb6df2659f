/**
 * The twelve process steps of the São Paulo Multistakeholder Guidelines (NETmundial+10, 2024), named in our own words: nothing here
 * says under which licence their text may be copied, so it is linked, not repeated.
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
  title: "NETmundial+10 Multistakeholder Statement: São Paulo Multistakeholder Guidelines (2024)",
  /** As the IGF's own paper on its vision beyond 2025 cites it. */
  url: "https://netmundial.br/pdf/NETmundial10-MultistakeholderStatement-2024.pdf",
};

export const marks = ["met", "partly", "not-yet", "not-applicable"] as const;
export type Mark = (typeof marks)[number];
