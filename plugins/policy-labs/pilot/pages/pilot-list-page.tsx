import { Card, CardGrid, Content, Empty, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabTabs } from "../../forms/lab-tabs.tsx";
import type { Pilot } from "../pilot.ts";
import { PilotPhaseMark } from "./pilot-parts.tsx";

export const PilotListPage: FC<{ pilots: readonly Pilot[]; today: string }> = ({ pilots, today }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("pilots.title")} lead={t("pilots.lead")} />
      <Content>
        <LabTabs current="pilots" />
        {pilots.length === 0 && <Empty title={t("pilots.none")} why={t("pilots.none.why")} />}
        {pilots.length > 0 && (
          <CardGrid>
            {pilots.map((pilot) => (
              <Card level={2} href={url(`/labs/pilots/${pilot.id}`)} title={pilot.title}>
                <p>
                  <PilotPhaseMark pilot={pilot} today={today} />
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
      </Content>
    </>
  );
};
