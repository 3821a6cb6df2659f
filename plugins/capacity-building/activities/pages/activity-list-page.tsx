import { CardGrid, Content, Empty, FilterPanel, PageHeader, Pagination, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { filterFields, firstFields } from "../activity-filters.ts";
import type { ActivitySearch } from "../activity-search.ts";
import type { ActivityList } from "../list-activities.ts";
import type { TermsInUse } from "../terms-in-use.ts";
import { ActivityCard } from "./activity-card.tsx";
import { CapacityTabs } from "./capacity-tabs.tsx";
import { FeedLinks } from "./feed-links.tsx";
import { WaysOn } from "./ways-on.tsx";

interface Props {
  when: "now" | "past";
  search: ActivitySearch;
  list: ActivityList;
  used: TermsInUse;
  names: ReadonlyMap<string, string>;
}

export const ActivityListPage: FC<Props> = ({ when, search, list, used, names }) => {
  const view = useView();
  const { t, url } = view;
  const narrowed = Object.keys(search).length > 0;
  const at = when === "past" ? "/capacity/past" : "/capacity";
  return (
    <>
      <PageHeader title={t(`activity.list.${when}`)} lead={t("activity.list.lead")} />
      <Content>
        <CapacityTabs current={when} />
        {(list.items.length > 0 || narrowed) && (
          <FilterPanel
            label={t("activity.filter.label")}
            words={t("activity.filter.q")}
            fields={filterFields(view, used)}
            first={firstFields}
            find={when === "past" ? "/capacity/find?when=past" : "/capacity/find"}
          />
        )}
        {list.items.length === 0 ? (
          <Empty
            title={t(narrowed ? "activity.list.nothing" : `activity.list.none.${when}`)}
            why={t(narrowed ? "activity.list.nothing.why" : "activity.list.none.why")}
            {...(narrowed && { action: { href: url(at), label: t("activity.list.all") } })}
            {...(!narrowed && { example: t("activity.list.none.example") })}
          />
        ) : (
          <CardGrid>
            {list.items.map((activity) => (
              <ActivityCard activity={activity} names={names} q={search.q} />
            ))}
          </CardGrid>
        )}
        <Pagination next={list.next} />
        {when === "now" && !narrowed && <WaysOn />}
        <FeedLinks />
      </Content>
    </>
  );
};
