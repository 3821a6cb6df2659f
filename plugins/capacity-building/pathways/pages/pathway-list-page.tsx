import {
  Card,
  CardGrid,
  Content,
  Empty,
  FilterSelect,
  Filters,
  FilterText,
  PageHeader,
  Pagination,
  TermSelect,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import type { Pathway } from "../pathway.ts";
import { PathwayTags } from "./for-whom.tsx";
import { WhosePathway } from "./whose-pathway.tsx";

interface Props {
  pathways: readonly Pathway[];
  /** How many activities one can begin with today, by pathway. */
  open: ReadonlyMap<string, number>;
  /** Of the sites whose they are. */
  names: ReadonlyMap<string, string>;
  next: string | undefined;
  narrowed: boolean;
}

export const PathwayListPage: FC<Props> = ({ pathways, open, names, next, narrowed }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("pathways.title")} lead={t("pathways.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <CapacityTabs current="pathways" />
        <Filters label={t("pathways.find")}>
          <FilterText name="q" label={t("pathways.words")} />
          <FilterSelect
            name="track"
            label={t("pathway.track")}
            any={t("pathway.track.all")}
            options={["new", "returning"].map((value) => ({ value, label: t(`pathway.track.${value}`) }))}
          />
          <TermSelect name="level" label={t("pathway.level")} any={t("pathways.any")} vocabulary="session-levels" />
        </Filters>
        {pathways.length === 0 ? (
          <Empty
            title={t(narrowed ? "pathways.none.found" : "pathways.none")}
            why={t("pathways.none.why")}
            action={{ href: url("/capacity"), label: t("pathways.to-activities") }}
          />
        ) : (
          <CardGrid>
            {pathways.map((pathway) => (
              <Card
                level={2}
                href={url(`/capacity/pathways/${pathway.id}`)}
                title={pathway.title}
                tags={<PathwayTags pathway={pathway} />}
                by={<WhosePathway pathway={pathway} names={names} />}
              >
                <p>
                  {t("pathway.steps.count", { count: pathway.steps.length })}{" "}
                  {t("pathway.open.count", { count: open.get(pathway.id) ?? 0 })}
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/capacity/pathways.atom")}>{t("pathways.feed")}</a>
        </p>
      </Content>
    </>
  );
};
