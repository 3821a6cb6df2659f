import { type Category, categories } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { CommandInput } from "../../../plugin/index.ts";

export const reasonOptions = [
  { flags: "--reason <word>", description: `why: ${categories.join(", ")}` },
  { flags: "--note <text>", description: "in your own words, for the reporter and for the side that it affects" },
] as const;

export const answerOptions = [
  ...reasonOptions,
  { flags: "--report <number>", description: "the report that led to it, such as R12" },
  { flags: "--appeal <number>", description: "the appeal that it answers, such as A3" },
] as const;

export interface GivenReasons {
  reason: Category;
  note?: string;
  report?: number;
  appeal?: number;
}

export function readReasons({ options }: CommandInput): GivenReasons {
  const reason = categories.find((one) => one === options["reason"]);
  if (!reason) throw invalid("--reason", `Say why, with one of: ${categories.join(", ")}`);
  const { note, report, appeal } = options;
  if (typeof note === "string" && note.length > 2000) throw invalid("--note", "Write at most 2,000 characters");
  return {
    reason,
    ...(typeof note === "string" && { note }),
    ...(typeof report === "string" && { report: readNumber(report, "R", "--report") }),
    ...(typeof appeal === "string" && { appeal: readNumber(appeal, "A", "--appeal") }),
  };
}

/** `R12`, `r12` or `12`. */
export function readNumber(given: string | undefined, letter: "A" | "D" | "R", path: string): number {
  const [, digits] = new RegExp(`^${letter}?([0-9]{1,9})$`, "i").exec((given ?? "").trim()) ?? [];
  if (digits === undefined) throw invalid(path, `Write a number such as ${letter}12`);
  return Number(digits);
}

export function invalid(path: string, message: string): Refusal {
  return new Refusal("invalid", { message, problems: [{ path, message }] });
}
