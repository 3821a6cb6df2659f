import type { FC } from "hono/jsx";
import { SideBox, useView } from "../../../web/index.ts";
import type { OwnProfile } from "../own-profile.ts";

/** What somebody who is new here can do, each in one step. */
export const TakePart: FC<{ profile: OwnProfile }> = ({ profile: { handle } }) => {
  const { t, url } = useView();
  return (
    <SideBox title={t("part.title")}>
      <ul class="plain lined">
        <li>
          <a href={url("/events.ics")}>{t("part.calendar")}</a>
          <span class="muted small">{t("part.calendar.why")}</span>
        </li>
        <li>
          <a href={url("/about#follow")}>{t("part.follow")}</a>
          <span class="muted small">
            <bdi dir="ltr">{handle}</bdi>
          </span>
        </li>
        <li>
          <a href={url("/search")}>{t("part.search")}</a>
          <span class="muted small">{t("part.search.why")}</span>
        </li>
        <li>
          <a href={url("/ask")}>{t("part.write")}</a>
          <span class="muted small">{t("part.write.why")}</span>
        </li>
      </ul>
    </SideBox>
  );
};
