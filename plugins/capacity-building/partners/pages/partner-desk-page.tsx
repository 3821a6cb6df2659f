import { Breadcrumb, Content, PageHeader, Table, Tag, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Partner, Programme } from "../partner.ts";
import { PartnerFacts } from "./partner-page.tsx";

/** One partner with its programmes, for those who keep the directory. */
export const PartnerDeskPage: FC<{ partner: Partner }> = ({ partner }) => {
  const { t, url, format } = useView();
  const at = `/console/capacity/partners/${partner.id}`;
  return (
    <>
      <PageHeader
        title={<bdi>{partner.name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity/partners"), label: t("partner.title") }]} />}
        kicker={<Tag>{t(`partner.kind.${partner.kind}`)}</Tag>}
        actions={
          <>
            <a class="btn" href={url(`${at}/edit`)}>
              {t("console.edit")}
            </a>
            <a class="btn quiet" href={url(`/capacity/partners/${partner.id}`)}>
              {t("console.see")}
            </a>
          </>
        }
      />
      <Content>
        <PartnerFacts partner={partner} />
        <h2>{t("partner.programmes")}</h2>
        {partner.programmes.length > 0 && (
          <Table
            caption={t("partner.programmes")}
            captionHidden
            columns={[
              {
                id: "name",
                label: t("programme.field.name"),
                heads: true,
                cell: ({ id, name }: Programme) => (
                  <a href={url(`${at}/programmes/${id}`)}>
                    <bdi>{name}</bdi>
                  </a>
                ),
              },
              {
                id: "editions",
                label: t("partner.editions"),
                cell: ({ editions }) => editions.map(({ year }) => year).join(format.comma),
              },
              {
                id: "acts",
                label: t("console.more"),
                cell: ({ id }) => <a href={url(`${at}/programmes/${id}/remove`)}>{t("programme.remove")}</a>,
              },
            ]}
            rows={partner.programmes}
          />
        )}
        <p>
          <a class="btn quiet" href={url(`${at}/programmes/new`)}>
            {t("programme.new")}
          </a>
        </p>
        <h2>{t("console.more")}</h2>
        <ul class="row-acts">
          <li>
            <a href={url(`${at}/remove`)}>{t("partner.remove")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
