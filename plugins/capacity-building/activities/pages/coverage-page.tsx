import { vocabulary } from "@nri-commons/core/content/types";
import { Content, Empty, Figure, PageHeader, StatTable, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { activityScopes, activityTypes, experiences, policyAreas } from "../activity.ts";
import { type Coverage, type CoverageKind, coverageKinds } from "../coverage-of.ts";
import { CapacityTabs } from "./capacity-tabs.tsx";

/** For whom there is something to learn, and for whom there is nothing yet (EGM22-11.3). */
export const CoveragePage: FC<{ coverage: Coverage }> = ({ coverage }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("coverage.title")} lead={t("coverage.lead")} />
      <Content>
        <CapacityTabs current="coverage" />
        {coverage.total === 0 ? (
          <Empty
            title={t("coverage.none")}
            why={t("activity.list.none.why")}
            action={{ href: url("/capacity"), label: t("activity.list.all") }}
          />
        ) : (
          <CoverageTables coverage={coverage} />
        )}
      </Content>
    </>
  );
};

/** The figures alone, for pages that tell more. */
export const CoverageTables: FC<{ coverage: Coverage }> = ({ coverage: { total, beyond, by } }) => {
  const { t } = useView();
  return (
    <>
      <div class="figures">
        <Figure value={total} label={t("coverage.total", { count: total })} />
        <Figure value={beyond} label={t("coverage.beyond")} />
      </div>
      {coverageKinds.map((kind) => (
        <CoverageTable kind={kind} counts={by[kind]} />
      ))}
    </>
  );
};

const terms: Readonly<Record<CoverageKind, { own: readonly string[] } | { vocabulary: string }>> = {
  audience: { vocabulary: "audiences" },
  level: { vocabulary: "session-levels" },
  experience: { own: experiences },
  scope: { own: activityScopes },
  type: { own: activityTypes },
  policy: { own: policyAreas },
};

/** What each is called in the form of an activity. */
const fields: Readonly<Record<CoverageKind, string>> = {
  audience: "audiences",
  experience: "experience",
  level: "level",
  scope: "scope",
  type: "type",
  policy: "policyAreas",
};

/** With those that nothing is for: a gap is what one looks for here. */
const CoverageTable: FC<{ kind: CoverageKind; counts: ReadonlyMap<string, number> }> = ({ kind, counts }) => {
  const { t } = useView();
  const of = terms[kind];
  const rows =
    "own" in of
      ? of.own.map((term) => ({ label: t(`activity.${kind}.${term}`), value: counts.get(term) ?? 0 }))
      : vocabulary(of.vocabulary).terms.map(({ id }) => ({
          label: <Term vocabulary={of.vocabulary} term={id} />,
          value: counts.get(id) ?? 0,
        }));
  const heads = { label: t(`activity.field.${fields[kind]}`), value: t("coverage.count") };
  return <StatTable caption={t(`coverage.${kind}`)} heads={heads} rows={rows} />;
};
