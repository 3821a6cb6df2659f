import { CardGrid, Content, Empty, PageHeader, Pagination, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { DemandFilters } from "./demand-filters.tsx";
import { DemandTabs } from "./demand-tabs.tsx";

interface Props {
  of: "requests" | "offers";
  cards: readonly Child[];
  next: string | undefined;
  narrowed: boolean;
}

/** What communities ask for, or what others can give, here and elsewhere. Anybody may ask. */
export const DemandListPage: FC<Props> = ({ of, cards, next, narrowed }) => {
  const { t, url } = useView();
  const ask = of === "requests" ? { href: url("/capacity/requests/new"), label: t("request.new") } : undefined;
  return (
    <>
      <PageHeader
        title={t(`${of}.title`)}
        lead={t(`${of}.lead`)}
        crumbs={<CapacityCrumb />}
        actions={
          ask && (
            <a class="btn" href={ask.href}>
              {ask.label}
            </a>
          )
        }
      />
      <Content>
        <DemandTabs current={of} />
        {(cards.length > 0 || narrowed) && <DemandFilters of={of} />}
        {cards.length === 0 ? (
          <Empty
            title={t(narrowed ? `${of}.none.found` : `${of}.none`)}
            why={t(`${of}.none.why`)}
            {...(ask && { action: ask })}
          />
        ) : (
          <CardGrid>{cards}</CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url(`/capacity/${of}.csv`)}>{t("demand.csv")}</a>
          {" · "}
          <a href={url(`/capacity/${of}.atom`)}>{t(`feed.${of}.atom`)}</a>
        </p>
      </Content>
    </>
  );
};
