import { Content, Empty, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import { sayTime } from "../scope-lines.ts";
import { OfferStateMark } from "./demand-state.tsx";
import { DemandDeskTabs } from "./demand-tabs.tsx";

/** Offers of this site. */
export const OfferDeskList: FC<{ offers: readonly CapacityOffer[]; next: string | undefined }> = ({ offers, next }) => {
  const { t, url, format } = useView();
  const start = { href: url("/console/capacity/offers/new"), label: t("offer.new") };
  return (
    <>
      <PageHeader
        title={t("offers.title")}
        lead={t("offers.desk.lead")}
        actions={
          <>
            <a class="btn" href={start.href}>
              {start.label}
            </a>
            <a class="btn quiet" href={url("/capacity/offers")}>
              {t("demand.see")}
            </a>
          </>
        }
      />
      <Content>
        <DemandDeskTabs current="offers" />
        {offers.length === 0 ? (
          <Empty title={t("offers.none")} why={t("offers.desk.lead")} action={start} />
        ) : (
          <Table
            caption={t("offers.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("offer.name.short"),
                heads: true,
                cell: ({ id, title }: CapacityOffer) => (
                  <a href={url(`/console/capacity/offers/${id}`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              {
                id: "state",
                label: t("demand.state"),
                cell: (offer: CapacityOffer) => <OfferStateMark offer={offer} />,
              },
              { id: "giver", label: t("offer.giver"), cell: ({ giver }: CapacityOffer) => <bdi>{giver}</bdi> },
              {
                id: "time",
                label: t("demand.time"),
                cell: (offer: CapacityOffer) => sayTime(offer, t, format) || undefined,
              },
            ]}
            rows={offers}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
