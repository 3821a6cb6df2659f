import {
  Card,
  CardGrid,
  Content,
  Empty,
  FilterSelect,
  Filters,
  FilterText,
  Notice,
  PageHeader,
  Pagination,
  Tag,
  Tell,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import { partnerKinds } from "../partner.ts";
import type { PartnerList, PartnerQuery } from "../partner-store.ts";

interface Props {
  search: Pick<PartnerQuery, "q" | "kind">;
  list: PartnerList;
}

export const PartnerListPage: FC<Props> = ({ search, list }) => {
  const { t, url } = useView();
  const narrowed = search.q !== undefined || search.kind !== undefined;
  return (
    <>
      <PageHeader title={t("partner.title")} lead={t("partner.lead")} />
      <Content>
        <CapacityTabs current="partners" />
        <Notice>
          <p>{t("partner.partial")}</p>
        </Notice>
        {(list.items.length > 0 || narrowed) && <PartnerFilters />}
        {list.items.length === 0 ? (
          <Empty
            title={t(narrowed ? "partner.nothing" : "partner.none")}
            why={t(narrowed ? "partner.nothing.why" : "partner.none.why")}
            {...(narrowed && { action: { href: url("/capacity/partners"), label: t("partner.all") } })}
            {...(!narrowed && { example: t("partner.none.example") })}
          />
        ) : (
          <CardGrid>
            {list.items.map(({ id, name, kind, serves, country, programmes }) => (
              <Card
                href={url(`/capacity/partners/${id}`)}
                title={{ und: name }}
                q={search.q}
                level={2}
                tags={<Tag>{t(`partner.kind.${kind}`)}</Tag>}
              >
                {serves && (
                  <p>
                    <Tell map={serves} />
                  </p>
                )}
                {country && (
                  <p>
                    <Term vocabulary="countries" term={country} />
                  </p>
                )}
                {programmes.length > 0 && <p class="muted small">{programmes.map((one) => one.name).join(" · ")}</p>}
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={list.next} />
        <p class="no-print">
          <a href={url("/capacity/partners.csv")}>{t("partner.csv")}</a>
        </p>
      </Content>
    </>
  );
};

export const PartnerFilters: FC = () => {
  const { t } = useView();
  return (
    <Filters label={t("partner.filter")}>
      <FilterText name="q" label={t("partner.filter.q")} />
      <FilterSelect
        name="kind"
        label={t("partner.field.kind")}
        any={t("partner.filter.any")}
        options={partnerKinds.map((value) => ({ value, label: t(`partner.kind.${value}`) }))}
      />
    </Filters>
  );
};
