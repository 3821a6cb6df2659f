import type { Output } from "../../../content/types/index.ts";

/** What every reviewer confirms, whatever it is. */
const always = ["read", "facts", "names", "licence", "languages"] as const;

const reports: readonly string[] = [
  "summary-report",
  "igf-annual-report",
  "session-report",
  "dc-report",
  "nri-annual-report",
  "nri-session-report",
  "host-country-report",
];
const messages: readonly string[] = ["igf-messages", "nri-messages", "parliamentary-output", "youth-output"];
/** What a group worked out and put before others (EGM22-5.3c). */
const consulted: readonly string[] = [
  "consultation-synthesis",
  "bpf-output",
  "pn-output",
  "dc-output",
  "framing-paper",
  "policy-brief",
];

/** What a reviewer confirms of an output of this type, each by itself, before an approval counts (EGM26-IV.5). */
export function checksFor({ type, files = [] }: Pick<Output, "type" | "files">): readonly string[] {
  const isReport = reports.includes(type);
  return [
    ...always,
    ...(isReport || type === "meeting-statistics" ? ["figures"] : []),
    ...(isReport || messages.includes(type) ? ["keyMessages"] : []),
    ...(consulted.includes(type) ? ["consultation", "comments", "dissent"] : []),
    ...(files.length > 0 ? ["accessible"] : []),
  ];
}
