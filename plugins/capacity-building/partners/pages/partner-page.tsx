import {
  Breadcrumb,
  CardGrid,
  Content,
  ExternalLink,
  Facts,
  PageHeader,
  Prose,
  Tag,
  Tell,
  Term,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCard } from "../../activities/pages/activity-card.tsx";
import type { Partner, Programme } from "../partner.ts";

interface Props {
  partner: Partner;
  activities: readonly Activity[];
  names: ReadonlyMap<string, string>;
}

export const PartnerPage: FC<Props> = ({ partner, activities, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<bdi>{partner.name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/partners"), label: t("partner.title") }]} />}
        kicker={<Tag>{t(`partner.kind.${partner.kind}`)}</Tag>}
      />
      <Content>
        {partner.about && <Prose text={{ format: "plain", text: partner.about }} quiet />}
        <PartnerFacts partner={partner} />
        {partner.programmes.length > 0 && (
          <section>
            <h2>{t("partner.programmes")}</h2>
            {partner.programmes.map((programme) => (
              <ProgrammePart programme={programme} />
            ))}
          </section>
        )}
        {activities.length > 0 && (
          <section>
            <h2>{t("partner.activities")}</h2>
            <CardGrid>
              {activities.map((activity) => (
                <ActivityCard activity={activity} names={names} level={3} />
              ))}
            </CardGrid>
          </section>
        )}
      </Content>
    </>
  );
};

export const PartnerFacts: FC<{ partner: Partner }> = ({ partner }) => {
  const { t } = useView();
  const { country, region, serves, url, founded, origin } = partner;
  return (
    <Facts
      facts={[
        { label: t("partner.field.serves"), value: serves && <Tell map={serves} /> },
        { label: t("partner.field.country"), value: country && <Term vocabulary="countries" term={country} /> },
        { label: t("partner.field.region"), value: region && <Term vocabulary="regional-groups" term={region} /> },
        { label: t("partner.field.founded"), value: founded && String(founded) },
        {
          label: t("partner.field.url"),
          value: url && <ExternalLink href={url}>{new URL(url).host}</ExternalLink>,
          always: true,
        },
        { label: t("partner.field.origin"), value: origin && <bdi>{origin}</bdi>, always: true },
      ]}
    />
  );
};

const ProgrammePart: FC<{ programme: Programme }> = ({ programme: { name, about, url: page, editions } }) => {
  const { t, url } = useView();
  return (
    <article>
      <h3>{page ? <ExternalLink href={page}>{name}</ExternalLink> : <bdi>{name}</bdi>}</h3>
      {about && (
        <p>
          <Tell map={about} />
        </p>
      )}
      {editions.length > 0 && (
        <p>
          {t("partner.editions")}:{" "}
          {editions.map(({ year, url: there, activity }, at) => (
            <>
              {at > 0 && " · "}
              {activity && <a href={url(`/capacity/${activity}`)}>{year}</a>}
              {!activity && (there ? <ExternalLink href={there}>{String(year)}</ExternalLink> : year)}
            </>
          ))}
        </p>
      )}
    </article>
  );
};
