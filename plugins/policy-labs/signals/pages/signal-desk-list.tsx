import { Content, Empty, PageHeader, Pagination, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { LabDeskTabs } from "../../forms/lab-desk-tabs.tsx";
import type { Signal } from "../signal.ts";
import { SignalState } from "./signal-state.tsx";

export const SignalDeskList: FC<{ signals: readonly Signal[]; next: string | undefined }> = ({ signals, next }) => {
  const { t, url, format } = useView();
  const start = { href: url("/console/labs/signals/new"), label: t("signal.new") };
  return (
    <>
      <PageHeader
        title={t("signals.title")}
        lead={t("signals.lead")}
        actions={
          <>
            <a class="btn" href={start.href}>
              {start.label}
            </a>
            <a class="btn quiet" href={url("/labs/signals")}>
              {t("word.see")}
            </a>
          </>
        }
      />
      <Content>
        <LabDeskTabs current="signals" />
        {signals.length === 0 ? (
          <Empty title={t("signals.none")} why={t("signals.none.why")} action={start} />
        ) : (
          <Table
            caption={t("signals.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("signal.title"),
                heads: true,
                cell: (signal: Signal) => (
                  <a href={url(`/console/labs/signals/${signal.id}`)}>
                    <Tell map={signal.title} />
                  </a>
                ),
              },
              { id: "state", label: t("word.state"), cell: (signal: Signal) => <SignalState signal={signal} /> },
              {
                id: "support",
                label: t("signal.supporters"),
                number: true,
                cell: ({ support }: Signal) => format.number(support),
              },
              { id: "date", label: t("signal.raised-on"), cell: ({ raisedOn }: Signal) => format.day(raisedOn) },
            ]}
            rows={signals}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
