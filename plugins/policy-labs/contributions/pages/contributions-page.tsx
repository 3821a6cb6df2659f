import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  PageHeader,
  Pagination,
  Tabs,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Lab } from "../../labs/lab.ts";
import { LabCrumbs } from "../../people/pages/join-page.tsx";
import { type Contribution, contributionKinds, type FateKind, fates } from "../contribution.ts";
import { ContributionList, ReportLink } from "./contribution-list.tsx";

interface Props {
  lab: Lab;
  fate: FateKind | undefined;
  counts: Readonly<Record<FateKind, number>>;
  contributions: readonly Contribution[];
  next: string | undefined;
  narrowed: boolean;
}

/** Everything that was said in a lab, by what became of it. */
export const ContributionsPage: FC<Props> = ({ lab, fate, counts, contributions, next, narrowed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("contributions.title")}
        crumbs={<LabCrumbs lab={lab} />}
        lead={<Tell map={lab.question} />}
      />
      <Content>
        <FateTabs lab={lab} fate={fate} counts={counts} />
        {(contributions.length > 0 || narrowed) && (
          <Filters label={t("contributions.filter")}>
            {fate && <input type="hidden" name="fate" value={fate} />}
            <FilterSelect
              name="kind"
              label={t("contribution.kind")}
              any={t("contribution.kind.any")}
              options={contributionKinds.map((value) => ({ value, label: t(`contribution.${value}`) }))}
            />
          </Filters>
        )}
        {contributions.length === 0 ? (
          <Empty
            title={t("contributions.none")}
            why={t("contributions.none.why")}
            action={{ href: url(`/labs/${lab.id}`), label: t("contributions.back") }}
          />
        ) : (
          <ContributionList contributions={contributions} level={2} acts={(one) => <ReportLink one={one} />} />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

export const FateTabs: FC<Pick<Props, "lab" | "fate" | "counts">> = ({ lab, fate, counts }) => {
  const { t, url, format } = useView();
  const at = `/labs/${lab.id}/contributions`;
  const all = fates.reduce((sum, one) => sum + counts[one], 0);
  return (
    <Tabs
      label={t("contributions.by-fate")}
      links={[
        { href: url(at), label: `${t("fate.all")} (${format.number(all)})`, current: fate === undefined },
        ...fates.map((one) => ({
          href: url(`${at}?fate=${one}`),
          label: `${t(`fate.${one}`)} (${format.number(counts[one])})`,
          current: one === fate,
        })),
      ]}
    />
  );
};
