import { addDays, type LocalDate } from "@nri-commons/core/content/types";

/** `asked`: the mail went out; `answered`; `refused`: the person said no to this one; `closed`: it was open for too long. */
export const waveStates = ["asked", "answered", "refused", "closed"] as const;
export type WaveState = (typeof waveStates)[number];

/** Days after the first mail: one reminder. */
export const remindAfter = 14;
/** Days for which a wave that nobody was asked in yet may still be asked, and for which its form is open. */
export const openFor = 90;

/** So many months later, on the last day of a shorter month: 31 August and six months is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

interface Completed {
  completedOn: LocalDate;
  /** After how many months one is asked, as the site has it set. */
  months: readonly number[];
  /** The waves in which this person was asked already. */
  asked: readonly number[];
  today: LocalDate;
}

/**
 * The wave that is due today: the latest that began, unless it was asked or began too long ago. Who consents after a year is not asked for
 * the half year before, and a site that was off for months does not send what it missed.
 */
export function dueWave({ completedOn, months, asked, today }: Completed): number | undefined {
  const begun = months.filter((month) => addMonths(completedOn, month) <= today).toSorted((a, b) => b - a);
  const [latest] = begun;
  if (latest === undefined || asked.some((month) => month >= latest)) return undefined;
  return addDays(addMonths(completedOn, latest), openFor) < today ? undefined : latest;
}

/** When the next mail will come, for the person's own page; undefined when none is left. */
export function nextWave({ completedOn, months, asked, today }: Completed): LocalDate | undefined {
  const open = months.filter((month) => !asked.includes(month)).map((month) => addMonths(completedOn, month));
  return open.filter((date) => date > today).toSorted()[0];
}

/** One reminder, once two weeks have passed without an answer. */
export function isReminderDue(
  wave: { state: WaveState; askedAt: number; remindedAt?: number | undefined },
  now: number,
) {
  const since = now - wave.askedAt;
  return wave.state === "asked" && wave.remindedAt === undefined && since >= remindAfter * day && since < openFor * day;
}

export function isOver(wave: { state: WaveState; askedAt: number }, now: number): boolean {
  return wave.state === "asked" && now - wave.askedAt >= openFor * day;
}

const day = 86_400_000;
