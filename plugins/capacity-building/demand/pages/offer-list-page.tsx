import { CardGrid, Content, Empty, PageHeader, Pagination, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import { OfferCard } from "./demand-card.tsx";
import { DemandFilters } from "./demand-filters.tsx";
import { DemandTabs } from "./demand-tabs.tsx";

interface Props {
  offers: readonly CapacityOffer[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
  narrowed: boolean;
}

/** What initiatives, partners and experts can give, here and elsewhere. */
export const OfferListPage: FC<Props> = ({ offers, next, names, narrowed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("offers.title")} lead={t("offers.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <DemandTabs current="offers" />
        {(offers.length > 0 || narrowed) && <DemandFilters of="offers" />}
        {offers.length === 0 && (
          <Empty title={t(narrowed ? "offers.none.found" : "offers.none")} why={t("offers.none.why")} />
        )}
        {offers.length > 0 && (
          <CardGrid>
            {offers.map((offer) => (
              <OfferCard offer={offer} names={names} />
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/capacity/offers.csv")}>{t("demand.csv")}</a>
          {" · "}
          <a href={url("/capacity/offers.atom")}>{t("feed.offers.atom")}</a>
        </p>
      </Content>
    </>
  );
};
