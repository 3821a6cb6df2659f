import { Content, Empty, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabDeskTabs } from "../../forms/lab-desk-tabs.tsx";
import type { Trial } from "../trial.ts";
import { TrialStageMark } from "./trial-parts.tsx";

export const TrialDeskList: FC<{ trials: readonly Trial[]; next: string | undefined }> = ({ trials, next }) => {
  const { t, url, format } = useView();
  const start = { href: url("/labs/briefs"), label: t("trials.choose") };
  return (
    <>
      <PageHeader
        title={t("trials.title")}
        lead={t("trials.lead")}
        actions={
          <a class="btn" href={start.href}>
            {start.label}
          </a>
        }
      />
      <Content>
        <LabDeskTabs current="trials" />
        {trials.length === 0 ? (
          <Empty title={t("trials.none")} why={t("trials.none.why")} action={start} />
        ) : (
          <Table
            caption={t("trials.title")}
            captionHidden
            columns={[
              {
                id: "option",
                label: t("option.one"),
                heads: true,
                cell: (trial: Trial) => (
                  <a href={url(`/console/labs/trials/${trial.id}`)}>
                    <Tell map={trial.optionTitle} />
                  </a>
                ),
              },
              { id: "scope", label: t("trial.scope"), cell: ({ scope }: Trial) => <Tell map={scope} /> },
              { id: "from", label: t("trial.from"), cell: ({ from }: Trial) => format.day(from) },
              { id: "stage", label: t("word.state"), cell: (trial: Trial) => <TrialStageMark trial={trial} /> },
            ]}
            rows={trials}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
