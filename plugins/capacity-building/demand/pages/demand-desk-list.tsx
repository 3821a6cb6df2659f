import { Content, Empty, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import { sayTime } from "../scope-lines.ts";
import { DemandDeskTabs } from "./demand-tabs.tsx";

/** A request or an offer, with how it stands and whose it is. */
export interface DeskRow {
  item: CapacityRequest | CapacityOffer;
  mark: Child;
  who: Child;
}

interface Props {
  /** Requests of this site, those of others for which help can be offered, offers of this site. */
  of: "requests" | "elsewhere" | "offers";
  rows: readonly DeskRow[];
  next: string | undefined;
}

const words = {
  requests: {
    title: "requests.title",
    lead: "requests.desk.lead",
    why: "requests.none.why",
    start: "request.new.desk",
  },
  elsewhere: { title: "demand.tab.elsewhere", lead: "help.elsewhere.lead", why: "requests.none.why", start: undefined },
  offers: { title: "offers.title", lead: "offers.desk.lead", why: "offers.desk.lead", start: "offer.new" },
} as const;

/** Requests and offers as the people of this site see them. */
export const DemandDeskList: FC<Props> = ({ of, rows, next }) => {
  const { t, url, format } = useView();
  const { title, lead, why, start } = words[of];
  const list = of === "offers" ? "offers" : "requests";
  const one = of === "offers" ? "offer" : "request";
  const begin = start && { href: url(`/console/capacity/${list}/new`), label: t(start) };
  return (
    <>
      <PageHeader
        title={t(title)}
        lead={t(lead)}
        actions={
          <>
            {begin && (
              <a class="btn" href={begin.href}>
                {begin.label}
              </a>
            )}
            <a class="btn quiet" href={url(`/capacity/${list}`)}>
              {t("demand.see")}
            </a>
          </>
        }
      />
      <Content>
        <DemandDeskTabs current={of} />
        {rows.length === 0 ? (
          <Empty title={t(`${list}.none`)} why={t(why)} {...(begin && { action: begin })} />
        ) : (
          <Table
            caption={t(title)}
            captionHidden
            columns={[
              {
                id: "title",
                label: t(`${one}.name.short`),
                heads: true,
                cell: ({ item }: DeskRow) => (
                  <a href={url(`/console/capacity/${list}/${item.id}`)}>
                    <Tell map={item.title} />
                  </a>
                ),
              },
              { id: "state", label: t("demand.state"), cell: ({ mark }: DeskRow) => mark },
              {
                id: "who",
                label: t(of === "offers" ? "offer.giver" : "request.organisation"),
                cell: ({ who }: DeskRow) => who,
              },
              {
                id: "time",
                label: t("demand.time"),
                cell: ({ item }: DeskRow) => sayTime(item, t, format) || undefined,
              },
            ]}
            rows={rows}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
