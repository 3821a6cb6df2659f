import { Breadcrumb, Content, Empty, PageHeader, Pagination, PostButton, Table, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Partner } from "../partner.ts";
import type { PartnerList } from "../partner-store.ts";
import { PartnerFilters } from "./partner-list-page.tsx";

/** The directory of partners for those who keep it. */
export const PartnersDeskPage: FC<{ list: PartnerList; narrowed: boolean }> = ({ list, narrowed }) => {
  const { t, url } = useView();
  const start = { href: url("/console/capacity/partners/new"), label: t("partner.new") };
  return (
    <>
      <PageHeader
        title={t("partner.title")}
        lead={t("partner.console.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity"), label: t("console.title") }]} />}
        actions={
          <a class="btn" href={start.href}>
            {start.label}
          </a>
        }
      />
      <Content>
        {(list.items.length > 0 || narrowed) && <PartnerFilters />}
        {list.items.length === 0 ? (
          <Empty
            title={t(narrowed ? "partner.nothing" : "partner.none")}
            why={t(narrowed ? "partner.nothing.why" : "partner.none.why")}
            action={start}
            example={t("partner.none.example")}
          />
        ) : (
          <Table
            caption={t("partner.title")}
            captionHidden
            columns={[
              {
                id: "name",
                label: t("partner.field.name"),
                heads: true,
                cell: ({ id, name }: Partner) => (
                  <a href={url(`/console/capacity/partners/${id}`)}>
                    <bdi>{name}</bdi>
                  </a>
                ),
              },
              { id: "kind", label: t("partner.field.kind"), cell: ({ kind }) => t(`partner.kind.${kind}`) },
            ]}
            rows={list.items}
          />
        )}
        <Pagination next={list.next} />
        {!narrowed && (
          <div class="acts">
            <PostButton to="/console/capacity/partners/known" label={t("partner.add-known")} look="quiet" />
          </div>
        )}
      </Content>
    </>
  );
};
