import type { FC } from "hono/jsx";
import { attendanceOf, type Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import { Content, Empty, PageHeader, Pagination, Table, Tabs, Tell, useView } from "../../../../web/index.ts";
import { EventStatus } from "../../pages/event-status.tsx";
import type { EventsTab } from "../console-routes.tsx";

interface Props {
  tab: EventsTab;
  events: readonly Event[];
  next: string | undefined;
  /** Forms that this person has begun. */
  drafts: readonly { id: string; title: string; saved: number }[];
}

export const ConsoleListPage: FC<Props> = ({ tab, events, next, drafts }) => {
  const { t, url, format, site, now } = useView();
  const tabs = (["upcoming", "past", "inside"] as const).map((one) => ({
    href: url(one === "upcoming" ? "/console/events" : `/console/events?tab=${one}`),
    label: t(`console.tab.${one}`),
    current: one === tab,
  }));
  return (
    <>
      <PageHeader
        title={t("console.title")}
        actions={
          <>
            <a class="btn" href={url("/console/events/drafts/new")}>
              {t("console.new")}
            </a>
            <a class="btn quiet" href={url("/console/events/import")}>
              {t("console.import")}
            </a>
          </>
        }
      />
      <Content>
        {drafts.length > 0 && (
          <section aria-labelledby="begun">
            <h2 id="begun">{t("console.begun")}</h2>
            <ul class="todo">
              {drafts.map(({ id, title, saved }) => (
                <li>
                  <h3>
                    <a href={url(`/console/events/drafts/${id}/check`)}>
                      <bdi>{title}</bdi>
                    </a>
                  </h3>
                  <p>{t("console.begun.saved", { when: format.ago(saved, now) })}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Tabs label={t("console.tabs")} links={tabs} />
        {events.length === 0 ? (
          <Empty
            title={t(`console.empty.${tab}.title`)}
            why={t(`console.empty.${tab}.why`)}
            action={{ href: url("/console/events/drafts/new"), label: t("console.new") }}
            example={t("console.empty.example")}
          />
        ) : (
          <Table
            caption={t(`console.tab.${tab}`)}
            captionHidden
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
          />
        )}
        <Pagination next={next} />
        <p class="small muted">{t("console.zone", { zone: format.zone(site.zone, now) })}</p>
      </Content>
    </>
  );

  function whereOf(event: Event) {
    const attendance = attendanceOf(event);
    const venue = event.place?.locality ?? (event.place?.name && pickLanguage(event.place.name, "en")?.text);
    return [venue, attendance && t(`mode.${attendance}`)].filter(Boolean).join(" · ") || undefined;
  }
};
