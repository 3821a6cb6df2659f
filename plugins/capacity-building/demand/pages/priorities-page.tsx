import { Content, Empty, Filters, PageHeader, Table, TermSelect, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { type Priority, type PriorityFacet, priorityFacets } from "../count-priorities.ts";
import { nameOfTerm } from "../name-of-term.ts";
import { DemandTabs } from "./demand-tabs.tsx";

const mostRows = 30;

/** What is asked for most, and how far it is met: over all sites known here (EGM22-11.4). */
export const PrioritiesPage: FC<{ priorities: readonly Priority[] }> = ({ priorities }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("priorities.title")} lead={t("priorities.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <DemandTabs current="priorities" />
        <Filters label={t("priorities.narrow")}>
          <TermSelect name="region" label={t("demand.region")} any={t("demand.any")} vocabulary="regional-groups" />
        </Filters>
        {priorities.length === 0 && (
          <Empty
            title={t("priorities.none")}
            why={t("priorities.none.why")}
            action={{ href: url("/capacity/requests/new"), label: t("request.new") }}
          />
        )}
        {priorityFacets.map((facet) => (
          <PriorityTable facet={facet} rows={priorities.filter((one) => one.facet === facet).slice(0, mostRows)} />
        ))}
        {priorities.length > 0 && <p class="hint">{t("priorities.note")}</p>}
        <ul class="share no-print">
          <li>
            <a href={url("/capacity/priorities.csv")}>{t("demand.csv")}</a>
          </li>
          <li>
            <a href="/api/v1/capacity/priorities">{t("priorities.json")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};

const PriorityTable: FC<{ facet: PriorityFacet; rows: readonly Priority[] }> = ({ facet, rows }) => {
  const { t, lang, url, format } = useView();
  if (rows.length === 0) return null;
  const figure = (name: "asked" | "open" | "matched" | "met" | "closed" | "offers") => ({
    id: name,
    label: t(`priorities.${name}`),
    number: true,
    cell: (row: Priority) => format.number(row[name]),
  });
  return (
    <section>
      <h2>{t(`priorities.${facet}`)}</h2>
      <Table
        caption={t(`priorities.${facet}`)}
        captionHidden
        columns={[
          {
            id: "term",
            label: t(`demand.${facet}`),
            heads: true,
            cell: ({ term }: Priority) => (
              <a href={url(`/capacity/requests?${facet}=${encodeURIComponent(term)}`)}>
                <bdi>{nameOfTerm(facet, term, lang)}</bdi>
              </a>
            ),
          },
          figure("asked"),
          {
            id: "people",
            label: t("priorities.asked-people"),
            number: true,
            cell: ({ people }: Priority) => (people > 0 ? format.number(people) : undefined),
          },
          figure("open"),
          figure("matched"),
          figure("met"),
          figure("closed"),
          {
            id: "share",
            label: t("priorities.share"),
            number: true,
            cell: ({ met, asked }: Priority) => format.percent(met / asked),
          },
          figure("offers"),
        ]}
        rows={rows}
      />
    </section>
  );
};
