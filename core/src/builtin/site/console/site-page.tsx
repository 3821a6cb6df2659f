import type { Child, FC } from "hono/jsx";
import type { CurrentProfile } from "../../../plugin/index.ts";
import { Content, isLanguage, Notice, ownNames, PageHeader, Tell, Term, useView } from "../../../web/index.ts";
import { brief } from "../brief.ts";
import { Unchecked } from "../pages/about-languages.tsx";

interface Props {
  profile: CurrentProfile;
  saved: boolean;
}

/** Everything that visitors see of the initiative, each with what it is now, and one link to change it. */
export const SitePage: FC<Props> = ({ profile, saved }) => {
  const { t, url, format, now, site } = useView();
  const { name, country, zone, website, contact, accent, about, listed } = profile;
  const nothing = <span class="muted">{t("site.nothing")}</span>;
  const parts: readonly { id: string; now: Child }[] = [
    { id: "name", now: profile.isNamed ? <Tell map={name} /> : nothing },
    { id: "logo", now: site.logo ? <img src={site.logo} alt={t("site.logo.now")} height="48" /> : t("site.logo.none") },
    { id: "colour", now: accent ? <Swatch colour={accent} /> : t("site.colour.usual") },
    {
      id: "languages",
      now: profile.languages.map((lang, at) => (
        <>
          {at > 0 && t("comma")}
          <bdi lang={lang}>{isLanguage(lang) ? ownNames[lang] : lang}</bdi>
        </>
      )),
    },
    {
      id: "place",
      now: (
        <>
          <Term vocabulary="initiative-kinds" term={profile.kind} />
          {country && (
            <>
              {" · "}
              <Term vocabulary="countries" term={country} />
            </>
          )}
          {" · "}
          <bdi>{format.zone(zone, now)}</bdi>
        </>
      ),
    },
    { id: "contact", now: website || contact ? <bdi>{[contact, website].filter(Boolean).join(" · ")}</bdi> : nothing },
    { id: "about", now: Object.keys(about).length > 0 ? <Tell map={brief(about, 160)} /> : nothing },
    { id: "listed", now: t(`site.listed.${listed ? "yes" : "no"}`) },
    { id: "team", now: t("team.lead") },
    { id: "pages", now: t("site.pages.lead") },
  ];
  return (
    <>
      <PageHeader
        title={t("site.title")}
        lead={t("site.lead")}
        actions={
          <a class="btn quiet" href={url("/")}>
            {t("site.see")}
          </a>
        }
      />
      <Content>
        {saved && (
          <Notice tone="ok" live>
            <p>
              {t("site.saved")} <a href={url("/")}>{t("site.see")}</a>
            </p>
          </Notice>
        )}
        <ul class="todo">
          {parts.map(({ id, now: told }) => (
            <li>
              <h2>
                <a href={url(`/console/site/${id}`)}>{t(`site.${id}.title`)}</a>
              </h2>
              <p>{told}</p>
            </li>
          ))}
        </ul>
        <Unchecked />
      </Content>
    </>
  );
};

/** A colour with white text on it. */
export const Swatch: FC<{ colour: string }> = ({ colour }) => {
  const { t } = useView();
  return (
    <svg viewBox="0 0 240 48" width="240" height="48" role="img" aria-label={`${t("site.colour.sample")} ${colour}`}>
      <rect width="240" height="48" rx="8" fill={colour} />
      <text x="120" y="25" fill="#fff" font-size="18" text-anchor="middle" dominant-baseline="central">
        {colour}
      </text>
    </svg>
  );
};
