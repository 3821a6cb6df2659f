import type { LocalDate } from "./local-date.ts";
import { addDays, startOfDay } from "./local-date.ts";

/** When an event takes place. Instants are milliseconds; those of an all-day event follow from its dates and its zone. */
export interface When {
  start: number;
  /** Later than `start`. For an all-day event the end of its last day. */
  end: number;
  /** IANA name. */
  zone: string;
  allDay: boolean;
  /** Of an all-day event: first and last day, both included. */
  startDate?: LocalDate | undefined;
  endDate?: LocalDate | undefined;
  /** The end was not said: `end` only orders. */
  openEnd?: boolean | undefined;
}

/** An event that takes whole days: `end` is the instant at which the day after `endDate` begins. */
export function allDay(startDate: LocalDate, endDate: LocalDate, zone: string): When {
  return {
    start: startOfDay(startDate, zone),
    end: startOfDay(addDays(endDate, 1), zone),
    zone,
    allDay: true,
    startDate,
    endDate,
  };
}
