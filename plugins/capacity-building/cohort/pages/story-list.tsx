import { ExternalLink, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { ShownStory } from "../story-store.ts";

/** Where each appeared, from which country and when: never by whom. */
export const StoryList: FC<{ stories: readonly ShownStory[] }> = ({ stories }) => {
  const { format } = useView();
  return (
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
  );
};
