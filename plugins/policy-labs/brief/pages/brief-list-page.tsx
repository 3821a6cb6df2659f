import { Card, CardGrid, Content, Empty, PageHeader, Pagination, Status, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { Brief } from "../brief.ts";

interface Props {
  briefs: readonly Brief[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
}

export const BriefListPage: FC<Props> = ({ briefs, next, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("briefs.title")} lead={t("briefs.lead")} />
      <Content>
        <LabTabs current="briefs" />
        {briefs.length === 0 && <Empty title={t("briefs.none")} why={t("briefs.none.why")} />}
        {briefs.length > 0 && (
          <CardGrid>
            {briefs.map((brief) => (
              <Card
                level={2}
                href={url(`/labs/briefs/${brief.id}`)}
                title={brief.title}
                tags={brief.sample && <Status tone="warn">{t("word.sample")}</Status>}
                by={brief.source && <SourceBadge of={brief} name={names.get(brief.source.owner)} />}
              >
                <p>{t("briefs.options", { count: brief.options.length })}</p>
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/labs/options.csv")}>{t("word.csv")}</a>
        </p>
      </Content>
    </>
  );
};
