import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { type CalendarEntry, Content, MonthCalendar, PageHeader, shiftMonth, useView } from "../../../web/index.ts";
import { EventTabs } from "./event-list-page.tsx";

interface Props {
  /** `2027-03` */
  month: string;
  events: readonly Event[];
}

export const EventCalendarPage: FC<Props> = ({ month, events }) => {
  const { t, url, format, now, site } = useView();
  const entries: CalendarEntry[] = events.map((event) => ({
    href: url(`/events/${event.id}`),
    name: event.name,
    ...format.daysOf(event),
  }));
  const to = (by: number) => url(`/events/calendar?month=${shiftMonth(month, by)}`);
  const count = entries.filter(({ first, last }) => first.slice(0, 7) <= month && last.slice(0, 7) >= month).length;
  return (
    <>
      <PageHeader
        title={t("calendar.title", { month: format.month(month) })}
        lead={t("calendar.lead", { count })}
        actions={
          <a class="btn quiet" href={url("/events.ics")}>
            {t("list.subscribe")}
          </a>
        }
      />
      <Content>
        <EventTabs current="calendar" />
        <MonthCalendar
          month={month}
          entries={entries}
          previous={to(-1)}
          next={to(1)}
          today={format.dayOf(now, site.zone)}
        />
      </Content>
    </>
  );
};
