import { ConsoleList, Status, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Activity, phaseOf } from "../../activity.ts";
import { type ActivityList, type OwnTab, ownTabs } from "../../list-activities.ts";
import { toneOf } from "../../pages/activity-state.tsx";
import { draftsAt } from "../activity-form.tsx";

interface Props {
  tab: OwnTab;
  list: ActivityList;
  drafts: readonly { id: string; title: string; saved: number }[];
}

export const ConsoleActivitiesPage: FC<Props> = ({ tab, list, drafts }) => {
  const { t, url, format, now } = useView();
  return (
    <ConsoleList
      title={t("console.title")}
      lead={t("console.lead")}
      at="/console/capacity"
      start={{ href: `${draftsAt}/new`, label: t("console.new") }}
      others={
        <a class="btn quiet" href={url("/console/capacity/partners")}>
          {t("nav.partners")}
        </a>
      }
      tabs={{ all: ownTabs, current: tab }}
      drafts={drafts}
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
        { id: "type", label: t("activity.field.type"), cell: ({ type }) => t(`activity.type.${type}`) },
        { id: "starts", label: t("activity.field.starts"), cell: ({ starts }) => format.day(starts) },
        {
          id: "state",
          label: t("console.state"),
          cell: (one) => <Status tone={toneOf(phaseOf(one, now))}>{t(`activity.phase.${phaseOf(one, now)}`)}</Status>,
        },
      ]}
      rows={list.items}
      next={list.next}
      empty={{ title: t(`console.empty.${tab}`), why: t("console.empty.why"), example: t("console.empty.example") }}
    />
  );
};
