import type { Child, FC } from "hono/jsx";
import type { CurrentProfile } from "../../../plugin/index.ts";
import { PageHeader, Say, SideBox, Split, useView } from "../../../web/index.ts";
import type { OwnPage } from "../own-pages/own-page.ts";
import type { OwnProfile } from "../own-profile.ts";
import type { SiteSettings } from "../site-ctx.ts";
import type { Member } from "../team/member.ts";
import { AboutFollow } from "./about-follow.tsx";
import { AboutLanguages } from "./about-languages.tsx";
import { AboutPages } from "./about-pages.tsx";
import { AboutReuse, AboutSoftware } from "./about-reuse.tsx";
import { AboutTeam } from "./about-team.tsx";
import { AboutWho } from "./about-who.tsx";
import { Contact } from "./contact.tsx";

interface Props {
  settings: SiteSettings;
  profile: OwnProfile;
  /** What the initiative says of itself. */
  about: CurrentProfile;
  team: readonly Member[];
  pages: readonly OwnPage[];
  more: readonly Child[];
}

const sections = [
  "who",
  "team",
  "network",
  "follow",
  "languages",
  "reuse",
  "privacy",
  "accessibility",
  "report",
  "software",
] as const;

export const AboutPage: FC<Props> = ({ settings, profile, about, team, pages, more }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("about.title")} lead={t("about.lead")} />
      <Split
        asideLabel={t("about.contents")}
        aside={
          <SideBox title={t("about.contents")}>
            <ul class="plain lined">
              {sections
                .filter((id) => id !== "team" || team.length > 0)
                .map((id) => (
                  <li>
                    <a href={`#${id}`}>{t(`about.${id}.title`)}</a>
                  </li>
                ))}
            </ul>
          </SideBox>
        }
      >
        <AboutWho settings={settings} profile={profile} about={about} />
        <AboutTeam members={team} />
        <AboutPages pages={pages} />
        {[...more]}
        <Points
          id="network"
          points={["text", "origin", ...useStanding()]}
          after={<a href={url("/glossary")}>{t("about.words")}</a>}
        />
        <AboutFollow profile={profile} />
        <AboutLanguages />
        <AboutReuse />
        <Points id="privacy" points={["reading", "logs", "names", "experts", "shared", "rights"]} />
        <Points id="accessibility" points={["aim", "tested", "limits", "problem"]} />
        <section id="report">
          <h2>{t("about.report.title")}</h2>
          <p>{t("about.report.text")}</p>
          <p>
            {profile.contact ? (
              <Say id="about.report.to" values={{ contact: <Contact contact={profile.contact} /> }} />
            ) : (
              t("about.report.none")
            )}
          </p>
          {(settings.security ?? settings.contact) && (
            <p>
              <a href="/.well-known/security.txt">{t("about.report.security")}</a>
            </p>
          )}
        </section>
        <AboutSoftware />
      </Split>
    </>
  );
};

/** NRIs are independent of the Secretariat; its own node has no need to say so of itself. */
function useStanding(): string[] {
  return useView().site.footer.standing === "independent" ? ["independent"] : [];
}

const Points: FC<{ id: string; points: readonly string[]; after?: Child }> = ({ id, points, after }) => {
  const { t } = useView();
  return (
    <section id={id}>
      <h2>{t(`about.${id}.title`)}</h2>
      <ul>
        {points.map((point) => (
          <li>{t(`about.${id}.${point}`)}</li>
        ))}
      </ul>
      {after && <p>{after}</p>}
    </section>
  );
};
