import type { FC } from "hono/jsx";
import { Content, PageHeader, Table, Tabs, useView } from "../../../web/index.ts";
import type { WordRow } from "../indicators-ctx.ts";
import type { Initiatives } from "../list-initiatives.ts";
import type { Values } from "../read-values.ts";
import { YearFilter } from "./year-filter.tsx";

interface Props {
  year: number;
  all: readonly Values[];
  initiatives: Initiatives;
  words: ReadonlyMap<string, WordRow>;
}

/** Every indicator with how many reported it in a year, and what the team notes of it. */
export const CataloguePage: FC<Props> = ({ year, all, initiatives: { known }, words }) => {
  const { t, url, format } = useView();
  return (
    <>
      <PageHeader
        title={t("console.title")}
        lead={t("console.lead")}
        actions={
          <a class="btn quiet" href={url("/indicators")}>
            {t("console.public")}
          </a>
        }
      />
      <Content>
        <IndicatorTabs current="catalogue" />
        <YearFilter />
        <Table
          caption={t("console.caption", { year: String(year) })}
          columns={[
            {
              id: "name",
              label: t("column.indicator"),
              heads: true,
              cell: ({ indicator: { id } }) => <a href={url(`/console/indicators/${id}`)}>{t(`i.${id}`)}</a>,
            },
            {
              id: "value",
              label: t("column.all"),
              number: true,
              cell: ({ totals }) => {
                const value = totals.get(year);
                return value === undefined ? undefined : format.number(value);
              },
            },
            {
              id: "reported",
              label: t("column.reported"),
              cell: ({ byInitiative }) =>
                t("reported", {
                  count: byInitiative.size,
                  all: format.number(Math.max(known.length, byInitiative.size)),
                }),
            },
            {
              id: "dataset",
              label: t("fact.dataset"),
              cell: ({ indicator: { id } }) => told(words.get(id)?.dataset_name) ?? "–",
            },
            {
              id: "note",
              label: t("form.internal_note"),
              cell: ({ indicator: { id } }) => told(words.get(id)?.internal_note) ?? "–",
            },
          ]}
          rows={all}
        />
      </Content>
    </>
  );
};

function told(text: string | undefined) {
  return text ? <bdi>{text}</bdi> : undefined;
}

export const IndicatorTabs: FC<{ current: "catalogue" | "gaps" }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("console.title")}
      links={[
        { href: url("/console/indicators"), label: t("tab.catalogue"), current: current === "catalogue" },
        { href: url("/console/indicators/gaps"), label: t("tab.gaps"), current: current === "gaps" },
      ]}
    />
  );
};
