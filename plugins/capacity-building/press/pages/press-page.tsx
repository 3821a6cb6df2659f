import { isHttpUrl } from "@nri-commons/core/kit";
import { CardGrid, Content, PageHeader, SideBox, Split, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ActivityCard } from "../../activities/pages/activity-card.tsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import { StoryList } from "../../cohort/pages/story-list.tsx";
import type { PressRoom } from "../read-press.ts";
import { PressExperts } from "./press-experts.tsx";
import { PressLines, PressPart } from "./press-part.tsx";

interface Props {
  room: PressRoom;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
}

/** One page for journalists: whom to write to, what they can take part in, and what to read first. */
export const PressPage: FC<Props> = ({ room, names }) => {
  const { t, format, url, site } = useView();
  const { programmes, stories, explainers, events, experts, outputs } = room;
  return (
    <>
      <PageHeader title={t("press.title")} lead={t("press.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <CapacityTabs current="press" />
      </Content>
      <Split asideLabel={t("press.contact")} aside={<PressContact contact={room.contact} />}>
        <PressPart id="programmes" all="/capacity?type=journalists">
          {programmes.length === 0 ? (
            <p>
              {t("press.programmes.none")}{" "}
              <a href={url("/capacity/past?type=journalists")}>{t("press.programmes.past")}</a>
            </p>
          ) : (
            <CardGrid>
              {programmes.map((activity) => (
                <ActivityCard activity={activity} names={names} level={3} />
              ))}
            </CardGrid>
          )}
        </PressPart>
        {stories.length > 0 && (
          <PressPart id="stories">
            <StoryList stories={stories} />
          </PressPart>
        )}
        <PressPart id="explainers" all="/capacity/explainers">
          <PressLines
            lines={explainers.map(({ id, doc, source }) => ({
              to: `/capacity/explainers/${id}`,
              title: doc.title,
              more: [doc.body, source && names.get(source.owner)],
            }))}
          />
        </PressPart>
        <PressPart id="events" all="/events">
          <PressLines
            lines={events.map((event) => ({
              to: `/events/${event.id}`,
              title: event.name,
              more: [format.days(event), event.source.kind === "remote" && names.get(event.source.owner)],
            }))}
          />
        </PressPart>
        {experts.length > 0 && (
          <PressPart id="experts" all="/experts?role=press">
            <PressExperts experts={experts} />
          </PressPart>
        )}
        <PressPart id="outputs" all="/outputs">
          <PressLines
            lines={outputs.map(({ id, title, source, published }) => ({
              to: `/outputs/${id}`,
              title,
              more: [
                published && format.date(published, site.zone),
                source.kind === "remote" && names.get(source.owner),
              ],
            }))}
          />
        </PressPart>
      </Split>
    </>
  );
};

const PressContact: FC<{ contact: string | undefined }> = ({ contact }) => {
  const { t, url } = useView();
  return (
    <SideBox title={t("press.contact")}>
      {contact === undefined ? (
        <p>{t("press.contact.none")}</p>
      ) : (
        <p>
          <a href={isHttpUrl(contact) ? contact : `mailto:${encodeURIComponent(contact).replace("%40", "@")}`}>
            <bdi dir="ltr">{isHttpUrl(contact) ? new URL(contact).host : contact}</bdi>
          </a>
        </p>
      )}
      <p>
        <a href={url("/about")}>{t("press.about")}</a>
      </p>
      <p class="no-print">
        <a href={url("/capacity/press.atom")}>{t("press.feed")}</a>
      </p>
    </SideBox>
  );
};
