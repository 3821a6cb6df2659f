import type { FC } from "hono/jsx";
import type { RegistryOffer } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Empty, PageHeader, Status, Table, Term, useView } from "../../../web/index.ts";

const tones = { open: "warn", accepted: "ok", "asked-back": "calm", declined: "calm" } as const;

/** On the node that keeps the registry: who asks for a place, those without an answer first. */
export const OffersPage: FC<{ offers: readonly RegistryOffer[] }> = ({ offers }) => {
  const { t, url, format, site } = useView();
  return (
    <>
      <PageHeader
        title={t("offers.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={t("offers.lead")}
      />
      <Content>
        {offers.length === 0 ? (
          <Empty title={t("offers.none")} why={t("offers.none.why")} />
        ) : (
          <Table
            caption={t("offers.title")}
            captionHidden
            columns={[
              {
                id: "name",
                label: t("offers.name"),
                heads: true,
                cell: ({ actor, profile }) => (
                  <a href={url(`/console/network/registry/offer?${new URLSearchParams({ actor })}`)}>
                    <bdi>{profile.name}</bdi>
                  </a>
                ),
              },
              {
                id: "kind",
                label: t("offers.kind"),
                cell: ({ profile }) => <Term vocabulary="initiative-kinds" term={profile.kind} />,
              },
              {
                id: "state",
                label: t("column.state"),
                cell: ({ state }) => <Status tone={tones[state]}>{t(`offer.${state}`)}</Status>,
              },
              { id: "asked", label: t("offers.asked"), cell: ({ madeAt }) => format.date(madeAt, site.zone) },
            ]}
            rows={offers}
          />
        )}
      </Content>
    </>
  );
};
