import type { FC } from "hono/jsx";
import { Content, Empty, Pagination, Table, useView } from "../../../../web/index.ts";
import type { PublicDecisions } from "../desk.ts";
import { DeskHead } from "./desk-head.tsx";

export const DecisionsDesk: FC<{ decisions: PublicDecisions }> = ({ decisions: { items, next } }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <DeskHead title={t("decisions.title")} />
      <Content>
        {items.length === 0 ? (
          <Empty title={t("decisions.none.title")} why={t("decisions.none.why")} />
        ) : (
          <Table
            caption={t("decisions.title")}
            captionHidden
            columns={[
              {
                id: "n",
                label: t("decisions.number"),
                heads: true,
                cell: ({ n }) => <a href={url(`/console/moderation/decisions/${n}`)}>D{n}</a>,
              },
              { id: "what", label: t("decisions.what"), cell: ({ action }) => t(`action.${action}`) },
              { id: "about", label: t("decision.about"), cell: ({ kind, site: of }) => of ?? t(`kind.${kind}`) },
              { id: "why", label: t("decision.reason"), cell: ({ reason }) => t(`category.${reason}`) },
              { id: "when", label: t("decision.date"), cell: ({ at }) => format.date(at, site.zone) },
              {
                id: "force",
                label: t("decisions.state"),
                cell: ({ inForce }) => t(inForce ? "decision.force" : "decision.over"),
              },
            ]}
            rows={items}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
