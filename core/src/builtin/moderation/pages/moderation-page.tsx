import type { FC } from "hono/jsx";
import type { Action, Category } from "../../../content/types/index.ts";
import { Content, Empty, PageHeader, Pagination, Table, useView } from "../../../web/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";

type Decisions = Awaited<ReturnType<ModerationCtx["moderation"]["publicDecisions"]>>;

export interface MonthOfModeration {
  /** `2026-11` */
  month: string;
  reports: readonly { category: Category; count: number }[];
  decisions: readonly { action: Action; count: number }[];
  appeals: number;
}

interface Props {
  months: readonly MonthOfModeration[];
  decisions: Decisions;
}

/** What was reported and decided, in numbers and without persons, for everybody to check. */
export const ModerationPage: FC<Props> = ({ months, decisions }) => {
  const { t, url } = useView();
  const points = ["report", "measures", "appeal"];
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          <>
            <a class="btn quiet" href={url("/moderation/conduct")}>
              {t("conduct.title")}
            </a>
            <a class="btn quiet" href={url("/moderation/appeal")}>
              {t("appeal.title")}
            </a>
          </>
        }
      />
      <Content>
        <section>
          <h2>{t("list.how")}</h2>
          <ul>
            {points.map((point) => (
              <li>{t(`list.how.${point}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t("decisions.title")}</h2>
          <DecisionTable decisions={decisions} />
          <Pagination next={decisions.next} />
        </section>
        <section>
          <h2>{t("figures.title")}</h2>
          <MonthTable months={months} />
        </section>
      </Content>
    </>
  );
};

const DecisionTable: FC<{ decisions: Decisions }> = ({ decisions: { items } }) => {
  const { t, format, site } = useView();
  if (items.length === 0) return <Empty title={t("decisions.none.title")} why={t("decisions.none.why")} />;
  return (
    <Table
      caption={t("decisions.title")}
      captionHidden
      rows={items}
      columns={[
        { id: "n", label: t("decisions.number"), heads: true, cell: ({ n }) => `D${n}` },
        { id: "at", label: t("decision.date"), cell: ({ at }) => format.date(at, site.zone) },
        {
          id: "action",
          label: t("decisions.what"),
          cell: ({ action, undoes }) =>
            undoes === undefined ? t(`action.${action}`) : `${t(`action.${action}`)} (D${undoes})`,
        },
        {
          id: "kind",
          label: t("decision.about"),
          cell: (row) => (row.site === undefined ? t(`kind.${row.kind}`) : <bdi dir="ltr">{hostOf(row.site)}</bdi>),
        },
        { id: "reason", label: t("decision.reason"), cell: ({ reason }) => t(`category.${reason}`) },
        {
          id: "state",
          label: t("decisions.state"),
          cell: ({ action, inForce }) =>
            action === "undo" || action === "uphold" ? "–" : t(inForce ? "decision.force" : "decision.over"),
        },
      ]}
    />
  );
};

const MonthTable: FC<{ months: readonly MonthOfModeration[] }> = ({ months }) => {
  const { t, format } = useView();
  if (months.length === 0) return <p>{t("figures.none")}</p>;
  return (
    <Table
      caption={t("figures.title")}
      captionHidden
      rows={months}
      columns={[
        { id: "month", label: t("figures.month"), heads: true, cell: ({ month }) => format.month(month) },
        {
          id: "reports",
          label: t("figures.reports"),
          number: true,
          cell: ({ reports }) => format.number(sum(reports)),
        },
        {
          id: "kinds",
          label: t("figures.kinds"),
          cell: ({ reports }) =>
            format.list(
              reports.map(({ category, count }) => t("figures.item", { what: t(`category.${category}`), count })),
            ) || "–",
        },
        {
          id: "decisions",
          label: t("figures.decisions"),
          cell: ({ decisions }) =>
            format.list(
              decisions.map(({ action, count }) => t("figures.item", { what: t(`action.${action}`), count })),
            ) || "–",
        },
        { id: "appeals", label: t("figures.appeals"), number: true, cell: ({ appeals }) => format.number(appeals) },
      ]}
    />
  );
};

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, "");
}
