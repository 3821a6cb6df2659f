import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { languageName, useView } from "../../../web/index.ts";
import { waysOf } from "../ways-of.ts";

/** How those who speak take part: in the room, online, from a hub, by a recording. */
export const SpeakersWays: FC<{ session: Event }> = ({ session: { speakers = [] } }) => {
  const { t, format, words } = useView();
  const ways = waysOf(speakers);
  if (ways.length === 0) return null;
  return (
    <p class="small">
      {ways.map(({ mode, names, unnamed }, index) => {
        const others = t(names.length > 0 ? "session.people.more" : "session.people.count", { count: unnamed });
        return (
          <>
            {index > 0 && " · "}
            {mode ? t(`session.mode.${mode}`) : words("missing")}:{" "}
            <bdi>{format.list(unnamed > 0 ? [...names, others] : names)}</bdi>
          </>
        );
      })}
    </p>
  );
};

/** What helps to follow it: interpretation, captions, sign languages. */
export const FollowedIn: FC<{ session: Event }> = ({ session }) => {
  const { t, lang, format } = useView();
  const named = (tags: readonly string[] = []) => tags.map((tag) => languageName(tag, lang));
  const signs = session.signLanguages ?? [];
  const lines = [
    { label: "fact.interpretation", value: format.list(named(session.interpretation)) },
    { label: "fact.captions", value: format.list(named(session.captions)) },
    // In the organisers' own words.
    { label: "fact.sign", value: signs.length > 0 && <bdi>{format.list(signs)}</bdi> },
  ];
  return (
    <>
      {lines.map(
        ({ label, value }) =>
          value && (
            <p class="small">
              {t(label)}: {value}
            </p>
          ),
      )}
    </>
  );
};
