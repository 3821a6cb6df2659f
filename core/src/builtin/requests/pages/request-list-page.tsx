import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Pagination, Table, Tabs, useView } from "../../../web/index.ts";
import type { Request } from "../request.ts";

interface Props {
  state: Request["state"];
  requests: readonly Request[];
  next: string | undefined;
}

export const RequestListPage: FC<Props> = ({ state, requests, next }) => {
  const { t, url, format, now } = useView();
  const tabs = (["open", "closed"] as const).map((one) => ({
    href: url(one === "open" ? "/console/ask" : "/console/ask?state=closed"),
    label: t(`console.${one}`),
    current: one === state,
  }));
  return (
    <>
      <PageHeader title={t("console.title")} lead={t("console.lead")} />
      <Content>
        <Tabs label={t("console.title")} links={tabs} />
        {requests.length === 0 ? (
          <Empty
            title={t(`console.none.${state}`)}
            why={t("console.none.why")}
            action={{ href: url("/ask"), label: t("console.none.look") }}
          />
        ) : (
          <Table
            caption={t(`console.${state}`)}
            captionHidden
            columns={[
              {
                id: "kind",
                label: t("console.kind"),
                heads: true,
                cell: ({ id, kind }) => <a href={url(`/console/ask/${id}`)}>{t(`kind.${kind}`)}</a>,
              },
              { id: "who", label: t("console.who"), cell: ({ name }) => <bdi>{name}</bdi> },
              { id: "when", label: t("console.when"), cell: ({ created }) => format.ago(created, now) },
            ]}
            rows={requests}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
