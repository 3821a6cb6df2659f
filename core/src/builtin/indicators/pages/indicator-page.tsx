import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  ExternalLink,
  Facts,
  FilterSelect,
  Filters,
  PageHeader,
  Say,
  StatTable,
  useView,
} from "../../../web/index.ts";
import type { WordRow } from "../indicators-ctx.ts";
import type { Initiatives } from "../list-initiatives.ts";
import { byRegion, type Values, withOwners } from "../read-values.ts";
import { InitiativeTable } from "./initiative-table.tsx";
import { partName } from "./part-name.ts";
import { YearBars } from "./year-bars.tsx";
import { YearLinks } from "./year-links.tsx";

interface Props {
  values: Values;
  /** The one that is divided by region and part. */
  year: number;
  initiatives: Initiatives;
  word: WordRow | undefined;
}

/** One indicator: what it is, how it is counted, from what; by year, by region, by part and by initiative. */
export const IndicatorPage: FC<Props> = ({ values, year, initiatives: { known, withoutSite }, word }) => {
  const { t, url, lang } = useView();
  const { indicator, years, byPart } = values;
  const { id, parts } = indicator;
  const all = withOwners(known, values);
  const regions = byRegion(values, all, year).map(({ region, value }) => ({
    label: partName("regional-groups", region, { t, lang }),
    value,
  }));
  const divided = [...byPart].flatMap(([part, byYear]) => {
    const value = byYear.get(year);
    return value === undefined || parts === undefined ? [] : [{ label: partName(parts, part, { t, lang }), value }];
  });
  const heads = (label: string) => ({ label, value: String(year) });
  return (
    <>
      <PageHeader
        title={t(`i.${id}`)}
        crumbs={<Breadcrumb steps={[{ href: url("/indicators"), label: t("title") }]} />}
        lead={t(`i.${id}.what`)}
      />
      <Content>
        <Facts
          facts={[
            { label: t("fact.how"), value: t(`how.${indicator.how}`) },
            { label: t("fact.source"), value: t(`source.${indicator.source}`) },
            { label: t("fact.dataset"), value: word?.dataset_name ? <Dataset word={word} /> : t("dataset.none") },
            { label: t("fact.note"), value: word?.public_note && <bdi>{word.public_note}</bdi> },
          ]}
        />
        <YearLinks at={`/indicators/${id}`} years={years} />
        <YearBars values={values} known={known.length} />
        <h2>{t("in-year", { year: String(year) })}</h2>
        <Filters label={t("filter.label")}>
          <FilterSelect
            name="year"
            label={t("column.year")}
            any={t("filter.latest")}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          {years.at(-1) !== undefined && <input type="hidden" name="until" value={String(years.at(-1))} />}
        </Filters>
        {regions.length > 0 && (
          <StatTable caption={t("by-region")} heads={heads(t("column.region"))} rows={sorted(regions)} />
        )}
        {divided.length > 0 && (
          <StatTable caption={t(`by.${parts}`)} heads={heads(t("column.part"))} rows={sorted(divided)} />
        )}
        {regions.length + divided.length === 0 && <p>{t("found.none")}</p>}
        <h2>{t("by-initiative")}</h2>
        <p>
          {t("never-zero")} {withoutSite > 0 && <Say id="who.without" values={{ count: withoutSite }} />}
        </p>
        <InitiativeTable values={values} initiatives={all} />
      </Content>
    </>
  );
};

const Dataset: FC<{ word: WordRow }> = ({ word: { dataset_name: name, dataset_id: code, dataset_url: href } }) => {
  const told = [name, code].filter(Boolean).join(" · ");
  return href === "" ? <bdi>{told}</bdi> : <ExternalLink href={href}>{told}</ExternalLink>;
};

function sorted<Row extends { value: number | undefined }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
}
