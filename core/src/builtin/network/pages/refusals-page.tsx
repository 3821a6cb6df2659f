import type { FC } from "hono/jsx";
import type { RefusalCount } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Empty, PageHeader, Table, useView } from "../../../web/index.ts";

/** What other machines sent and was not taken: for whoever wonders why something does not arrive. */
export const RefusalsPage: FC<{ refusals: readonly RefusalCount[] }> = ({ refusals }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t("refused.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={t("refused.lead")}
      />
      <Content>
        {refusals.length === 0 ? (
          <Empty title={t("refused.none")} why={t("refused.none.why")} />
        ) : (
          <Table
            caption={t("refused.title")}
            captionHidden
            columns={[
              {
                id: "site",
                label: t("refused.site"),
                heads: true,
                cell: ({ peer }) => (peer === undefined ? undefined : <bdi dir="ltr">{peer}</bdi>),
              },
              { id: "reason", label: t("reason"), cell: ({ reason }) => <code>{reason}</code> },
              { id: "count", label: t("refused.count"), number: true, cell: ({ count }) => format.number(count) },
              { id: "last", label: t("refused.last"), cell: ({ lastAt }) => format.dateTime(lastAt, site.zone) },
            ]}
            rows={refusals}
          />
        )}
      </Content>
    </>
  );
};
