import { Content, Empty, OriginBadge, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityRequest } from "../capacity-request.ts";
import { sayTime } from "../scope-lines.ts";
import { sourceOf } from "./demand-card.tsx";
import { RequestStateMark } from "./demand-state.tsx";
import { DemandDeskTabs } from "./demand-tabs.tsx";

interface Props {
  requests: readonly CapacityRequest[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
  /** Those of this site, or those of others for which help can be offered. */
  of: "requests" | "elsewhere";
}

/** Requests as the people of this site see them. */
export const RequestDeskList: FC<Props> = ({ requests, next, names, of }) => {
  const { t, url, format } = useView();
  const own = of === "requests";
  const start = { href: url("/console/capacity/requests/new"), label: t("request.new.desk") };
  return (
    <>
      <PageHeader
        title={t(own ? "requests.title" : "demand.tab.elsewhere")}
        lead={t(own ? "requests.desk.lead" : "help.elsewhere.lead")}
        actions={
          <>
            {own && (
              <a class="btn" href={start.href}>
                {start.label}
              </a>
            )}
            <a class="btn quiet" href={url("/capacity/requests")}>
              {t("demand.see")}
            </a>
          </>
        }
      />
      <Content>
        <DemandDeskTabs current={of} />
        {requests.length === 0 && (
          <Empty title={t("requests.none")} why={t("requests.none.why")} {...(own && { action: start })} />
        )}
        {requests.length > 0 && (
          <Table
            caption={t("requests.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("request.name.short"),
                heads: true,
                cell: ({ id, title }: CapacityRequest) => (
                  <a href={url(`/console/capacity/requests/${id}`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              {
                id: "state",
                label: t("demand.state"),
                cell: (request: CapacityRequest) => <RequestStateMark request={request} />,
              },
              {
                id: "who",
                label: t("request.organisation"),
                cell: (request: CapacityRequest) =>
                  request.source ? (
                    <OriginBadge source={sourceOf(request)} name={names.get(request.source.owner)} />
                  ) : (
                    <bdi>{request.organisation}</bdi>
                  ),
              },
              {
                id: "time",
                label: t("demand.time"),
                cell: (request: CapacityRequest) => sayTime(request, t, format) || undefined,
              },
            ]}
            rows={requests}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
