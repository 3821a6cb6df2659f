import { Content, Empty, PageHeader, Pagination, Status, Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ShelfTabs } from "../../shelf/pages/shelf-tabs.tsx";
import type { Pathway } from "../pathway.ts";

export const PathwayDeskList: FC<{ pathways: readonly Pathway[]; next: string | undefined }> = ({ pathways, next }) => {
  const { t, url } = useView();
  const start = { href: url("/console/capacity/pathways/new"), label: t("pathway.new") };
  return (
    <>
      <PageHeader
        title={t("pathways.title")}
        lead={t("pathways.lead")}
        actions={
          <>
            <a class="btn" href={start.href}>
              {start.label}
            </a>
            <a class="btn quiet" href={url("/console/capacity/pathways/import")}>
              {t("pathway.import")}
            </a>
            <a class="btn quiet" href={url("/capacity/pathways")}>
              {t("pathway.see")}
            </a>
          </>
        }
      />
      <Content>
        <ShelfTabs current="pathways" />
        {pathways.length === 0 ? (
          <Empty title={t("pathways.none")} why={t("pathways.none.desk")} action={start} />
        ) : (
          <Table
            caption={t("pathways.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("pathway.name"),
                heads: true,
                cell: ({ id, title }: Pathway) => (
                  <a href={url(`/console/capacity/pathways/${id}`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              { id: "state", label: t("pathway.state"), cell: (pathway) => <PathwayState pathway={pathway} /> },
              { id: "track", label: t("pathway.track"), cell: ({ track }) => t(`pathway.track.${track}`) },
              { id: "steps", label: t("pathway.steps"), number: true, cell: ({ steps }) => steps.length },
            ]}
            rows={pathways}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

export const PathwayState: FC<{ pathway: Pathway }> = ({ pathway: { state } }) => {
  const { t } = useView();
  return <Status tone={state === "public" ? "ok" : "calm"}>{t(`pathway.state.${state}`)}</Status>;
};
