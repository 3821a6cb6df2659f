import type { FC } from "hono/jsx";
import type { RegistryOffer } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  ExternalLink,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Table,
  Term,
  TextArea,
  useView,
} from "../../../web/index.ts";

/** One request for a place: what the initiative says of itself, its evidence point by point, and the answer. */
export const OfferPage: FC<{ offer: RegistryOffer; state: FormState }> = ({ offer, state }) => {
  const { t, url, format, site } = useView();
  const { profile, actor } = offer;
  return (
    <>
      <PageHeader
        title={<bdi>{profile.name}</bdi>}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url("/console/network"), label: t("console.title") },
              { href: url("/console/network/registry/offers"), label: t("offers.title") },
            ]}
          />
        }
        lead={t(`offer.${offer.state}`)}
      />
      <Content>
        <Facts
          facts={[
            { label: t("offers.kind"), value: <Term vocabulary="initiative-kinds" term={profile.kind} /> },
            { label: t("offers.region"), value: profile.region && <bdi>{profile.region}</bdi>, always: true },
            { label: t("registry.year"), value: profile.established, always: true },
            {
              label: t("fact.website"),
              value: profile.website && <ExternalLink href={profile.website}>{profile.website}</ExternalLink>,
              always: true,
            },
            { label: t("fact.address"), value: <bdi dir="ltr">{actor}</bdi> },
            { label: t("offers.asked"), value: format.date(offer.madeAt, site.zone) },
          ]}
        />
        <h2>{t("offer.evidence")}</h2>
        <Table
          caption={t("offer.evidence")}
          captionHidden
          columns={[
            {
              id: "point",
              label: t("offer.point"),
              heads: true,
              cell: ({ criterion }) => <Term vocabulary="recognition-checklist" term={criterion} />,
            },
            { id: "url", label: t("registry.url"), cell: ({ url: at }) => <ExternalLink href={at}>{at}</ExternalLink> },
            { id: "text", label: t("registry.text"), cell: ({ text }) => text && <bdi>{text}</bdi> },
          ]}
          rows={profile.evidence}
        />
        {offer.answer && (
          <Notice title={t("offer.said")}>
            <p>
              <bdi>{offer.answer}</bdi>
            </p>
          </Notice>
        )}
        <h2>{t("offer.answer")}</h2>
        <Form action="/console/network/registry/offer" state={state} submit={t("offer.do")}>
          <input type="hidden" name="actor" value={actor} />
          <ChoiceField
            name="answer"
            label={t("offer.answer")}
            options={(["accept", "ask", "decline"] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
          />
          <TextArea name="text" label={t("offer.text")} hint={t("offer.text.hint")} rows={4} optional />
        </Form>
      </Content>
    </>
  );
};
