import type { Texts } from "./catalogue.ts";

export const en: Texts = {
  skip: "Skip to main content",
  "nav.main": "Main menu",
  "nav.languages": "Language",
  "nav.footer": "About this site",
  demo: "Demonstration, not run by the United Nations",
  "demo.label": "Notice",
  "footer.independent": "An independent initiative in the NRI network",
  "footer.secretariat":
    "The shared calendar, experts and outputs of the IGF’s national, regional and youth initiatives",
  "footer.coalition": "A Dynamic Coalition of the Internet Governance Forum",
  "footer.licence": "Unless it says otherwise, content here may be used under",
  "api.title": "API",
  "api.lead":
    "Everything public on this site, for your own calendar, map or research: JSON, free to read, without a key.",
  "error.title": "Error: {title}",
  "error.home": "Go to the home page",
  "error.reference": "Reference for a report: {id}",
  "error.not-found.title": "Page not found",
  "error.not-found.remedy": "There is nothing at this address. Check the address, or start again from the home page.",
  "error.other.title": "This did not work",
  "error.other.remedy": "What you asked for is not possible at the moment. The reason stands below.",
  "error.fault.title": "Something went wrong",
  "error.fault.remedy": "The fault is ours and has been recorded. Please try again in a few minutes.",
};
