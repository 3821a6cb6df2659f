import { Card, CardGrid, Content, Empty, PageHeader, Pagination, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import { SourceBadge } from "../../forms/source-badge.tsx";
import type { Trial } from "../trial.ts";
import { TrialStageMark } from "./trial-parts.tsx";

interface Props {
  trials: readonly Trial[];
  next: string | undefined;
  names: ReadonlyMap<string, string>;
}

export const TrialListPage: FC<Props> = ({ trials, next, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("trials.title")} lead={t("trials.lead")} />
      <Content>
        <LabTabs current="trials" />
        {trials.length === 0 && <Empty title={t("trials.none")} why={t("trials.none.why")} />}
        {trials.length > 0 && (
          <CardGrid>
            {trials.map((trial) => (
              <Card
                level={2}
                href={url(`/labs/trials/${trial.id}`)}
                title={trial.optionTitle}
                tags={<TrialStageMark trial={trial} />}
                by={trial.source && <SourceBadge of={trial} name={names.get(trial.source.owner)} />}
              >
                <p>
                  <Tell map={trial.scope} />
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/labs/trials.csv")}>{t("word.csv")}</a>
        </p>
      </Content>
    </>
  );
};
