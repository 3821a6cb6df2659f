import type { FC } from "hono/jsx";
import { Breadcrumb, Content, FilterPanel, FindForm, PageHeader, useView } from "../../../web/index.ts";
import { type Choices, eventFields, firstFields } from "./event-fields.ts";

/** Lists of events, and where each is. */
export const eventLists = { upcoming: "/events", past: "/events/past", map: "/events/map" } as const;
export type EventListName = keyof typeof eventLists;

export const EventFilters: FC<{ list: EventListName }> = ({ list }) => {
  const view = useView();
  const find = list === "upcoming" ? "/events/find" : `/events/find?list=${list}`;
  const { t } = view;
  return (
    <FilterPanel
      label={t("filter.label")}
      words={t("filter.q")}
      fields={eventFields(view)}
      first={firstFields}
      find={find}
    />
  );
};

export const FindEventsPage: FC<{ list: EventListName; choices: Choices }> = ({ list, choices }) => {
  const view = useView();
  const { t, url } = view;
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url(eventLists[list]), label: t(`tab.${list}`) }]} />}
        title={t("filter.label")}
      />
      <Content>
        <FindForm
          label={t("filter.label")}
          words={t("filter.q")}
          fields={eventFields(view, choices)}
          list={eventLists[list]}
        />
      </Content>
    </>
  );
};
