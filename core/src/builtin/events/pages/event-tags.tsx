import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { Details, SideBox, Tell, Term, useView } from "../../../web/index.ts";

const linked = [
  ["topic", "topics"],
  ["sdg", "sdgs"],
  ["wsis", "wsis-action-lines"],
] as const;

/** What it is about: each term leads to the other events on it. */
export const EventTags: FC<{ event: Event }> = ({ event }) => {
  const { t, url } = useView();
  const lists = { topic: event.topics, sdg: event.sdgs, wsis: event.wsisActionLines };
  const plain = [
    ["gdc-objectives", event.gdcObjectives],
    ["mandate", event.mandate],
  ] as const;
  const has = [...Object.values(lists), ...plain.map(([, list]) => list), event.keywords].some((list) => list?.length);
  if (!has && !event.theme) return null;
  return (
    <SideBox title={t("tags.title")}>
      {event.theme && (
        <p>
          <Tell map={event.theme} />
        </p>
      )}
      <ul class="tags">
        {linked.flatMap(([name, vocabulary]) =>
          (lists[name] ?? []).map((term) => (
            <li>
              <a class="tag" href={url(`/events?${name}=${encodeURIComponent(term)}`)}>
                <Term vocabulary={vocabulary} term={term} />
              </a>
            </li>
          )),
        )}
        {event.keywords?.map((word) => (
          <li>
            <a class="tag" href={url(`/search?q=${encodeURIComponent(word)}`)}>
              <bdi>{word}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {plain.map(
        ([vocabulary, list]) =>
          list &&
          list.length > 0 && (
            <Details summary={t(`tags.${vocabulary}`)}>
              <ul>
                {list.map((term) => (
                  <li>
                    <Term vocabulary={vocabulary} term={term} />
                  </li>
                ))}
              </ul>
            </Details>
          ),
      )}
    </SideBox>
  );
};
