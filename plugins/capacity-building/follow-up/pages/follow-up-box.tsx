import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";
import { Notice, PostButton, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { KeptStory } from "../story-store.ts";
import type { Wave } from "../wave-store.ts";

interface Followed {
  participant: string;
  title: LanguageMap;
  says: "yes" | "no" | undefined;
  waves: readonly Wave[];
  next: LocalDate | undefined;
}

interface Props {
  followed: readonly Followed[];
  stories: readonly KeptStory[];
  path: string;
  months: readonly number[];
}

/** On somebody's own page: the question at the end of an activity, and everything that follows from the answer. */
export const FollowUpBox: FC<Props> = ({ followed, stories, path, months }) => {
  const { t, url } = useView();
  return (
    <>
      <h2 id="follow-up">{t("follow-up.own")}</h2>
      {followed.map((one) => (
        <OneActivity one={one} path={`${path}/follow-up`} months={months} />
      ))}
      {stories.length > 0 && (
        <ul>
          {stories.map(({ id, title, state }) => (
            <li>
              <bdi>{title}</bdi> <span class="muted">{t(`follow-up.story.${state}`)}</span>{" "}
              <a href={url(`${path}/follow-up/story/${id}/remove`)}>{t("follow-up.story.remove")}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const OneActivity: FC<{ one: Followed; path: string; months: readonly number[] }> = ({ one, path, months }) => {
  const { t, url, format } = useView();
  const { participant, says, waves, next } = one;
  return (
    <>
      <h3>
        <Tell map={one.title} />
      </h3>
      {says === undefined && (
        <Notice title={t("follow-up.question")}>
          <p>{t("follow-up.question.text", { months: months.join(format.comma) })}</p>
          <div class="acts">
            <PostButton to={`${path}/of/${participant}/yes`} label={t("follow-up.say.yes")} look="main" />
            <PostButton to={`${path}/of/${participant}/no`} label={t("follow-up.say.no")} />
          </div>
        </Notice>
      )}
      {says === "yes" && (
        <p>
          {next ? t("follow-up.next", { date: format.day(next) }) : t("follow-up.said.yes")}{" "}
          <a href={url(`${path}/of/${participant}/no`)}>{t("follow-up.say.no")}</a>
        </p>
      )}
      {says === "no" && (
        <p>
          {t("follow-up.said.no")} <a href={url(`${path}/of/${participant}/yes`)}>{t("follow-up.say.yes")}</a>
        </p>
      )}
      {waves.length > 0 && (
        <ul>
          {waves.map(({ id, months: after, state }) => (
            <li>
              <a href={url(`${path}/${id}`)}>{t("follow-up.after", { months: after })}</a>{" "}
              <span class="muted">{t(`follow-up.state.${state}`)}</span>{" "}
              {state === "answered" && (
                <>
                  {"· "}
                  <a href={url(`${path}/${id}/story`)}>{t("follow-up.story")}</a>
                  {" · "}
                  <a href={url(`${path}/${id}/delete`)}>{t("follow-up.delete")}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
