import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Split, Tell, useView } from "../../../web/index.ts";
import type { OwnProfile } from "../own-profile.ts";
import { countCap } from "../read-home.ts";
import type { World } from "../read-world.ts";
import { EventSection } from "./event-section.tsx";
import type { HomeSlots } from "./home-page.tsx";
import { MapSection } from "./map-section.tsx";
import { NextEvent } from "./next-event.tsx";
import { OutputSection } from "./output-section.tsx";
import { SiteKind } from "./site-kind.tsx";
import { SitesBox } from "./sites-box.tsx";
import { TakePart } from "./take-part.tsx";

interface Props {
  world: World;
  profile: OwnProfile;
  slots: HomeSlots;
}

/** The first page of the global node: the calendar of all initiatives, what they published, who was heard from. */
export const WorldPage: FC<Props> = ({ world, profile, slots }) => {
  const { t, url, site } = useView();
  const { next, upcoming, onMap, outputs, counts, connected } = world;
  const { names } = connected;
  return (
    <>
      <PageHeader
        hero
        kicker={<SiteKind />}
        title={<Tell map={site.name} />}
        lead={site.summary && <Tell map={site.summary} />}
        actions={
          <>
            <a class="btn" href={url("/events/calendar")}>
              {t("world.calendar")}
            </a>
            <a class="btn quiet" href={url("/events.ics")}>
              {t("part.calendar")}
            </a>
          </>
        }
      />
      {next && (
        <Content>
          <NextEvent event={next} names={names} />
        </Content>
      )}
      <Content>
        <ul class="counts">
          <Count count={counts.events} label="figure.events" to="/events" />
          <Count count={connected.sites.length} label="figure.sites" to="/network" />
          <Count count={counts.listed} label="figure.listed" to="/network" />
          <Count count={counts.outputs} label="figure.outputs" to="/outputs" />
        </ul>
        {next === undefined && upcoming.length === 0 ? (
          <Empty
            title={t("world.empty.title")}
            why={t("world.empty.why")}
            action={{ href: url("/events/past"), label: t("past.all") }}
          />
        ) : (
          <EventSection id="world" events={upcoming} names={names} all="/events" />
        )}
        <MapSection events={onMap} />
      </Content>
      <Split
        asideLabel={t("home.aside")}
        aside={
          <>
            <SitesBox sites={connected.sites} listed={counts.listed} />
            <TakePart profile={profile} />
            {[...slots.aside]}
          </>
        }
      >
        <OutputSection outputs={outputs} names={names} />
        {[...slots.main]}
      </Split>
    </>
  );
};

/** One number and what it counts; the whole opens the list. */
const Count: FC<{ count: number; label: string; to: string }> = ({ count, label, to }) => {
  const { t, url, format } = useView();
  if (count === 0) return null;
  const shown = count > countCap ? `${format.number(countCap)}+` : format.number(count);
  return (
    <li class="figure">
      <a href={url(to)}>
        <b>{shown}</b> {t(label, { count })}
      </a>
    </li>
  );
};
