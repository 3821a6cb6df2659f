import { Content, Empty, PageHeader, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ActivityCrumbs } from "../../../people/pages/activity-crumbs.tsx";
import type { Activity, Session } from "../../activity.ts";
import { whenOf } from "../../calendar.ts";

/** The dated meetings of one activity, for those who look after it. */
export const SessionsPage: FC<{ activity: Activity }> = ({ activity }) => {
  const { t, url, format } = useView();
  const at = `/console/capacity/${activity.id}/sessions`;
  const start = { href: url(`${at}/new`), label: t("session.new") };
  return (
    <>
      <PageHeader
        title={t("session.title")}
        lead={<Tell map={activity.title} />}
        crumbs={<ActivityCrumbs activity={activity} desk="activities" />}
        actions={
          <a class="btn" href={start.href}>
            {start.label}
          </a>
        }
      />
      <Content>
        {activity.sessions.length === 0 ? (
          <Empty title={t("session.none")} why={t("session.none.why")} action={start} />
        ) : (
          <Table
            caption={t("session.title")}
            captionHidden
            columns={[
              {
                id: "when",
                label: t("activity.fact.when"),
                heads: true,
                cell: (session: Session) => {
                  const when = whenOf(session, activity.zone);
                  return <a href={url(`${at}/${session.id}`)}>{when ? format.when(when) : session.date}</a>;
                },
              },
              { id: "title", label: t("activity.field.title"), cell: ({ title }) => title && <Tell map={title} /> },
              { id: "place", label: t("session.field.place"), cell: ({ place }) => place && <bdi>{place}</bdi> },
              {
                id: "acts",
                label: t("console.more"),
                cell: ({ id }) => <a href={url(`${at}/${id}/remove`)}>{t("session.remove")}</a>,
              },
            ]}
            rows={activity.sessions}
          />
        )}
        <p class="hint">{t("session.calendar")}</p>
      </Content>
    </>
  );
};
