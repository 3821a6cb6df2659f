import { Content, Empty, PageHeader, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabDeskTabs } from "../../forms/lab-desk-tabs.tsx";
import type { Pilot } from "../pilot.ts";
import { PilotPhaseMark } from "./pilot-parts.tsx";

export const PilotDeskList: FC<{ pilots: readonly Pilot[]; today: string }> = ({ pilots, today }) => {
  const { t, url, format } = useView();
  const start = { href: url("/console/labs/pilots/new"), label: t("pilot.new") };
  return (
    <>
      <PageHeader
        title={t("pilots.title")}
        lead={t("pilots.lead")}
        actions={
          <a class="btn" href={start.href}>
            {start.label}
          </a>
        }
      />
      <Content>
        <LabDeskTabs current="pilots" />
        {pilots.length === 0 ? (
          <Empty title={t("pilots.none")} why={t("pilots.none.why")} action={start} />
        ) : (
          <Table
            caption={t("pilots.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("pilot.name"),
                heads: true,
                cell: (pilot: Pilot) => (
                  <a href={url(`/console/labs/pilots/${pilot.id}`)}>
                    <Tell map={pilot.title} />
                  </a>
                ),
              },
              { id: "end", label: t("pilot.end"), cell: ({ end }: Pilot) => format.day(end) },
              {
                id: "phase",
                label: t("word.state"),
                cell: (pilot: Pilot) => <PilotPhaseMark pilot={pilot} today={today} />,
              },
            ]}
            rows={pilots}
          />
        )}
      </Content>
    </>
  );
};
