import type { FC } from "hono/jsx";
import { isTerm } from "../../../content/types/index.ts";
import type { CurrentProfile } from "../../../plugin/index.ts";
import { ExternalLink, Facts, Prose, Tell, Term, useView } from "../../../web/index.ts";
import type { OwnProfile } from "../own-profile.ts";
import type { SiteSettings } from "../site-ctx.ts";
import { Contact } from "./contact.tsx";
import { SiteKind } from "./site-kind.tsx";

interface Props {
  settings: SiteSettings;
  profile: OwnProfile;
  about: CurrentProfile;
}

/** Who stands behind the site, as its configuration and its entry in the directory say. */
export const AboutWho: FC<Props> = ({ settings, profile: { entry, contact }, about }) => {
  const { t, site } = useView();
  const { established } = entry ?? {};
  const countries = about.country === undefined ? (entry?.countries ?? []) : [about.country];
  const website = about.website ?? entry?.website;
  const text = Object.keys(about.about).length > 0 ? about.about : settings.about;
  const elsewhere = website !== undefined && !website.startsWith(site.origin) ? website : undefined;
  return (
    <section id="who">
      <h2>{t("about.who.title")}</h2>
      <p>
        <b>
          <Tell map={site.name} />
        </b>
      </p>
      {text ? (
        <Prose text={{ format: "markdown", text }} />
      ) : (
        <p>{site.summary && Object.keys(site.summary).length > 0 ? <Tell map={site.summary} /> : t("about.none")}</p>
      )}
      <Facts
        facts={[
          { label: t("about.kind"), value: isTerm("initiative-kinds", site.kind) && <SiteKind /> },
          {
            label: t("about.country"),
            value: countries.length > 0 && <Countries codes={countries} />,
          },
          { label: t("about.established"), value: established },
          { label: t("about.website"), value: elsewhere && <ExternalLink href={elsewhere} /> },
          { label: t("about.operator"), value: settings.operator && <bdi>{settings.operator}</bdi> },
          { label: t("about.contact"), value: contact && <Contact contact={contact} />, always: true },
        ]}
      />
    </section>
  );
};

const Countries: FC<{ codes: readonly string[] }> = ({ codes }) => {
  const { t } = useView();
  return (
    <>
      {codes.map((code, at) => (
        <>
          {at > 0 && t("comma")}
          <Term vocabulary="countries" term={code} />
        </>
      ))}
    </>
  );
};
