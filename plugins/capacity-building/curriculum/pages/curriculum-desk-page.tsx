import { Content, Empty, PageHeader, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import type { ShownFaculty } from "../taught-by.ts";
import type { Faculty, Unit } from "../unit.ts";

interface Props {
  activity: Activity;
  /** Those of the faculty whose names everybody may read. */
  shown: readonly ShownFaculty[];
}

/** Units and faculty of one activity, for those who look after it. */
export const CurriculumDeskPage: FC<Props> = ({ activity, shown }) => {
  const { t, url } = useView();
  const at = `/console/capacity/${activity.id}/curriculum`;
  const unitStart = { href: url(`${at}/units/new`), label: t("unit.new") };
  const facultyStart = { href: url(`${at}/faculty/new`), label: t("faculty.new") };
  return (
    <>
      <PageHeader
        title={t("room.curriculum")}
        lead={<Tell map={activity.title} />}
        crumbs={<ActivityCrumbs activity={activity} desk="activities" />}
        actions={
          <>
            <a class="btn" href={unitStart.href}>
              {unitStart.label}
            </a>
            <a class="btn quiet" href={facultyStart.href}>
              {facultyStart.label}
            </a>
          </>
        }
      />
      <Content>
        <h2>{t("unit.units")}</h2>
        {activity.units.length === 0 ? (
          <Empty title={t("unit.none")} why={t("unit.none.why")} action={unitStart} />
        ) : (
          <UnitTable units={activity.units} at={at} />
        )}
        <h2>{t("faculty.title")}</h2>
        {activity.faculty.length === 0 ? (
          <Empty title={t("faculty.none")} why={t("faculty.none.why")} action={facultyStart} />
        ) : (
          <FacultyTable faculty={activity.faculty} shown={shown} at={at} />
        )}
      </Content>
    </>
  );
};

const UnitTable: FC<{ units: readonly Unit[]; at: string }> = ({ units, at }) => {
  const { t, url } = useView();
  return (
    <Table
      caption={t("unit.title")}
      captionHidden
      columns={[
        {
          id: "title",
          label: t("unit.field.title"),
          heads: true,
          cell: ({ id, title }: Unit) => (
            <a href={url(`${at}/units/${id}`)}>
              <Tell map={title} />
            </a>
          ),
        },
        {
          id: "hours",
          label: t("unit.field.hours"),
          cell: ({ hours }) => hours !== undefined && t("unit.hours", { hours }),
        },
        {
          id: "acts",
          label: t("console.more"),
          cell: ({ id }) => <a href={url(`${at}/units/${id}/remove`)}>{t("unit.remove")}</a>,
        },
      ]}
      rows={units}
    />
  );
};

const FacultyTable: FC<{ faculty: readonly Faculty[]; shown: readonly ShownFaculty[]; at: string }> = (props) => {
  const { t, url } = useView();
  return (
    <Table
      caption={t("faculty.title")}
      captionHidden
      columns={[
        {
          id: "name",
          label: t("partner.field.name"),
          heads: true,
          cell: ({ id }: Faculty) => {
            const one = props.shown.find((known) => known.id === id);
            return one ? <bdi>{one.name}</bdi> : <span class="muted">{t("faculty.hidden")}</span>;
          },
        },
        { id: "role", label: t("faculty.field.role"), cell: ({ role }) => t(`faculty.role.${role}`) },
        {
          id: "acts",
          label: t("console.more"),
          cell: ({ id }) => <a href={url(`${props.at}/faculty/${id}/remove`)}>{t("faculty.remove")}</a>,
        },
      ]}
      rows={props.faculty}
    />
  );
};
