import { ChoiceField, ExternalLink, Notice, Tell, TextArea, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { type Engagement, longestText } from "../answer.ts";
import type { Wave } from "../wave-store.ts";

/** What was noted so far, and the rest of the questions. */
export const AnswerFields: FC<{ wave: Wave; path: string }> = ({ wave, path }) => {
  const { t, url } = useView();
  const { engagements } = wave.answer;
  const hint = t("follow-up.long", { most: longestText });
  return (
    <>
      {wave.state !== "asked" && <Notice title={t(`follow-up.state.${wave.state}`)} />}
      <h2>{t("follow-up.did")}</h2>
      <EngagementList
        engagements={engagements}
        acts={({ id, title }) => (
          <a href={url(`${path}/did/${id}/remove`)} aria-label={`${t("follow-up.did.remove")}: ${title}`}>
            {t("follow-up.did.remove")}
          </a>
        )}
      />
      <p>
        <a class="btn quiet" href={url(`${path}/did`)}>
          {t("follow-up.did.new")}
        </a>
      </p>
      {engagements.length === 0 && (
        <ChoiceField
          name="none"
          label={t("follow-up.none")}
          options={[{ value: "yes", label: t("follow-up.none.yes") }]}
          many
          optional
        />
      )}
      <TextArea name="barriers" label={t("follow-up.barriers")} hint={hint} rows={4} optional />
      <TextArea name="help" label={t("follow-up.help")} hint={hint} rows={4} optional />
      <p class="small">
        {t("follow-up.who-sees")} <a href={url(`${path}/refuse`)}>{t("follow-up.refuse")}</a>
      </p>
    </>
  );
};

interface ListProps {
  engagements: readonly Engagement[];
  acts?(one: Engagement): Child;
}

export const EngagementList: FC<ListProps> = ({ engagements, acts }) => {
  const { t, url, format } = useView();
  if (engagements.length === 0) return <p>{t("follow-up.did.none")}</p>;
  return (
    <ul>
      {engagements.map((one) => (
        <li>
          {t(`follow-up.kind.${one.kind}`)}:{" "}
          {one.url ? <ExternalLink href={one.url}>{one.title}</ExternalLink> : <bdi>{one.title}</bdi>}
          {one.known ? (
            <>
              {" · "}
              <a href={url(one.known.path)}>
                <Tell map={one.known.name} />
              </a>
            </>
          ) : (
            one.at && (
              <>
                {" · "}
                <bdi>{one.at}</bdi>
              </>
            )
          )}
          {one.on && <span class="muted"> · {format.day(one.on)}</span>}
          {acts && <> · {acts(one)}</>}
        </li>
      ))}
    </ul>
  );
};
