import { type Column, Content, Empty, PageHeader, Pagination, Table, Tabs, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { type OwnTab, ownTabs } from "../../activities/list-activities.ts";
import type { PeopleOf } from "../count-people-of.ts";

interface Props {
  tab: OwnTab;
  activities: readonly Activity[];
  next: string | undefined;
  counts: ReadonlyMap<string, PeopleOf>;
}

const at = "/console/capacity/people";

/** Every activity with its people: applications that wait, who takes part, who completed. */
export const ParticipantsPage: FC<Props> = ({ tab, activities, next, counts }) => {
  const { t, url, format } = useView();
  const number = (id: keyof PeopleOf): Column<Activity> => ({
    id,
    label: t(`people.desk.${id}`),
    number: true,
    cell: (activity) => format.number(counts.get(activity.id)?.[id] ?? 0),
  });
  return (
    <>
      <PageHeader
        title={t("people.desk")}
        lead={t("people.desk.lead")}
        actions={
          <a class="btn quiet" href={url("/console/capacity/asked")}>
            {t("asked.title")}
          </a>
        }
      />
      <Content>
        <Tabs
          label={t("console.tabs")}
          links={ownTabs.map((one, place) => ({
            href: url(place === 0 ? at : `${at}?tab=${one}`),
            label: t(`console.tab.${one}`),
            current: one === tab,
          }))}
        />
        {activities.length === 0 ? (
          <Empty title={t(`console.empty.${tab}`)} why={t("people.desk.none")} />
        ) : (
          <Table
            caption={t("people.desk")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("activity.field.title"),
                heads: true,
                cell: ({ id, title }: Activity) => (
                  <a href={url(`/console/capacity/${id}`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              number("undecided"),
              number("applied"),
              number("takePart"),
              number("completed"),
            ]}
            rows={activities}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
