import { termLabel } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import {
  Card,
  CardGrid,
  Content,
  Empty,
  FilterSelect,
  Filters,
  PageHeader,
  Pagination,
  Tag,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import type { Alumnus, Mark, SeenBy } from "../alumnus.ts";

export interface AlumniShown {
  /** What activities are called, by id. */
  cohorts: ReadonlyMap<string, LanguageMap>;
}

export interface Found extends AlumniShown {
  alumni: readonly Alumnus[];
  marks: readonly Pick<Mark, "kind" | "value">[];
  next: string | undefined;
  narrowed: boolean;
}

/** By country, by what they took part in, by topic: only what there is stands in the choices. */
export const AlumniListPage: FC<Found & { at: string; to: SeenBy }> = ({
  alumni,
  marks,
  cohorts,
  next,
  narrowed,
  at,
  to,
}) => {
  const { t, url, lang } = useView();
  const of = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind).map(({ value }) => value);
  const terms = (vocabulary: string, values: readonly string[]) =>
    values
      .map((value) => ({ value, label: termLabel({ vocabulary, term: value }, lang).text }))
      .toSorted((one, other) => one.label.localeCompare(other.label, lang));
  const titles = of("cohort").flatMap((value) => {
    const label = pickLanguage(cohorts.get(value) ?? {}, lang)?.text;
    return label === undefined ? [] : [{ value, label }];
  });
  return (
    <>
      <PageHeader
        title={t("alumni.title")}
        lead={t(to === "public" ? "alumni.lead" : "alumni.lead.alumni")}
        crumbs={to === "public" && <CapacityCrumb />}
      />
      <Content>
        {to === "public" && <CapacityTabs current="alumni" />}
        <Filters label={t("alumni.find")}>
          <FilterSelect
            name="country"
            label={t("alumni.country")}
            any={t("alumni.any")}
            options={terms("countries", of("country"))}
          />
          <FilterSelect name="cohort" label={t("alumni.cohort")} any={t("alumni.any")} options={titles} />
          <FilterSelect
            name="topic"
            label={t("alumni.topic")}
            any={t("alumni.any")}
            options={terms("topics", of("topic"))}
          />
          <FilterSelect
            name="mentor"
            label={t("alumni.mentor")}
            any={t("alumni.any")}
            options={[{ value: "yes", label: t("alumni.mentor.yes") }]}
          />
        </Filters>
        {alumni.length === 0 ? (
          <Empty title={t(narrowed ? "alumni.none.found" : "alumni.none")} why={t("alumni.none.why")} />
        ) : (
          <CardGrid>
            {alumni.map((one) => (
              <Card
                level={2}
                href={url(`${at}/${one.id}`)}
                title={{ [lang]: one.name }}
                tags={one.mentor && <Tag>{t("alumni.mentor.yes")}</Tag>}
              >
                <p>
                  {one.country && <Term vocabulary="countries" term={one.country} />}
                  {one.country && one.group && " · "}
                  {one.group && <Term vocabulary="stakeholder-groups" term={one.group} />}
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        {to === "public" && (
          <p class="small">
            {t("alumni.how")} <a href={url("/capacity/me")}>{t("own.ask")}</a>
          </p>
        )}
      </Content>
    </>
  );
};
