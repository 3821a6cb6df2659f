import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Pagination, Status, Table, Tabs, useView } from "../../../../web/index.ts";
import type { ListedAppeal, ListedReport } from "../desk.ts";

interface Props {
  tab: "open" | "decided";
  reports: readonly ListedReport[];
  appeals: readonly ListedAppeal[];
  next: string | undefined;
}

export const ReportsDesk: FC<Props> = ({ tab, reports, appeals, next }) => {
  const { t, url, format, site } = useView();
  const tabs = (["open", "decided"] as const).map((one) => ({
    href: url(one === "open" ? "/console/moderation" : "/console/moderation?tab=decided"),
    label: t(`console.tab.${one}`),
    current: one === tab,
  }));
  return (
    <>
      <PageHeader title={t("console.title")} lead={t("console.lead")} />
      <Content>
        <Tabs label={t("console.title")} links={tabs} />
        {reports.length === 0 && appeals.length === 0 ? (
          <Empty title={t(`console.none.${tab}`)} why={t("console.none.why")} />
        ) : (
          <Table
            caption={t(`console.tab.${tab}`)}
            captionHidden
            columns={[
              {
                id: "report",
                label: t("console.report"),
                heads: true,
                cell: ({ n }) => <a href={url(`/console/moderation/reports/${n}`)}>R{n}</a>,
              },
              { id: "about", label: t("decision.about"), cell: ({ kind }) => t(`kind.${kind}`) },
              { id: "what", label: t("report.category"), cell: ({ category }) => t(`category.${category}`) },
              { id: "sent", label: t("outcome.sent"), cell: ({ at }) => format.date(at, site.zone) },
              {
                id: "state",
                label: t("outcome.state"),
                cell: ({ state }) => (
                  <Status tone={state === "open" ? "warn" : "ok"}>{t(`console.state.${state}`)}</Status>
                ),
              },
            ]}
            rows={reports}
          />
        )}
        <Pagination next={next} />
        {appeals.length > 0 && (
          <section aria-labelledby="appeals">
            <h2 id="appeals">{t("appeal.list")}</h2>
            <ul>
              {appeals.map(({ n, decision, at }) => (
                <li>
                  <a href={url(`/console/moderation/appeals/${n}`)}>
                    {t("console.appeal.line", {
                      appeal: `A${n}`,
                      decision: `D${decision}`,
                      date: format.date(at, site.zone),
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ul class="row-acts">
          <li>
            <a href={url("/console/moderation/decisions")}>{t("decisions.title")}</a>
          </li>
          <li>
            <a href={url("/console/moderation/conduct")}>{t("conduct.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
