import type { FC } from "hono/jsx";
import { Details, Facts, useView } from "../../../web/index.ts";
import type { OwnProfile } from "../own-profile.ts";

/** How others are told what is new here: people, and sites. */
export const AboutFollow: FC<{ profile: OwnProfile }> = ({ profile: { handle, actor } }) => {
  const { t, url } = useView();
  return (
    <section id="follow">
      <h2>{t("about.follow.title")}</h2>
      <p>{t("about.follow.text")}</p>
      <p class="address">
        <bdi dir="ltr">{handle}</bdi>
      </p>
      <ul>
        <li>{t("about.follow.people")}</li>
        <li>{t("about.follow.sites")}</li>
        <li>
          <a href={url("/events.ics")}>{t("about.follow.calendar")}</a>
        </li>
        <li>
          <a href={url("/events.atom")}>{t("feed.events")}</a>
        </li>
        <li>
          <a href={url("/outputs.atom")}>{t("feed.outputs")}</a>
        </li>
      </ul>
      <Details summary={t("about.follow.technical")}>
        <Facts
          facts={[
            { label: "ActivityPub", value: <code dir="ltr">{actor}</code> },
            { label: "WebFinger", value: <code dir="ltr">{`acct:${handle.slice(1)}`}</code> },
          ]}
        />
      </Details>
    </section>
  );
};
