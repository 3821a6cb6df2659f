import { CardGrid, Content, Empty, PageHeader, Pagination, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import type { CapacityRequest } from "../capacity-request.ts";
import { RequestCard } from "./demand-card.tsx";
import { DemandFilters } from "./demand-filters.tsx";
import { DemandTabs } from "./demand-tabs.tsx";

interface Props {
  requests: readonly CapacityRequest[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
  narrowed: boolean;
}

/** What communities and regions ask for, here and elsewhere. */
export const RequestListPage: FC<Props> = ({ requests, next, names, narrowed }) => {
  const { t, url } = useView();
  const ask = { href: url("/capacity/requests/new"), label: t("request.new") };
  return (
    <>
      <PageHeader
        title={t("requests.title")}
        lead={t("requests.lead")}
        crumbs={<CapacityCrumb />}
        actions={
          <a class="btn" href={ask.href}>
            {ask.label}
          </a>
        }
      />
      <Content>
        <DemandTabs current="requests" />
        {(requests.length > 0 || narrowed) && <DemandFilters of="requests" />}
        {requests.length === 0 && (
          <Empty
            title={t(narrowed ? "requests.none.found" : "requests.none")}
            why={t("requests.none.why")}
            action={ask}
          />
        )}
        {requests.length > 0 && (
          <CardGrid>
            {requests.map((request) => (
              <RequestCard request={request} names={names} />
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/capacity/requests.csv")}>{t("demand.csv")}</a>
          {" · "}
          <a href={url("/capacity/requests.atom")}>{t("feed.requests.atom")}</a>
        </p>
      </Content>
    </>
  );
};
