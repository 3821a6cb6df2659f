import type { FC } from "hono/jsx";
import { attendanceOf, type Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import { ConsoleList, Tell, useView } from "../../../../web/index.ts";
import { EventStatus } from "../../pages/event-status.tsx";

export const eventTabs = ["upcoming", "past", "inside"] as const;
export type EventsTab = (typeof eventTabs)[number];

interface Props {
  tab: EventsTab;
  events: readonly Event[];
  next: string | undefined;
  /** Forms that this person has begun. */
  drafts: readonly { id: string; title: string; saved: number }[];
}

export const ConsoleListPage: FC<Props> = ({ tab, events, next, drafts }) => {
  const { t, url, format, site, now } = useView();
  return (
    <ConsoleList
      title={t("console.title")}
      at="/console/events"
      start={{ href: "/console/events/drafts/new", label: t("console.new") }}
      others={
        <a class="btn quiet" href={url("/console/events/import")}>
          {t("console.import")}
        </a>
      }
      tabs={{ all: eventTabs, current: tab }}
      drafts={drafts}
      columns={[
        {
          id: "name",
          label: t("form.name"),
          heads: true,
          cell: (event) => (
            <a href={url(`/console/events/${event.id}`)}>
              <Tell map={event.name} />
            </a>
          ),
        },
        { id: "when", label: t("fact.when"), cell: (event) => format.days(event) },
        { id: "where", label: t("fact.where"), cell: (event) => whereOf(event) },
        { id: "state", label: t("console.state"), cell: (event) => <EventStatus event={event} /> },
      ]}
      rows={events}
      next={next}
      empty={{
        title: t(`console.empty.${tab}.title`),
        why: t(`console.empty.${tab}.why`),
        example: t("console.empty.example"),
      }}
    >
      <p class="small muted">{t("console.zone", { zone: format.zone(site.zone, now) })}</p>
    </ConsoleList>
  );

  function whereOf(event: Event) {
    const attendance = attendanceOf(event);
    const venue = event.place?.locality ?? (event.place?.name && pickLanguage(event.place.name, "en")?.text);
    return [venue, attendance && t(`mode.${attendance}`)].filter(Boolean).join(" · ") || undefined;
  }
};
