import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Table, Tell, useView } from "../../../web/index.ts";
import type { OnHorizon } from "../list-desk.ts";
import { siteOf } from "../sites.ts";
import { DeskTabs } from "./desk-tabs.tsx";

/** Emerging issues that somebody here saw in what came in: why, where it came from, who marked it. */
export const HorizonPage: FC<{ all: readonly OnHorizon[]; names: ReadonlyMap<string, string> }> = ({ all, names }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader title={t("horizon.title")} lead={t("horizon.lead")} />
      <Content>
        <DeskTabs current="horizon" />
        {all.length === 0 ? (
          <Empty title={t("horizon.empty")} why={t("horizon.empty.why")} example={t("horizon.empty.example")} />
        ) : (
          <Table
            caption={t("horizon.title")}
            captionHidden
            columns={[
              { id: "why", label: t("column.why"), heads: true, cell: ({ horizon }) => <bdi>{horizon.why}</bdi> },
              {
                id: "from",
                label: t("column.from"),
                cell: ({ arrival }) =>
                  arrival === undefined ? (
                    t("horizon.gone")
                  ) : (
                    <>
                      <a href={url(`/console/desk/${arrival.id}`)}>
                        {Object.keys(arrival.title).length > 0 ? <Tell map={arrival.title} /> : t("untitled")}
                      </a>{" "}
                      <span class="small muted">
                        <bdi>{siteOf(arrival, names)}</bdi>
                      </span>
                    </>
                  ),
              },
              {
                id: "who",
                label: t("column.who"),
                cell: ({ horizon: { by_name: by, at } }) => (
                  <>
                    <bdi>{by}</bdi>, {format.date(Number(at), site.zone)}
                  </>
                ),
              },
            ]}
            rows={all}
          />
        )}
      </Content>
    </>
  );
};
