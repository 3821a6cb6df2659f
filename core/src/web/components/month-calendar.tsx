import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../kit/index.ts";
import { useView } from "../view.tsx";
import { Tell } from "./say.tsx";

export interface CalendarEntry {
  href: string;
  name: LanguageMap;
  /** First and last day at the place of the event, both included: from `format.daysOf(when)`. */
  first: string;
  last: string;
}

interface MonthCalendarProps {
  /** `2027-03` */
  month: string;
  entries: readonly CalendarEntry[];
  /** Addresses of the months before and after. */
  previous?: string;
  next?: string;
  /** `2027-03-27` at the initiative's place, to mark today. */
  today?: string;
}

/** A month as a grid, and as a list of its days with events where the screen is narrow. Plain links, so the keyboard works. */
export const MonthCalendar: FC<MonthCalendarProps> = ({ month, entries, previous, next, today }) => {
  const { format, words, site } = useView();
  const weekdays = format.weekdays(site.firstDay);
  return (
    <>
      <nav class="cal-nav no-print" aria-label={words("calendar.months")}>
        {previous ? (
          <a class="btn quiet" href={previous} rel="prev">
            {format.month(shiftMonth(month, -1))}
          </a>
        ) : (
          <span />
        )}
        {next && (
          <a class="btn quiet" href={next} rel="next">
            {format.month(shiftMonth(month, 1))}
          </a>
        )}
      </nav>
      <table class="cal">
        <caption>{format.month(month)}</caption>
        <thead>
          <tr>
            {weekdays.map(({ long, short }) => (
              <th scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, weekdays[0]?.iso ?? 1).map((week) => (
            <tr>
              {week.map((day) => (
                <DayCell
                  day={day}
                  outside={!day.startsWith(month)}
                  isToday={day === today}
                  entries={entries.filter(({ first, last }) => first <= day && day <= last)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

interface DayCellProps {
  day: string;
  outside: boolean;
  isToday: boolean;
  entries: readonly CalendarEntry[];
}

const DayCell: FC<DayCellProps> = ({ day, outside, isToday, entries }) => {
  const { format } = useView();
  if (outside) return <td class="out" />;
  const { day: number, weekday } = format.leaf(day);
  return (
    <td class={isToday ? "today" : undefined} aria-current={isToday ? "date" : undefined}>
      <time class="d" datetime={day}>
        <span class="brief" aria-hidden={entries.length > 0 ? "true" : undefined}>
          {number}
        </span>
        {entries.length > 0 && (
          <span class="full">
            {weekday} {format.day(day)}
          </span>
        )}
      </time>
      {entries.length > 0 && (
        <ul>
          {entries.map(({ href, name }) => (
            <li>
              <a href={href}>
                <Tell map={name} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
};

/** The weeks that a month touches, each of seven days, beginning with the given ISO weekday. */
export function weeksOf(month: string, weekStart: number): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const lead = (first.getUTCDay() - (weekStart % 7) + 7) % 7;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = new Date(first);
      date.setUTCDate(1 - lead + week * 7 + day);
      return date.toISOString().slice(0, 10);
    }),
  );
}

/** `2027-01` and -1 give `2026-12`. */
export function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}
