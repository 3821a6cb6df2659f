/** `asked`: the address is not confirmed yet. */
export type ApplicationState = "asked" | "in" | "withdrawn";

export const decisions = ["accepted", "waiting", "refused"] as const;
export type Decision = (typeof decisions)[number];

/** What became of an offered place; `lapsed`: nobody answered in time. */
export type Answer = "confirmed" | "declined" | "lapsed";

export const levels = ["introductory", "intermediate", "advanced"] as const;
export const genders = ["woman", "man", "other"] as const;

/** What an applicant says. Of the person as of the day on which they wrote it. */
export interface NewApplication {
  name: string;
  /** Vocabulary `stakeholder-groups`. */
  group: string;
  country?: string | undefined;
  region?: string | undefined;
  level: (typeof levels)[number];
  experience?: string | undefined;
  /** In which they can take part. */
  languages: readonly string[];
  needs?: string | undefined;
  connectivity?: string | undefined;
  firstTime?: boolean | undefined;
  gender?: (typeof genders)[number] | undefined;
  /** By question; of a choice its number, of yes or no the word. */
  answers: Readonly<Record<string, string>>;
}

export interface Application extends NewApplication {
  id: string;
  activity: string;
  person: string;
  /** In which they wrote, and are written to. */
  lang: string;
  state: ApplicationState;
  /** Decided by the team; the applicant learns of it by the letter alone. */
  decision?: Decision | undefined;
  /** What the last letter said. */
  told?: Decision | undefined;
  answer?: Answer | undefined;
  /** Until when a place waits for its answer, in milliseconds. */
  answerBy?: number | undefined;
  created: number;
}

/** An address that nobody confirmed is forgotten after this time. */
export const holdTime = 7 * 86_400_000;

export const longest = { line: 200, text: 3000 } as const;

/** It takes a seat: accepted, and not given back. */
export function holdsSeat({ state, decision, answer }: Pick<Application, "state" | "decision" | "answer">): boolean {
  return state === "in" && decision === "accepted" && answer !== "declined" && answer !== "lapsed";
}

/** What the applicant may know of it. */
export function standingOf({ state, told, answer }: Application) {
  if (state !== "in") return state;
  if (told === "accepted") return answer ?? "accepted";
  return told ?? "in";
}

/** Decided, and no letter said so yet. */
export function awaitsLetter({ state, decision, told }: Application): boolean {
  return state === "in" && decision !== undefined && decision !== told;
}
