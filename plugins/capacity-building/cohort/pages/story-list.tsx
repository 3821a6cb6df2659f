import { ExternalLink, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { ShownStory } from "../story-store.ts";

export const StoryList: FC<{ stories: readonly ShownStory[] }> = ({ stories }) => {
  const { t, format } = useView();
  return (
    <>
      <h2>{t("story.public")}</h2>
      <ul>
        {stories.map(({ title, url, outlet, country, published }) => (
          <li>
            <ExternalLink href={url}>
              <bdi>{title}</bdi>
            </ExternalLink>{" "}
            <span class="muted">
              {outlet && (
                <>
                  <bdi>{outlet}</bdi>
                  {" · "}
                </>
              )}
              {country && (
                <>
                  <Term vocabulary="countries" term={country} />
                  {" · "}
                </>
              )}
              {format.day(published)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
