import type { Child, FC } from "hono/jsx";
import type { LanguageMap } from "../../../kit/index.ts";
import { Content, PageHeader, Split, Tell, useView } from "../../../web/index.ts";
import type { OwnProfile } from "../own-profile.ts";
import type { Home } from "../read-home.ts";
import { EventLines, EventSection } from "./event-section.tsx";
import { NextEvent, Quiet } from "./next-event.tsx";
import { OutputSection } from "./output-section.tsx";
import { SiteKind } from "./site-kind.tsx";
import { SitesBox } from "./sites-box.tsx";
import { TakePart } from "./take-part.tsx";
import { WhoWeAre } from "./who-we-are.tsx";

/** What other plugins put here. */
export interface HomeSlots {
  main: readonly Child[];
  aside: readonly Child[];
}

interface Props {
  home: Home;
  /** Who the initiative is, at length. */
  about: LanguageMap;
  profile: OwnProfile;
  slots: HomeSlots;
}

/** The first page of an initiative: what comes next, what came out, who else there is, how to take part. */
export const HomePage: FC<Props> = ({ home, about, profile, slots }) => {
  const { t, url, site } = useView();
  const { next, soon, elsewhere, past, outputs, connected, listed } = home;
  const { names } = connected;
  return (
    <>
      <PageHeader
        hero
        kicker={<SiteKind country={profile.entry?.countries?.[0]} />}
        title={<Tell map={site.name} />}
        lead={site.summary && <Tell map={site.summary} />}
        actions={
          <>
            <a class="btn" href={url("/events")}>
              {t("home.events")}
            </a>
            <a class="btn quiet" href={url("/about")}>
              {t("home.about")}
            </a>
          </>
        }
      />
      {next && (
        <Content>
          <NextEvent event={next} names={names} />
        </Content>
      )}
      <Split
        asideLabel={t("home.aside")}
        aside={
          <>
            <TakePart profile={profile} />
            <SitesBox sites={connected.sites} listed={listed} />
            {[...slots.aside]}
          </>
        }
      >
        {!next && <Quiet />}
        <EventSection id="soon" events={soon} names={names} all="/events" />
        <OutputSection outputs={outputs} names={names} />
        <WhoWeAre about={about} home={home} />
        {[...slots.main]}
        <EventLines id="elsewhere" events={elsewhere} names={names} all="/events" />
        <EventLines id="past" events={past} names={names} all="/events/past" />
      </Split>
    </>
  );
};
